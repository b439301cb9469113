import { assertNever } from '../assert-never';
import { businessDayOf, businessDayRange, type HallCalendar } from '../time';
import { type Books, dockTurn, openBooks, reverseTurns, takeTurn } from './rotation-ledger';
import { leaveQueue, makeUp, passOverAway, type Queue, toBack, toFront } from './rotation-queue';
import type { AgentStatus, RotationEvent, RotationSettings } from './rotation-types';

/** What the log says about one agent. */
export interface AgentState {
  readonly agentId: string;
  onDuty: boolean;
  /** The last sign-in. */
  joined: { eventIndex: number; atMs: number };
  away: 'no' | 'excused' | 'unexcused';
  /** Why and until when the agent is away, as far as it was said. */
  absence: { absenceId?: string; backAtMs?: number };
  /** Since when the agent's status is what it is. */
  sinceMs: number;
  /** Visits that the agent is with. */
  readonly guests: Set<string>;
}

/** The post after some events. Grows in place, one event at a time. */
export interface RotationState {
  eventCount: number;
  /** Everybody who ever appeared, in that order. */
  readonly agents: Map<string, AgentState>;
  readonly books: Books;
  queue: Queue;
  /** The business day of the log; a clock set back does not lead back into an earlier one. */
  day: { number: number; endsAtMs: number };
}

/** The post before any event. */
export function newRotationState(): RotationState {
  return {
    eventCount: 0,
    agents: new Map(),
    books: openBooks(),
    queue: [],
    day: { number: 0, endsAtMs: Number.NEGATIVE_INFINITY },
  };
}

/** Adds one event. What cannot be (a return without an absence, say) changes nothing. */
export function applyRotationEvent(
  state: RotationState,
  event: RotationEvent,
  settings: RotationSettings,
): void {
  if (event.atMs >= state.day.endsAtMs) startDay(state, event.atMs, settings);
  const eventIndex = state.eventCount;
  state.eventCount += 1;
  if (event.kind === 'reversed') reverse(state, event, eventIndex);
  else applyToAgent(state, event, eventIndex, settings);
}

function startDay(state: RotationState, atMs: number, calendar: HallCalendar): void {
  const { toMs } = businessDayRange(businessDayOf(atMs, calendar), calendar);
  state.day = { number: state.day.number + 1, endsAtMs: toMs };
  state.queue = signInOrder(state);
}

/** The queue of a new day: whoever is on duty, in the order of signing in. */
export function signInOrder(state: RotationState): Queue {
  return [...state.agents.values()]
    .filter((agent) => agent.onDuty)
    .sort((one, other) => one.joined.eventIndex - other.joined.eventIndex)
    .reduce<Queue>(
      (queue, { agentId, joined }) => toBack(queue, agentId, 'signed-in', joined.atMs),
      [],
    );
}

function applyToAgent(
  state: RotationState,
  event: Exclude<RotationEvent, { kind: 'reversed' }>,
  eventIndex: number,
  settings: RotationSettings,
): void {
  const agent = agentOf(state, event.agentId);
  const { agentId } = agent;
  const { atMs } = event;
  const statusBefore = statusOf(agent);
  switch (event.kind) {
    case 'joined':
      if (agent.onDuty) {
        returned(state, agent, atMs);
        break;
      }
      agent.onDuty = true;
      agent.sinceMs = atMs;
      agent.joined = { eventIndex, atMs };
      state.queue = toBack(state.queue, agentId, 'signed-in', atMs);
      break;
    case 'left':
      // Guests stay with the agent until they are freed, so that signing in again finds them.
      agent.onDuty = false;
      agent.away = 'no';
      state.queue = leaveQueue(state.queue, agentId);
      break;
    case 'away':
      if (!agent.onDuty) break;
      agent.away = event.excused ? 'excused' : 'unexcused';
      agent.absence = {
        ...(event.absenceId !== undefined && { absenceId: event.absenceId }),
        ...(event.backAtMs !== undefined && { backAtMs: event.backAtMs }),
      };
      break;
    case 'back':
      returned(state, agent, atMs);
      break;
    case 'took':
      if (event.counts) countTurn(state, { ...event, eventIndex }, settings);
      agent.guests.add(event.visitId);
      break;
    case 'freed':
      agent.guests.delete(event.visitId);
      break;
    case 'docked': {
      const earningOthers = earning(state).filter((id) => id !== agentId);
      const others = [...state.agents.keys()].filter((id) => id !== agentId);
      dockTurn(
        state.books,
        { eventIndex, atMs, agentId, why: event.clause, day: state.day.number },
        earningOthers.length > 0 ? earningOthers : others,
      );
      if (agent.onDuty) state.queue = toBack(state.queue, agentId, 'turn-docked', atMs);
      break;
    }
    default:
      assertNever(event);
  }
  if (statusOf(agent) !== statusBefore) agent.sinceMs = atMs;
}

function agentOf(state: RotationState, agentId: string): AgentState {
  const known = state.agents.get(agentId);
  if (known) return known;
  const agent: AgentState = {
    agentId,
    onDuty: false,
    joined: { eventIndex: -1, atMs: 0 },
    away: 'no',
    absence: {},
    sinceMs: 0,
    guests: new Set(),
  };
  state.agents.set(agentId, agent);
  return agent;
}

function returned(state: RotationState, agent: AgentState, atMs: number): void {
  if (agent.away === 'no') return;
  agent.away = 'no';
  state.queue = makeUp(state.queue, agent.agentId, atMs);
}

/** Earning a share: on duty and not away without an excuse. In order of first appearance. */
function earning(state: RotationState): string[] {
  return [...state.agents.values()]
    .filter((agent) => agent.onDuty && agent.away !== 'unexcused')
    .map((agent) => agent.agentId);
}

function countTurn(
  state: RotationState,
  taken: { eventIndex: number; atMs: number; agentId: string; visitId: string },
  settings: RotationSettings,
): void {
  const { agentId, atMs } = taken;
  const cause = { ...taken, day: state.day.number };
  if (!takeTurn(state.books, cause, earning(state))) return;
  state.queue = passOverAway(state.queue, agentId, atMs, (id) => {
    const agent = agentOf(state, id);
    return isFree(agent, settings) ? 'free' : statusOf(agent);
  });
  if (agentOf(state, agentId).onDuty) {
    state.queue = toBack(state.queue, agentId, 'turn-taken', atMs);
  }
}

function reverse(
  state: RotationState,
  event: Extract<RotationEvent, { kind: 'reversed' }>,
  eventIndex: number,
): void {
  const { visitId, atMs, reason } = event;
  for (const agent of state.agents.values()) {
    const statusBefore = statusOf(agent);
    agent.guests.delete(visitId);
    if (statusOf(agent) !== statusBefore) agent.sinceMs = atMs;
  }
  for (const agentId of reverseTurns(state.books, { eventIndex, atMs, visitId, why: reason })) {
    state.queue = toFront(state.queue, agentId, 'turn-returned', atMs);
  }
}

/** Where an agent on duty is. */
export function statusOf(agent: AgentState): AgentStatus {
  if (agent.away !== 'no') return `away-${agent.away}`;
  return agent.guests.size > 0 ? 'with-guest' : 'free';
}

/** Whether an agent can be given a guest. */
export function isFree(agent: AgentState, settings: RotationSettings): boolean {
  const status = statusOf(agent);
  return (
    agent.onDuty && (status === 'free' || (status === 'with-guest' && !settings.oneGuestAtATime))
  );
}
