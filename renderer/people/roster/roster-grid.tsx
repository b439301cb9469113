import { Group, Table, Text } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Post } from '../../../shared/procedure';
import { newIdempotencyKey } from '../../lib/bridge';
import { dayLabel } from '../../lib/format';
import { useBilingual, useHall, useLanguage } from '../../lib/hall';
import { useCommand } from '../../lib/use-command';
import { Initials } from '../../ui/initials';
import { RefusalAlert } from '../../ui/refusal-alert';
import type { Roster } from './roster';
import classes from './roster.module.css';
import { StaffingRows } from './staffing-rows';

type Planned = { readonly shiftId: string; readonly post: Post };

/** People by days. Arrows walk; digits, P and Delete plan; a cell can be dragged onto another. */
export function RosterGrid({
  roster,
  mayPlan,
}: {
  readonly roster: Roster;
  readonly mayPlan: boolean;
}) {
  const { t } = useTranslation('shifts');
  const { t: common } = useTranslation();
  const language = useLanguage();
  const inLanguage = useBilingual();
  const { shifts } = useHall();
  const set = useCommand('people.setRoster');
  const grid = useRef<HTMLTableElement>(null);
  const [focused, setFocused] = useState({ row: 0, column: 0 });
  const [dragged, setDragged] = useState<Planned | null>(null);

  const plannedFor = (staffId: string, day: string) =>
    roster.entries.find((entry) => entry.staffId === staffId && entry.day === day);
  const plan = (staffId: string, day: string, shift: Planned | null) =>
    void set.run({ idempotencyKey: newIdempotencyKey(), cells: [{ staffId, day, shift }] });

  const walk = (row: number, column: number) => {
    const next = {
      row: Math.min(Math.max(row, 0), roster.people.length - 1),
      column: Math.min(Math.max(column, 0), roster.days.length - 1),
    };
    setFocused(next);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus();
  };

  const press = (event: KeyboardEvent, row: number, column: number) => {
    const steps: Record<string, readonly [number, number]> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    };
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      walk(row + step[0], column + step[1]);
      return;
    }
    const person = roster.people[row];
    const day = roster.days[column];
    if (!mayPlan || event.altKey || event.ctrlKey || !person || !day || day.closed) return;
    const now = plannedFor(person.staffId, day.day);
    const shift = shifts[Number(event.key) - 1];
    const [first] = person.posts;
    if (shift && first) {
      plan(person.staffId, day.day, { shiftId: shift.shiftId, post: now?.post ?? first });
    } else if (event.key === 'Delete' || event.key === 'Backspace' || event.key === '0') {
      plan(person.staffId, day.day, null);
    } else if (event.key.toLowerCase() === 'p' && now) {
      const post = person.posts[(person.posts.indexOf(now.post) + 1) % person.posts.length];
      if (post) plan(person.staffId, day.day, { shiftId: now.shiftId, post });
    } else return;
    event.preventDefault();
  };

  /** A click goes through the shifts and then a day off. */
  const cycle = (staffId: string, day: string, posts: readonly Post[]) => {
    const now = plannedFor(staffId, day);
    const next = shifts[shifts.findIndex(({ shiftId }) => shiftId === now?.shiftId) + 1];
    const post = now?.post ?? posts[0];
    plan(staffId, day, next && post ? { shiftId: next.shiftId, post } : null);
  };

  return (
    <>
      <RefusalAlert refusal={set.refusal} />
      <Table ref={grid} className={classes.grid} layout="fixed" verticalSpacing={2} withTableBorder>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={150}>{t('roster.person')}</Table.Th>
            {roster.days.map(({ day, closed }) => (
              <Table.Th key={day} data-today={day === roster.today || undefined}>
                {dayLabel(day, language)}
                {closed && <span className={classes.closed}> {t('roster.closed')}</span>}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {roster.people.map(({ staffId, name, posts }, row) => (
            <Table.Tr key={staffId}>
              <Table.Th scope="row" className={classes.name}>
                <Group gap="xs" wrap="nowrap">
                  <Initials of={name} size={24} />
                  <Text inherit truncate>
                    {name}
                  </Text>
                </Group>
              </Table.Th>
              {roster.days.map(({ day, closed }, column) => {
                const entry = plannedFor(staffId, day);
                const shift = shifts.find(({ shiftId }) => shiftId === entry?.shiftId);
                const shiftName = shift ? inLanguage(shift.name) : entry ? entry.shiftId : '';
                const post = entry && posts.length > 1 ? common(`posts.${entry.post}`) : '';
                const label = { name, day: dayLabel(day, language) };
                return (
                  <Table.Td key={day} p={2} data-today={day === roster.today || undefined}>
                    <button
                      type="button"
                      className={classes.cell}
                      data-cell={`${row} ${column}`}
                      data-shift={shifts.findIndex(({ shiftId }) => shiftId === entry?.shiftId)}
                      aria-label={t('roster.cell', {
                        ...label,
                        shift: shiftName || t('roster.off'),
                      })}
                      tabIndex={focused.row === row && focused.column === column ? 0 : -1}
                      disabled={closed}
                      draggable={mayPlan && entry !== undefined}
                      onFocus={() => setFocused({ row, column })}
                      onKeyDown={(event) => press(event, row, column)}
                      onClick={(event) => {
                        if (mayPlan && event.detail > 0) cycle(staffId, day, posts);
                      }}
                      onDragStart={() => setDragged(entry ?? null)}
                      onDragOver={(event) => dragged && event.preventDefault()}
                      onDrop={(event) => {
                        event.preventDefault();
                        const own =
                          dragged && posts.includes(dragged.post) ? dragged.post : posts[0];
                        if (dragged && own)
                          plan(staffId, day, { shiftId: dragged.shiftId, post: own });
                        setDragged(null);
                      }}
                    >
                      {shiftName || '·'}
                      {post && <span className={classes.post}>{post}</span>}
                    </button>
                  </Table.Td>
                );
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
        <StaffingRows roster={roster} />
      </Table>
    </>
  );
}
