import {
  insertHandover,
  listHandoversInHand,
  updateHandover,
} from '../../../db/people/handover.queries';
import { listAllOpenThings } from '../../../db/reception/held-thing.queries';
import { listOpenVisits } from '../../../db/reception/visit.queries';
import type { Reader } from '../../../db/schema';
import type { peopleContract } from '../../../shared/people/contract';
import { type Counts, mayCount } from '../../../shared/people/handover';
import { periodOf } from '../../../shared/reports/period';
import { ok, refuse } from '../../../shared/result';
import { actorId, type UseCase, write } from '../../use-case';
import { stateOf } from './show-handover';

/** What was counted is kept beside what the system holds at this moment. */
export const countHandover: UseCase<typeof peopleContract.countHandover> = (context, input) =>
  write(context, 'people.countHandover', input.idempotencyKey, async (step) => {
    const { trx, nowMs, hall, dayInHand } = step;
    const { idempotencyKey: _, shiftId, ...counted } = input;
    const { day } = dayInHand;
    if (dayInHand.signedOff) return refuse('day-closed');
    if (!hall.shifts.some((shift) => shift.shiftId === shiftId)) return refuse('unknown-shift');
    if (periodOf(day, shiftId, hall).fromMs > nowMs) return refuse('shift-not-begun');
    const known = (await listHandoversInHand(trx, day)).map((row) => ({
      ...{ id: row.id, day: row.day, shiftId: row.shift_id, state: stateOf(row) },
      ...{ dayClosed: row.signed_at_ms !== null, recounts: row.recounts },
    }));
    const may = mayCount({ day, shiftId }, known);
    if (may !== 'yes') return refuse(may);
    const expected = await expectedCounts(trx);
    const count = {
      counted_json: JSON.stringify(counted),
      expected_json: JSON.stringify(expected),
      counted_at_ms: nowMs,
      counted_by: actorId(context),
    };
    const own = known.find((each) => each.day === day && each.shiftId === shiftId);
    if (own) await updateHandover(trx, own.id, { ...count, recounts: own.recounts + 1 });
    else {
      await insertHandover(trx, {
        ...{ id: context.newId(), day, shift_id: shiftId, ...count, recounts: 0 },
        ...{ words_json: '{}', note: '', handed_by: null, handed_at_ms: null },
        ...{ accepted_by: null, accepted_at_ms: null },
      });
    }
    step.record('handover-counted', { day, shiftId, counted, expected: { ...expected } });
    return ok({});
  });

/** What the system holds now: an umbrella that the hall lent is with the guest, not here. */
async function expectedCounts(db: Reader): Promise<Counts> {
  const things = await listAllOpenThings(db);
  const ofKind = (...kinds: readonly string[]) =>
    things.filter(({ kind }) => kinds.includes(kind)).length;
  const visits = await listOpenVisits(db);
  return {
    umbrellas: ofKind('umbrella'),
    things: ofKind('bag', 'pet'),
    keys: ofKind('keys'),
    guests: visits.reduce((sum, { party_size }) => sum + party_size, 0),
  };
}
