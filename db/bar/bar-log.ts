import {
  type BarHands,
  handsAtBar,
  type ServiceClock,
  serviceClocks,
} from '../../shared/bar/service-clock';
import type { Reader, Writer } from '../schema';
import {
  insertBarEvent,
  type LoggedEvent,
  listBarEvents,
  listBarRequests,
  listPromises,
} from './bar.queries';
import { deleteDeadline, listDeadlines, saveDeadline } from './deadline.queries';

export type RequestWithClock = Awaited<ReturnType<typeof listBarRequests>>[number] & {
  readonly clock: ServiceClock;
};

/**
 * The requests of a day in the order in which they were asked for, each with its clock. The clock is computed from the
 * log; the promise is the one that the request was made under.
 */
export async function readServiceClocks(db: Reader, day: string): Promise<RequestWithClock[]> {
  const [events, requests] = [await listBarEvents(db, day), await listBarRequests(db, day)];
  const byId = new Map(requests.map((request) => [request.id, request]));
  return serviceClocks(events, { promiseMs: 0 }).flatMap((clock) => {
    const request = byId.get(clock.requestId);
    return request ? [{ ...request, clock: underPromise(clock, request.promise_ms) }] : [];
  });
}

/** Who is busy and who is on which request, by the log of a day. */
export async function readBarHands(db: Reader, day: string): Promise<BarHands> {
  return handsAtBar(await listBarEvents(db, day));
}

function underPromise(clock: ServiceClock, promiseMs: number): ServiceClock {
  const { startedAtMs, answeredMs } = clock;
  return {
    ...clock,
    ...(startedAtMs === undefined ? {} : { dueAtMs: startedAtMs + promiseMs }),
    late: answeredMs !== undefined && answeredMs > promiseMs,
  };
}

/** Writes to the bar's log and lets the deadlines follow: a promise that runs has one, no other has. */
export async function recordBarEvents(
  trx: Writer,
  day: string,
  events: readonly LoggedEvent[],
): Promise<void> {
  for (const event of events) await insertBarEvent(trx, day, event);
  await followDeadlines(trx, day);
}

/** Makes the deadlines true to the log, after it changed. */
export async function followDeadlines(trx: Writer, day: string): Promise<void> {
  const running = new Map<string, number>();
  const ended = new Set<string>();
  const promises = await listPromises(trx, day);
  for (const clock of serviceClocks(await listBarEvents(trx, day), { promiseMs: 0 })) {
    const { requestId, startedAtMs } = clock;
    const open = clock.servedAtMs === undefined && clock.cancelledAtMs === undefined;
    const promiseMs = promises.get(requestId);
    if (open && startedAtMs !== undefined && promiseMs !== undefined) {
      running.set(requestId, startedAtMs + promiseMs);
    } else ended.add(requestId);
  }
  for (const { request_id } of await listDeadlines(trx)) {
    if (ended.has(request_id)) await deleteDeadline(trx, request_id);
  }
  for (const [requestId, dueAtMs] of running) await saveDeadline(trx, requestId, dueAtMs);
}
