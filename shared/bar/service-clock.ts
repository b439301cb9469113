/** What is tapped at the bar, in sequence order. Instants are epoch ms, UTC. */
export type BarEvent =
  | { kind: 'on-duty' | 'off-duty'; staffId: string; atMs: number }
  | { kind: 'requested'; requestId: string; atMs: number }
  /** The optional "I'm on it" tap. */
  | { kind: 'claimed'; requestId: string; staffId: string; atMs: number }
  /** Frees that person too. */
  | { kind: 'served'; requestId: string; staffId: string; atMs: number }
  /** Serving another guest, a refill round for example. Phone calls, cleaning and breaks are not. */
  | { kind: 'busy'; staffId: string; atMs: number }
  | { kind: 'done'; staffId: string; atMs: number }
  | { kind: 'cancelled'; requestId: string; atMs: number };

export type ServiceClock = {
  requestId: string;
  requestedAtMs: number;
  startedAtMs?: number;
  /** started + promise */
  dueAtMs?: number;
  claimedAtMs?: number;
  servedAtMs?: number;
  cancelledAtMs?: number;
  /** served − requested: what the guest felt. */
  waitedMs?: number;
  /** started − requested: the bar was serving another guest. */
  excusedMs?: number;
  /** served − started: what the promise is measured by. */
  answeredMs?: number;
  /** Nobody was on duty when it started. */
  unstaffed: boolean;
  /** answered > promise; while open, as of the last event; never for a cancelled request. */
  late: boolean;
};

type Person = { staffId: string; onDuty: boolean; busy: boolean; claims: number };

/** Who is at what at the end of a log. */
export interface BarHands {
  /** Staff serving another guest. */
  readonly busy: ReadonlySet<string>;
  /** By open request, the staff who is on it. */
  readonly claims: ReadonlyMap<string, string>;
}

/**
 * The one-minute clock of every request of a log, in order of request.
 *
 * The clock runs only while somebody could serve: after each event, as long as a request has not
 * started and there are more idle people than running requests, or nobody is on duty at all, the
 * earliest one starts. Idle is on duty, not busy and not on a claimed request; running is started
 * and not yet claimed, served or cancelled. Claiming or serving a request that has not started
 * starts it then. Once started it never pauses, restarts or moves.
 *
 * Odd taps are tolerated: a second request, serving or cancellation of one id and any tap on an
 * unknown or ended request change nothing. A second claim by a colleague hands the request over to
 * them, the first instant stands. Somebody who goes off duty hands their claims back: the clocks run
 * on, the requests wait for other hands. The order is that of the log; a clock set back yields spans
 * of zero, never negative ones.
 */
export function serviceClocks(
  events: readonly BarEvent[],
  { promiseMs }: { promiseMs: number },
): ServiceClock[] {
  const lastAtMs = events.at(-1)?.atMs ?? 0;
  return replay(events, promiseMs).queue.map((request) => finish(request, promiseMs, lastAtMs));
}

/** Who is serving another guest and who is on which request, at the end of a log. */
export function handsAtBar(events: readonly BarEvent[]): BarHands {
  const { people, holders } = replay(events, 0);
  return {
    busy: new Set(people.filter(({ busy }) => busy).map(({ staffId }) => staffId)),
    claims: new Map([...holders].map(([{ requestId }, { staffId }]) => [requestId, staffId])),
  };
}

