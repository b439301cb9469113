import { findBarRequest, revokeServed } from '../../db/bar/bar.queries';
import { followDeadlines, readServiceClocks } from '../../db/bar/bar-log';
import { takeBackCups } from '../../db/bar/cup-log';
import { findSignOff } from '../../db/cleanliness/day.queries';
import type { barContract } from '../../shared/bar/contract';
import { ok, refuse } from '../../shared/result';
import { type UseCase, write } from '../use-case';

/**
 * Takes a mistaken tap back: the clock runs on as if it had never been tapped. What was brought
 * before the party had a table waits for one again, or runs from when it got one.
 */
export const undoServed: UseCase<typeof barContract.undoServed> = (context, input) =>
  write(context, 'bar.undoServed', input.idempotencyKey, async (step) => {
    const { trx, nowMs, hall } = step;
    const request = await findBarRequest(trx, input.requestId);
    if (!request) return refuse('unknown-request');
    if (await findSignOff(trx, request.day)) return refuse('day-closed');
    const clock = (await readServiceClocks(trx, request.day)).find(
      ({ id }) => id === request.id,
    )?.clock;
    if (clock?.servedAtMs === undefined) return refuse('not-served');
    if (request.left_at_ms !== null) return refuse('guest-has-left');
    if (nowMs > clock.servedAtMs + hall.undoMs) return refuse('undo-too-late');
    await revokeServed(trx, request.id, nowMs);
    await followDeadlines(trx, request.day);
    await takeBackCups(trx, request.id, nowMs);
    step.record('serving-undone', { requestId: request.id });
    return ok({});
  });
