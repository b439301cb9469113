import { UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Place, planColumns, planRows } from '../../../shared/floor-plan';
import classes from './plan.module.css';

/** So much of the room is shown at least. */
const leastColumns = 7;
const leastRows = 6;

/** A table that follows the hand: so far from where it stood, in pixels. */
interface Drag {
  readonly tableId: string;
  readonly fromX: number;
  readonly fromY: number;
  readonly byX: number;
  readonly byY: number;
}

/** The room from above, a cell for each table; always one empty row and column to move into. */
export function PlanGrid({
  tables,
  places,
  disabled,
  onMove,
}: {
  readonly tables: readonly { readonly tableId: string; readonly name: string }[];
  readonly places: ReadonlyMap<string, Place>;
  readonly disabled: boolean;
  readonly onMove: (tableId: string, to: Place) => void;
}) {
  const { t } = useTranslation('settings');
  const room = useRef<HTMLUListElement>(null);
  const [drag, setDrag] = useState<Drag>();
  const all = [...places.values()];
  const columns = shown(
    all.map(({ column }) => column),
    leastColumns,
    planColumns,
  );
  const rows = shown(
    all.map(({ row }) => row),
    leastRows,
    planRows,
  );

  /** The cell under a point of the window; undefined outside of the room. */
  const cellAt = (x: number, y: number): Place | undefined => {
    const box = room.current?.getBoundingClientRect();
    if (!box) return undefined;
    const column = Math.floor(((x - box.left) / box.width) * columns);
    const row = Math.floor(((y - box.top) / box.height) * rows);
    const within = column >= 0 && column < columns && row >= 0 && row < rows;
    return within ? { column, row } : undefined;
  };
  const take = (event: PointerEvent<HTMLButtonElement>, tableId: string) => {
    if (disabled || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ tableId, fromX: event.clientX, fromY: event.clientY, byX: 0, byY: 0 });
  };
  const follow = ({ clientX, clientY }: PointerEvent) =>
    setDrag(drag && { ...drag, byX: clientX - drag.fromX, byY: clientY - drag.fromY });
  const drop = ({ clientX, clientY }: PointerEvent) => {
    setDrag(undefined);
    const to = drag && cellAt(clientX, clientY);
    const from = drag && places.get(drag.tableId);
    if (!to || (from?.column === to.column && from.row === to.row)) return;
    onMove(drag.tableId, to);
  };
  const push = (event: KeyboardEvent, tableId: string, { column, row }: Place) => {
    const step = steps[event.key];
    if (disabled || !step) return;
    event.preventDefault();
    const to = { column: column + step.column, row: row + step.row };
    if (to.column < 0 || to.column >= planColumns || to.row < 0 || to.row >= planRows) return;
    onMove(tableId, to);
  };
  const target = drag && cellAt(drag.fromX + drag.byX, drag.fromY + drag.byY);
  return (
    <ul
      ref={room}
      className={classes.room}
      aria-label={t('section.plan.title')}
      style={{
        gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
        gridTemplateRows: `repeat(${rows}, 64px)`,
        backgroundSize: `${100 / columns}% 64px`,
      }}
    >
      {target && <li className={classes.target} style={areaOf(target)} aria-hidden />}
      {tables.map(({ tableId, name }) => {
        const at = places.get(tableId);
        if (!at) return null;
        const held = drag?.tableId === tableId;
        return (
          <li
            key={tableId}
            className={classes.cell}
            data-held={held || undefined}
            style={{
              ...areaOf(at),
              ...(held && { transform: `translate(${drag.byX}px, ${drag.byY}px)` }),
            }}
          >
            <UnstyledButton
              className={classes.table}
              disabled={disabled}
              title={name}
              aria-label={t('plan.at', { name, column: at.column + 1, row: at.row + 1 })}
              onPointerDown={(event) => take(event, tableId)}
              onPointerMove={held ? follow : undefined}
              onPointerUp={held ? drop : undefined}
              onPointerCancel={() => setDrag(undefined)}
              onKeyDown={(event) => push(event, tableId, at)}
            >
              {name}
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}

const steps: Readonly<Record<string, Place>> = {
  ArrowLeft: { column: -1, row: 0 },
  ArrowRight: { column: 1, row: 0 },
  ArrowUp: { column: 0, row: -1 },
  ArrowDown: { column: 0, row: 1 },
};

const shown = (used: readonly number[], least: number, most: number) =>
  Math.min(most, Math.max(least, ...used.map((cell) => cell + 2)));

const areaOf = ({ column, row }: Place) => ({ gridColumn: column + 1, gridRow: row + 1 });
