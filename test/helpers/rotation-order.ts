import {
  defaultRotationSettings,
  type RankedAgent,
  type RotationEvent,
  type RotationRule,
  type RotationSettings,
  rotationOrder,
} from '../../shared/reception/rotation';
import { nineMs } from './rotation-events';

export function settingsOf(rule: RotationRule): RotationSettings {
  return { ...defaultRotationSettings, rule };
}

/** The instant of the last event. */
export function atEnd(events: readonly RotationEvent[]): number {
  return events.at(-1)?.atMs ?? nineMs;
}

export function orderOf(
  rule: RotationRule,
  events: readonly RotationEvent[],
  atMs = atEnd(events),
): RankedAgent[] {
  return rotationOrder(events, settingsOf(rule), atMs);
}

export function idsOf(
  rule: RotationRule,
  events: readonly RotationEvent[],
  atMs = atEnd(events),
): string[] {
  return orderOf(rule, events, atMs).map((agent) => agent.agentId);
}

/** Who is on duty and how, read off the log the long way round. */
export function expectedStatuses(events: readonly RotationEvent[]): Map<string, string> {
  const statuses = new Map<string, string>();
  for (const agentId of ['an', 'bo', 'chi', 'du', 'er']) {
    const own = events.filter((event) => 'agentId' in event && event.agentId === agentId);
    const duty = own.findLast((event) => event.kind === 'joined' || event.kind === 'left');
    if (duty?.kind !== 'joined') continue;
    const absence = own.findLast((event) =>
      ['joined', 'left', 'away', 'back'].includes(event.kind),
    );
    const guests = new Set<string>();
    for (const event of events) {
      if (event.kind === 'took' && event.agentId === agentId) guests.add(event.visitId);
      if (event.kind === 'freed' && event.agentId === agentId) guests.delete(event.visitId);
      if (event.kind === 'reversed') guests.delete(event.visitId);
    }
    const here = guests.size > 0 ? 'with-guest' : 'free';
    const gone = absence?.kind === 'away' && (absence.excused ? 'away-excused' : 'away-unexcused');
    statuses.set(agentId, gone || here);
  }
  return statuses;
}
