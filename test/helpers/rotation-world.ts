import type { RotationEvent, RotationSettings } from '../../shared/reception/rotation';
import { nextInTurn } from '../../shared/reception/rotation';
import { rankAgents } from '../../shared/reception/rotation-rank';
import { applyRotationEvent, newRotationState } from '../../shared/reception/rotation-replay';
import { hourMs, minuteMs } from '../../shared/time';
import { type Random, seededRandom } from './seeded-random';

export interface RotationWorld {
  readonly seed: number;
  readonly settings: RotationSettings;
  readonly agents: number;
  readonly days: number;
  readonly visitsPerDay: number;
  /** Share of visits by guests who have an agent already; these do not count. */
  readonly returningShare: number;
}

export interface RotationWorldResult {
  readonly events: readonly RotationEvent[];
  readonly countedTurns: number;
  /** The furthest that any agent's turns ever were from the agent's on-duty share, in turns. */
  readonly worstDrift: number;
}

const firstMidnightMs = Date.UTC(2025, 0, 1) - 8 * hourMs;

/**
 * A hall over many days: two shifts, a day off a week, leave, lunch, unexcused absences, a newcomer
 * on day 60, returning guests who go to their own agent or to a cover, and a few voided visits.
 * Every counted guest goes to whom the rotation names. Shares are added up here on their own, from
 * who was on duty, without the ledger.
 */
export function simulateRotationWorld(world: RotationWorld): RotationWorldResult {
  const { settings } = world;
  const state = newRotationState();
  const events: RotationEvent[] = [];
  const earning = new Set<string>();
  const drift = new Map<string, number>();
  const dealt = new Map<string, { agentId: string; sharers: readonly string[] }>();
  let countedTurns = 0;
  let worstDrift = 0;

  function add(agentId: string, turns: number): void {
    drift.set(agentId, (drift.get(agentId) ?? 0) + turns);
  }

  function account(visitId: string, sign: 1 | -1): void {
    const turn = dealt.get(visitId);
    if (!turn) return;
    for (const agentId of turn.sharers) add(agentId, sign / turn.sharers.length);
    add(turn.agentId, -sign);
    if (sign < 0) dealt.delete(visitId);
    for (const turns of drift.values()) worstDrift = Math.max(worstDrift, Math.abs(turns));
  }

  function happen(event: RotationEvent): void {
    events.push(event);
    applyRotationEvent(state, event, settings);
    if (event.kind === 'joined' || event.kind === 'back') earning.add(event.agentId);
    if (event.kind === 'left') earning.delete(event.agentId);
    if (event.kind === 'away' && !event.excused) earning.delete(event.agentId);
    if (event.kind === 'took' && event.counts) {
      countedTurns += 1;
      dealt.set(event.visitId, { agentId: event.agentId, sharers: [...earning] });
      account(event.visitId, 1);
    }
    if (event.kind === 'reversed') account(event.visitId, -1);
  }

  function receive({ visitId, atMs, ownerId, stayMs, voided }: Arrival, agenda: Agenda): void {
    const order = rankAgents(state, settings, atMs);
    const free = order.filter((agent) => agent.free).map((agent) => agent.agentId);
    const server = ownerId
      ? (free.find((agentId) => agentId === ownerId) ?? free.at(-1))
      : nextInTurn(order)?.agentId;
    if (!server) return;
    happen({ kind: 'took', visitId, agentId: server, atMs, counts: ownerId === undefined });
    const end: RotationEvent = voided
      ? { kind: 'reversed', visitId, atMs: atMs + stayMs / 3, reason: 'invalid-guest' }
      : { kind: 'freed', visitId, agentId: server, atMs: atMs + stayMs };
    const later = agenda.findIndex((item) => item.atMs > end.atMs);
    agenda.splice(later < 0 ? agenda.length : later, 0, end);
  }

  for (let day = 0; day < world.days; day += 1) {
    const agenda = planDay(world, day, seededRandom(world.seed, day));
    for (let item = agenda.shift(); item; item = agenda.shift()) {
      if (item.kind === 'arrival') receive(item, agenda);
      else happen(item);
    }
  }
  return { events, countedTurns, worstDrift };
}

interface Arrival {
  readonly kind: 'arrival';
  readonly visitId: string;
  readonly atMs: number;
  readonly ownerId: string | undefined;
  readonly stayMs: number;
  readonly voided: boolean;
}
type Agenda = (RotationEvent | Arrival)[];

function planDay(world: RotationWorld, day: number, random: Random): Agenda {
  const midnightMs = firstMidnightMs + day * 24 * hourMs;
  const within = (fromHour: number, toHour: number) =>
    Math.round(midnightMs + (fromHour + random.next() * (toHour - fromHour)) * hourMs);
  const agenda: Agenda = [];
  for (let index = 0; index < world.agents; index += 1) {
    const agentId = `agent-${index}`;
    const dayOff = (day + index) % 7 === 0 || random.next() < 0.04;
    const onLeave = (day + index * 29) % 180 < 10;
    const notYetHired = index === world.agents - 1 && day < 60;
    if (dayOff || onLeave || notYetHired) continue;
    const late = (Math.floor(day / 7) + index) % 2;
    agenda.push({ kind: 'joined', agentId, atMs: within(8.5 + 3 * late, 9 + 3 * late) });
    agenda.push({ kind: 'left', agentId, atMs: within(17.5 + 3 * late, 18 + 3 * late) });
    const lunchMs = within(12 + late, 13 + late);
    agenda.push({ kind: 'away', agentId, atMs: lunchMs, excused: true });
    agenda.push({ kind: 'back', agentId, atMs: lunchMs + 45 * minuteMs });
    if (random.next() < 0.1) {
      const goneMs = within(15, 16);
      agenda.push({ kind: 'away', agentId, atMs: goneMs, excused: false });
      agenda.push({ kind: 'back', agentId, atMs: goneMs + 30 * minuteMs });
    }
  }
  for (let index = 0; index < world.visitsPerDay; index += 1) {
    const returning = random.next() < world.returningShare;
    agenda.push({
      kind: 'arrival',
      visitId: `visit-${day}-${index}`,
      atMs: within(9.25, 20),
      ownerId: returning ? `agent-${Math.floor(random.next() * world.agents)}` : undefined,
      stayMs: 20 * minuteMs + Math.round(random.wait(35 * minuteMs)),
      voided: !returning && random.next() < 0.03,
    });
  }
  return agenda.sort((one, other) => one.atMs - other.atMs);
}
