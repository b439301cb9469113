import type { BarEvent, ServiceClock } from '../../shared/bar/service-clock';

type Starts = Map<string, { atMs: number; unstaffed: boolean }>;

/**
 * The one-minute clock, slow and plain: after each event everything is asked anew of the log so far.
 * Shares no code and no bookkeeping with the rule. Expects a log whose instants never go back.
 */
export function bruteForceClocks(
  events: readonly BarEvent[],
  { promiseMs }: { promiseMs: number },
): ServiceClock[] {
  const starts: Starts = new Map();
  events.forEach((event, index) => {
    const log = events.slice(0, index + 1);
    const requests = requestsOf(log);
    if (event.kind === 'claimed' || event.kind === 'served') {
      const wanted = requests.find((request) => request.requestId === event.requestId);
      const open = wanted && !endOf(log.slice(0, -1), event.requestId);
      if (open && !starts.has(event.requestId))
        starts.set(event.requestId, { atMs: event.atMs, unstaffed: false });
    }
    for (const { requestId } of requests) {
      if (starts.has(requestId) || endOf(log, requestId)) continue;
      const staff = staffOf(log);
      const onDuty = staff.filter((staffId) => isOnDuty(log, staffId));
      const idle = onDuty.filter((staffId) => !isBusy(log, staffId) && !isOnClaim(log, staffId));
      const running = [...starts.keys()].filter((id) => !endOf(log, id) && !firstClaim(log, id));
      if (idle.length - running.length < 1 && onDuty.length > 0) break;
      starts.set(requestId, { atMs: event.atMs, unstaffed: onDuty.length === 0 });
    }
  });
  return requestsOf(events).map((request) => clockOf(events, request, starts, promiseMs));
}

type Requested = Extract<BarEvent, { kind: 'requested' }>;

function requestsOf(log: readonly BarEvent[]): Requested[] {
  return log.filter(
    (event, index): event is Requested =>
      event.kind === 'requested' &&
      !log.slice(0, index).some((e) => e.kind === 'requested' && e.requestId === event.requestId),
  );
}

function eventsOf(log: readonly BarEvent[], requestId: string): BarEvent[] {
  const from = log.findIndex((e) => e.kind === 'requested' && e.requestId === requestId);
  if (from < 0) return [];
  return log.slice(from + 1).filter((e) => 'requestId' in e && e.requestId === requestId);
}

function endOf(log: readonly BarEvent[], requestId: string): BarEvent | undefined {
  return eventsOf(log, requestId).find((e) => e.kind === 'served' || e.kind === 'cancelled');
}

function untilEnd(log: readonly BarEvent[], requestId: string): BarEvent[] {
  const all = eventsOf(log, requestId);
  const end = endOf(log, requestId);
  return end ? all.slice(0, all.indexOf(end) + 1) : all;
}

function firstClaim(log: readonly BarEvent[], requestId: string): BarEvent | undefined {
  return standing(log, requestId)[0];
}

/** The claims of a request that nobody handed back by going off duty, and its serving. */
function standing(log: readonly BarEvent[], requestId: string): BarEvent[] {
  const handedBackAt = log.findLastIndex((event, index) => {
    if (event.kind !== 'off-duty' || endOf(log.slice(0, index), requestId)) return false;
    const claim = eventsOf(log.slice(0, index), requestId).findLast((e) => e.kind === 'claimed');
    return claim?.kind === 'claimed' && claim.staffId === event.staffId;
  });
  return untilEnd(log, requestId).filter(
    (e) => (e.kind === 'claimed' || e.kind === 'served') && log.indexOf(e) > handedBackAt,
  );
}

function staffOf(log: readonly BarEvent[]): string[] {
  return [...new Set(log.flatMap((event) => ('staffId' in event ? [event.staffId] : [])))];
}

function isOnDuty(log: readonly BarEvent[], staffId: string): boolean {
  const last = log.findLast(
    (e) => (e.kind === 'on-duty' || e.kind === 'off-duty') && e.staffId === staffId,
  );
  return last?.kind === 'on-duty';
}

function isBusy(log: readonly BarEvent[], staffId: string): boolean {
  const last = log.findLast((event, index) => {
    if (!('staffId' in event) || event.staffId !== staffId) return false;
    if (event.kind === 'served') return endOf(log.slice(0, index + 1), event.requestId) === event;
    return event.kind === 'busy' || event.kind === 'done';
  });
  return last?.kind === 'busy';
}

function isOnClaim(log: readonly BarEvent[], staffId: string): boolean {
  return requestsOf(log).some(({ requestId }) => {
    if (endOf(log, requestId)) return false;
    const claim = standing(log, requestId).findLast((e) => e.kind === 'claimed');
    return claim?.kind === 'claimed' && claim.staffId === staffId;
  });
}

function clockOf(
  log: readonly BarEvent[],
  { requestId, atMs: requestedAtMs }: Requested,
  starts: Starts,
  promiseMs: number,
): ServiceClock {
  const start = starts.get(requestId);
  const end = endOf(log, requestId);
  const claim = firstClaim(log, requestId);
  const served = end?.kind === 'served' ? end : undefined;
  const cancelled = end?.kind === 'cancelled' ? end : undefined;
  const untilMs = served?.atMs ?? log.at(-1)?.atMs ?? 0;
  return {
    requestId,
    requestedAtMs,
    ...(start && {
      startedAtMs: start.atMs,
      dueAtMs: start.atMs + promiseMs,
      excusedMs: start.atMs - requestedAtMs,
    }),
    ...(claim && { claimedAtMs: claim.atMs }),
    ...(served && { servedAtMs: served.atMs, waitedMs: served.atMs - requestedAtMs }),
    ...(served && start && { answeredMs: served.atMs - start.atMs }),
    ...(cancelled && { cancelledAtMs: cancelled.atMs }),
    unstaffed: start?.unstaffed ?? false,
    late: start !== undefined && !cancelled && untilMs - start.atMs > promiseMs,
  };
}
