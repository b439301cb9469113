import { VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../shared/reception/contract';
import { useNow } from '../lib/use-now';
import { useSpan } from '../lib/use-span';
import classes from './board.module.css';
import { useDrinksNow } from './use-drinks-now';
import { VisitRow } from './visit-row';

const columns = ['table', 'guest', 'party', 'visit', 'agent', 'time', 'drinks'] as const;

interface LiveBoardProps {
  readonly visits: readonly Visit[];
  readonly selectedId: string | undefined;
  readonly freshId: string | undefined;
  readonly nextAgent: string | undefined;
  readonly onOpen: (visitId: string) => void;
  readonly onAssign: (visit: Visit) => void;
}

/** Who is on site: parties that wait for an agent first, then those being looked after. */
export function LiveBoard({ visits, selectedId, ...props }: LiveBoardProps) {
  const { t } = useTranslation('reception');
  const nowMs = useNow();
  const span = useSpan();
  const drinksOf = useDrinksNow(nowMs);
  const [focusedId, setFocusedId] = useState<string>();

  const waiting = visits.filter((visit) => visit.agentId === null);
  const receiving = visits.filter((visit) => visit.agentId !== null);
  const shown = [...waiting, ...receiving];
  const tabStop = shown.find((visit) => visit.visitId === focusedId) ?? shown[0];

  const rows = (part: readonly Visit[]) =>
    part.map((visit) => (
      <VisitRow
        key={visit.visitId}
        visit={visit}
        stay={span(nowMs - visit.arrivedAtMs)}
        drinks={drinksOf(visit)}
        selected={visit.visitId === selectedId}
        fresh={visit.visitId === props.freshId}
        tabStop={visit === tabStop}
        nextAgent={visit.agentId === null ? props.nextAgent : undefined}
        onOpen={props.onOpen}
        onFocus={setFocusedId}
        onAssign={props.onAssign}
      />
    ));

  return (
    <table className={classes.board} onKeyDown={moveFocus}>
      <VisuallyHidden component="caption">{t('board.title')}</VisuallyHidden>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" data-column={column}>
              {t(`board.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {waiting.length > 0 && (
        <Section
          title={t('board.waiting')}
          count={t('board.waitingCount', { count: waiting.length })}
        >
          {rows(waiting)}
        </Section>
      )}
      {receiving.length > 0 && (
        <Section
          title={t('board.receiving')}
          count={t('board.receivingCount', {
            parties: receiving.length,
            people: receiving.reduce((sum, visit) => sum + visit.partySize, 0),
          })}
        >
          {rows(receiving)}
        </Section>
      )}
    </table>
  );
}

function Section({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count: string;
  readonly children: ReactNode;
}) {
  return (
    <tbody>
      <tr className={classes.section}>
        <th colSpan={columns.length} scope="rowgroup">
          {title} <span className={classes.count}>{count}</span>
        </th>
      </tr>
      {children}
    </tbody>
  );
}

/** Arrow keys, Home and End walk over the rows of the board. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.findIndex((row) => row.closest('tr')?.contains(event.target as Node));
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  rows[Math.max(0, Math.min(next, rows.length - 1))]?.focus();
}
