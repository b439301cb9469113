import fc from 'fast-check';
import { minuteMs } from '../../shared/time';
import { arrive, asBar, asDesk, clear, leave, serve, undo } from './hall-steps';
import { key, type TestHall } from './test-hall';

/** What may happen on a day, at random. */
export const daySteps = fc.array(
  fc.record({
    do: fc.constantFrom('arrive', 'arrive', 'serve', 'serve', 'leave', 'undo', 'change', 'clear'),
    pick: fc.nat(),
    afterMs: fc.oneof(fc.integer({ min: 0, max: 90_000 }), fc.constant(45 * minuteMs)),
    party: fc.integer({ min: 1, max: 9 }),
  }),
  { minLength: 1, maxLength: 30 },
);
type Step = (typeof daySteps extends fc.Arbitrary<infer Steps> ? Steps : never)[number];

/** One thing that happens in the hall; what cannot happen now is refused, as in the hall. */
export async function takeStep(
  hall: TestHall,
  { do: kind, pick, afterMs, party }: Step,
): Promise<void> {
  hall.nowMs += afterMs;
  const board = await hall.handlers.bar.readBoard(asBar(hall), {});
  const { visits } = await hall.handlers.reception.listOnSite(asDesk(hall), {});
  const staffId = pick % 2 === 0 ? 'bar-1' : 'bar-2';
  const card = board.toServe[pick % Math.max(1, board.toServe.length)];
  const visit = visits[pick % Math.max(1, visits.length)];
  if (kind === 'arrive') {
    const phone = pick % 3 === 0 ? '' : `1380000100${pick % 7}`;
    const known = await hall.handlers.reception.readArrival(asDesk(hall), { phone });
    if (known.guest?.openVisitId) return;
    const tables = await hall.handlers.settings.listTables(asDesk(hall), {});
    const free = tables.find(({ state }) => state === 'free');
    await arrive(hall, {
      guest: { name: '陈', formOfAddress: 'mr', phone },
      partySize: party,
      ...(free && { tableId: free.tableId }),
    });
  }
  if (kind === 'serve' && card) await serve(hall, card.requestId, staffId);
  if (kind === 'undo') await undo(hall, board.recentlyServed[0]?.requestId ?? 'none');
  if (kind === 'leave' && visit) await leave(hall, visit.visitId);
  if (kind === 'clear') await clear(hall, board.toClear[0]?.tableId ?? 'none', staffId);
  if (kind === 'change' && visit) {
    const agentId = `agent-${(pick % 3) + 1}`;
    await hall.handlers.reception.changeAgent(asDesk(hall), {
      ...{ idempotencyKey: key(), visitId: visit.visitId, agentId },
      ...{ cause: 'guest-asked', reason: '' },
    });
  }
}
