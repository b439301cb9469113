import { findBarRequest, listServedBy, revokeClaims } from '../../db/bar/bar.queries';
import { followDeadlines, readBarHands, recordBarEvents } from '../../db/bar/bar-log';
import { listOrdersBeforeTableOf } from '../../db/bar/order.queries';
import { findSignOff } from '../../db/cleanliness/day.queries';
import { findOpenDuty } from '../../db/people/duty.queries';
import type { barContract } from '../../shared/bar/contract';
import { ok, refuse } from '../../shared/result';
import { type UseCase, write } from '../use-case';
import { handsOf } from './hands';

/** "I'm on it": one of the bar takes a request up; a colleague's claim is taken over. */
export const claimRequest: UseCase<typeof barContract.claimRequest> = (context, input) =>
  write(context, 'bar.claimRequest', input.idempotencyKey, async (step) => {
    const { trx, nowMs } = step;
    const request = await findBarRequest(trx, input.requestId);
    if (!request) return refuse('unknown-request');
    if (await findSignOff(trx, request.day)) return refuse('day-closed');
    const served = (await listServedBy(trx, request.day)).find(
      ({ request_id }) => request_id === request.id,
    );
    if (served) return refuse('already-served', { name: served.name });
    if (request.left_at_ms !== null) return refuse('guest-has-left');
    if ((await listOrdersBeforeTableOf(trx, request.visit_id)).some(({ id }) => id === request.id))
      return refuse('guest-not-seated');
    const staffId = await handsOf(context, trx, input.staffId);
    if (staffId === undefined) return refuse('bar-person-not-on-duty');
    const { claims } = await readBarHands(trx, request.day);
    if (claims.get(request.id) === staffId) return refuse('already-on-it');
    await recordBarEvents(trx, request.day, [
      { kind: 'claimed', requestId: request.id, staffId, atMs: nowMs },
    ]);
    step.record('request-claimed', { requestId: request.id, staffId }, { actorId: staffId });
    return ok({});
  });

export const undoClaim: UseCase<typeof barContract.undoClaim> = (context, input) =>
  write(context, 'bar.undoClaim', input.idempotencyKey, async (step) => {
    const { trx, nowMs } = step;
    const request = await findBarRequest(trx, input.requestId);
    if (!request) return refuse('unknown-request');
    if (await findSignOff(trx, request.day)) return refuse('day-closed');
    const { claims } = await readBarHands(trx, request.day);
    if (!claims.has(request.id)) return refuse('not-claimed');
    await revokeClaims(trx, request.id, nowMs);
    await followDeadlines(trx, request.day);
    step.record('claim-undone', { requestId: request.id });
    return ok({});
  });

/** Whoever serves another guest is not idle: the clocks of those who wait do not start for them. */
export const setBusy: UseCase<typeof barContract.setBusy> = (context, input) =>
  write(context, 'bar.setBusy', input.idempotencyKey, async (step) => {
    const { trx, nowMs } = step;
    const { busy, staffId } = input;
    const duty = await findOpenDuty(trx, staffId, 'bar');
    if (!duty) return refuse('bar-person-not-on-duty');
    if (await findSignOff(trx, duty.day)) return refuse('day-closed');
    const isBusy = (await readBarHands(trx, duty.day)).busy.has(staffId);
    if (isBusy !== busy) {
      await recordBarEvents(trx, duty.day, [
        { kind: busy ? 'busy' : 'done', staffId, atMs: nowMs },
      ]);
      step.record(busy ? 'bar-busy' : 'bar-done', { staffId }, { actorId: staffId });
    }
    return ok({});
  });