function replay(events: readonly BarEvent[], promiseMs: number) {
  const people = new Map<string, Person>();
  const requests = new Map<string, ServiceClock>();
  const holders = new Map<ServiceClock, Person>();
  const queue: ServiceClock[] = [];
  let head = 0; // everything before it has started or was cancelled
  let onDuty = 0;
  let idle = 0;
  let running = 0;

  function personOf(staffId: string): Person {
    const known = people.get(staffId);
    if (known) return known;
    const person = { staffId, onDuty: false, busy: false, claims: 0 };
    people.set(staffId, person);
    return person;
  }

  function change(person: Person, change: Partial<Person>): void {
    onDuty -= Number(person.onDuty);
    idle -= Number(isIdle(person));
    Object.assign(person, change);
    onDuty += Number(person.onDuty);
    idle += Number(isIdle(person));
  }

  function start(request: ServiceClock, atMs: number, unstaffed: boolean): void {
    request.startedAtMs = Math.max(request.requestedAtMs, atMs);
    request.dueAtMs = request.startedAtMs + promiseMs;
    request.excusedMs = request.startedAtMs - request.requestedAtMs;
    request.unstaffed = unstaffed;
    running += 1;
  }

  function release(request: ServiceClock): void {
    const holder = holders.get(request);
    if (holder) change(holder, { claims: holder.claims - 1 });
    holders.delete(request);
  }

  function claim(request: ServiceClock, person: Person, atMs: number): void {
    if (request.startedAtMs === undefined) start(request, atMs, false);
    if (request.claimedAtMs === undefined) {
      request.claimedAtMs = Math.max(request.startedAtMs ?? atMs, atMs);
      running -= 1;
    }
    release(request);
    holders.set(request, person);
    change(person, { claims: person.claims + 1 });
  }

  function handBack(person: Person): void {
    for (const [request, holder] of holders) {
      if (holder !== person) continue;
      release(request);
      delete request.claimedAtMs;
      running += 1;
    }
  }

  function apply(event: BarEvent): void {
    if (event.kind === 'requested') {
      if (requests.has(event.requestId)) return;
      const { requestId, atMs } = event;
      const request = { requestId, requestedAtMs: atMs, unstaffed: false, late: false };
      requests.set(requestId, request);
      queue.push(request);
      return;
    }
    if (!('requestId' in event)) {
      const person = personOf(event.staffId);
      if (event.kind === 'on-duty' || event.kind === 'off-duty')
        change(person, { onDuty: event.kind === 'on-duty' });
      else change(person, { busy: event.kind === 'busy' });
      if (event.kind === 'off-duty') handBack(person);
      return;
    }
    const request = requests.get(event.requestId);
    if (!request || hasEnded(request)) return;
    if (event.kind === 'cancelled') {
      if (request.startedAtMs !== undefined && request.claimedAtMs === undefined) running -= 1;
      request.cancelledAtMs = Math.max(request.startedAtMs ?? request.requestedAtMs, event.atMs);
      release(request);
      return;
    }
    const person = personOf(event.staffId);
    if (event.kind === 'claimed') {
      claim(request, person, event.atMs);
      return;
    }
    if (request.claimedAtMs === undefined) claim(request, person, event.atMs);
    request.servedAtMs = Math.max(request.claimedAtMs ?? event.atMs, event.atMs);
    release(request);
    change(person, { busy: false });
  }

  for (const event of events) {
    apply(event);
    for (let next = queue[head]; next; next = queue[head]) {
      if (next.startedAtMs === undefined && next.cancelledAtMs === undefined) {
        if (idle - running < 1 && onDuty > 0) break;
        start(next, event.atMs, onDuty === 0);
      }
      head += 1;
    }
  }
  return { queue, people: [...people.values()], holders };
}

function isIdle({ onDuty, busy, claims }: Person): boolean {
  return onDuty && !busy && claims === 0;
}

function hasEnded(request: ServiceClock): boolean {
  return request.servedAtMs !== undefined || request.cancelledAtMs !== undefined;
}

function finish(clock: ServiceClock, promiseMs: number, lastAtMs: number): ServiceClock {
  const { requestedAtMs, startedAtMs, servedAtMs, cancelledAtMs } = clock;
  if (startedAtMs === undefined || cancelledAtMs !== undefined) return clock;
  if (servedAtMs === undefined) return { ...clock, late: lastAtMs - startedAtMs > promiseMs };
  const answeredMs = servedAtMs - startedAtMs;
  const late = answeredMs > promiseMs;
  return { ...clock, waitedMs: servedAtMs - requestedAtMs, answeredMs, late };
}
