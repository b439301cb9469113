import { findBarRequest, listServedBy } from '../../db/bar/bar.queries';
import { readServiceClocks, recordBarEvents } from '../../db/bar/bar-log';
import { pourCups } from '../../db/bar/cup-log';
import { listOrderLinesOfDay } from '../../db/bar/order.queries';
import { findSignOff } from '../../db/cleanliness/day.queries';
import { findOpenDuty } from '../../db/people/duty.queries';
import type { barContract } from '../../shared/bar/contract';
import { ok, refuse } from '../../shared/result';
import { type UseCase, write } from '../use-case';

/**
 * One tap: the drinks are on the table. Two fingers on one card serve once; the second hears by whom.
 * What still waits for a table is asked for and brought in one: no clock ran, nobody waited.
 */
export const markServed: UseCase<typeof barContract.markServed> = (context, input) =>
  write(context, 'bar.markServed', input.idempotencyKey, async (step) => {
    const { trx, hall } = step;
    const request = await findBarRequest(trx, input.requestId);
    if (!request) return refuse('unknown-request');
    if (await findSignOff(trx, request.day)) return refuse('day-closed');
    const served = (await listServedBy(trx, request.day)).find(
      ({ request_id }) => request_id === request.id,
    );
    if (served) return refuse('already-served', { name: served.name });
    if (request.left_at_ms !== null) return refuse('guest-has-left');
    if (!(await findOpenDuty(trx, input.staffId, 'bar'))) return refuse('bar-person-not-on-duty');
    const clock = (await readServiceClocks(trx, request.day)).find(
      ({ id }) => id === request.id,
    )?.clock;
    // A clock that was set back must not serve before the guest came.
    const servedAtMs = Math.max(
      step.nowMs,
      clock?.startedAtMs ?? clock?.requestedAtMs ?? request.arrived_at_ms,
    );
    // Without a clock it waits for a table.
    const kinds = clock ? (['served'] as const) : (['requested', 'served'] as const);
    await recordBarEvents(
      trx,
      request.day,
      kinds.map((kind) => ({
        ...{ kind, requestId: request.id, staffId: input.staffId, atMs: servedAtMs },
      })),
    );
    const drinks = (await listOrderLinesOfDay(trx, request.day)).filter(
      ({ request_id }) => request_id === request.id,
    );
    await pourCups(
      trx,
      {
        ...{ visit_id: request.visit_id, request_id: request.id, day: request.day },
        served_at_ms: servedAtMs,
      },
      drinks.map(({ drink_id, hot, quantity, seat }) => ({
        ...{ drinkId: drink_id, hot, quantity },
        // Who came alone need not be named for it.
        seat: request.party_size === 1 ? 1 : seat,
      })),
      context.newId,
    );
    step.record(
      'drinks-served',
      { requestId: request.id, staffId: input.staffId },
      { actorId: input.staffId },
    );
    return ok({ servedAtMs, undoUntilMs: servedAtMs + hall.undoMs });
  });
