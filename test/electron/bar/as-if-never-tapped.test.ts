import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readServiceClocks } from '../../../db/bar/bar-log';
import { listDeadlines } from '../../../db/bar/deadline.queries';
import { type BarEvent, handsAtBar, serviceClocks } from '../../../shared/bar/service-clock';
import {
  arrive,
  asBar,
  asDesk,
  promiseFrom,
  serve,
  takePosts,
  undo,
} from '../../helpers/hall-steps';
import {
  accepted,
  hallDay,
  hallStart,
  key,
  openTestHall,
  type TestHall,
} from '../../helpers/test-hall';

const [promiseMs, undoMs] = [60_000, 120_000];

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

/** What was done, by request; of what was undone nothing remains. */
type Act =
  | { readonly kind: 'order' | 'seat'; readonly of: string; readonly atMs: number }
  | {
      readonly kind: 'serve' | 'claim';
      readonly of: string;
      readonly staffId: string;
      readonly atMs: number;
    }
  | { readonly kind: 'busy' | 'done'; readonly staffId: string; readonly atMs: number };

/**
 * The bar's log by its definition: an order is asked for when its party is seated or it is served,
 * whichever comes first. Beside it, what waits for a table.
 */
function logOf(acts: readonly Act[]): { log: BarEvent[]; waiting: string[] } {
  const seated = new Set<string>();
  const waiting = new Set<string>();
  const log: BarEvent[] = ['bar-1', 'bar-2'].map((staffId) => ({
    ...{ kind: 'on-duty', staffId, atMs: hallStart },
  }));
  for (const act of acts) {
    if (!('of' in act)) {
      log.push(act);
      continue;
    }
    const { kind, of: requestId, atMs } = act;
    if (kind === 'seat') seated.add(requestId);
    if (kind === 'order') waiting.add(requestId);
    if ((kind === 'serve' || seated.has(requestId)) && waiting.delete(requestId))
      log.push({ kind: 'requested', requestId, atMs });
    if (kind === 'serve') log.push({ kind: 'served', requestId, staffId: act.staffId, atMs });
    if (kind === 'claim') log.push({ kind: 'claimed', requestId, staffId: act.staffId, atMs });
  }
  return { log, waiting: [...waiting] };
}

const story = fc.array(
  fc.record({
    // Most of it is about serving; the first party has most of it.
    kind: fc.constantFrom(
      ...(['serve', 'seat', 'undo'] as const),
      ...(['serve', 'seat', 'undo'] as const),
      ...(['claim', 'busy', 'done'] as const),
    ),
    party: fc.constantFrom(0, 0, 0, 1, 2),
    staffId: fc.constantFrom('bar-1', 'bar-2'),
    afterMs: fc.constantFrom(0, 1, 7_000, 40_000),
  }),
  { minLength: 6, maxLength: 14 },
);

test('whatever is served, undone and seated, the hall is as if what was undone had never been tapped', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (steps) => {
      await hall.close();
      hall = await openTestHall();
      const { bar, reception } = hall.handlers;
      const once = () => ({ idempotencyKey: key() });
      await takePosts(hall, 'agent-1', 'agent-2', 'agent-3', 'bar-1', 'bar-2');
      await promiseFrom(hall, 'seated');
      // Two stand, one sits from the first.
      const parties = [
        await arrive(hall),
        await arrive(hall),
        await arrive(hall, { tableId: 'table-3' }),
      ];
      const acts: Act[] = parties.map(({ requestId }) => ({
        ...{ kind: 'order', of: requestId, atMs: hallStart },
      }));
      acts.push({ kind: 'seat', of: parties[2]?.requestId ?? '', atMs: hallStart });

      for (const { kind, party, staffId, afterMs } of steps) {
        hall.nowMs += afterMs;
        const { visitId, requestId: of } = parties[party] ?? { visitId: '', requestId: '' };
        const atMs = hall.nowMs;
        const served = acts.find((act) => act.kind === 'serve' && act.of === of);
        const { log, waiting } = logOf(acts);
        switch (kind) {
          case 'seat': {
            if (acts.some((act) => act.kind === 'seat' && act.of === of)) break;
            const tableId = `table-${party + 1}`;
            accepted(await reception.moveToTable(asDesk(hall), { ...once(), visitId, tableId }));
            acts.push({ kind, of, atMs });
            break;
          }
          case 'serve':
            expect((await serve(hall, of, staffId)).ok).toBe(!served);
            if (!served) acts.push({ kind, of, staffId, atMs });
            break;
          case 'undo': {
            const inTime = served !== undefined && atMs <= served.atMs + undoMs;
            expect((await undo(hall, of)).ok).toBe(inTime);
            if (inTime) acts.splice(acts.indexOf(served), 1);
            break;
          }
          case 'claim': {
            const claim = { ...once(), requestId: of, staffId };
            const answer = await bar.claimRequest(asBar(hall), claim);
            if (waiting.includes(of)) expect(answer).toMatchObject({ reason: 'guest-not-seated' });
            if (answer.ok) acts.push({ kind, of, staffId, atMs });
            break;
          }
          default: {
            const busy = kind === 'busy';
            accepted(await bar.setBusy(asBar(hall), { ...once(), staffId, busy }));
            if (handsAtBar(log).busy.has(staffId) !== busy) acts.push({ kind, staffId, atMs });
          }
        }
        await isAsDone(acts);
      }
    }),
    { numRuns: 30, seed: 20261124 },
  );
});

/** The hall has the clocks, the deadlines, the waiting orders and the cups of what was done. */
async function isAsDone(acts: readonly Act[]): Promise<void> {
  const { log, waiting } = logOf(acts);
  const clocks = serviceClocks(log, { promiseMs });
  const kept = await readServiceClocks(hall.db, hallDay);
  // One that is open is late by the clock, not by the log.
  expect(kept.map(({ clock }) => clock)).toEqual(
    clocks.map((clock) => ({ ...clock, late: clock.servedAtMs !== undefined && clock.late })),
  );
  const due = clocks.flatMap(({ requestId, dueAtMs, servedAtMs }) =>
    dueAtMs === undefined || servedAtMs !== undefined ? [] : [[requestId, dueAtMs]],
  );
  const deadlines = (await listDeadlines(hall.db)).map((row) => [row.request_id, row.due_at_ms]);
  expect(Object.fromEntries(deadlines)).toEqual(Object.fromEntries(due));
  const { beforeTable, toServe } = await hall.handlers.bar.readBoard(asBar(hall), {});
  expect(beforeTable.map(({ requestId }) => requestId)).toEqual(waiting);
  const open = clocks.filter(({ servedAtMs }) => servedAtMs === undefined);
  expect(toServe.map(({ requestId }) => requestId)).toEqual(open.map(({ requestId }) => requestId));
  const { tables } = await hall.handlers.bar.readTables(asBar(hall), {});
  const cups = tables.flatMap((table) => table.cups);
  expect(cups).toHaveLength(2 * clocks.filter(({ servedAtMs }) => servedAtMs !== undefined).length);
}
