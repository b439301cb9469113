import { businessDayOf } from '../../shared/time';
import { settingsOf } from '../helpers/rotation-order';
import { simulateRotationWorld } from '../helpers/rotation-world';
import { agents } from './busy-hall';
import { RawHall } from './raw-hall';

const visitsPerDay = 200;

/**
 * Fills a furnished hall with a past: so many days of 200 visits, dealt by the rotation.
 * @returns how many visits and rotation events that made
 */
export function writeHistory(path: string, days: number, seed: number) {
  const settings = settingsOf('fair-share');
  const world = { seed, settings, agents: agents.length, days, visitsPerDay, returningShare: 0.45 };
  const { events } = simulateRotationWorld(world);
  const hall = new RawHall(path);
  let visits = 0;
  hall.file.transaction(() => {
    for (const event of events) {
      const atMs = Math.round(event.atMs);
      if (event.kind === 'took') {
        visits += 1;
        writeParty(hall, visits, event, businessDayOf(atMs, settings));
      }
      hall.insert('rotation_event', {
        at_ms: atMs,
        kind: event.kind,
        agent_id: 'agentId' in event ? event.agentId : null,
        visit_id: 'visitId' in event ? event.visitId : null,
        excused: 'excused' in event ? Number(event.excused) : null,
        counts: 'counts' in event ? Number(event.counts) : null,
        reason: 'reason' in event ? event.reason : null,
      });
    }
  })();
  hall.file.pragma('wal_checkpoint(TRUNCATE)');
  hall.file.close();
  return { visits, events: events.length };
}

function writeParty(
  hall: RawHall,
  n: number,
  {
    visitId,
    agentId,
    counts,
    atMs,
  }: { visitId: string; agentId: string; counts: boolean; atMs: number },
  day: string,
): void {
  const guest_id = `guest-${n}`;
  const request_id = `request-${n}`;
  hall.insert('guest', {
    id: guest_id,
    name: `客${n}`,
    form_of_address: 'mr',
    phone: `138${String(n).padStart(8, '0')}`,
    created_at_ms: atMs,
  });
  hall.insert('visit', {
    id: visitId,
    guest_id,
    day,
    kind: counts ? 'first' : 'returning',
    party_size: 2,
    source: 'walk-in',
    note: '',
    arrived_at_ms: atMs,
    recorded_at_ms: atMs,
    registered_by: 'receptionist',
    agent_id: agentId,
    left_at_ms: atMs + 3_600_000,
  });
  hall.insert('visit_agent', {
    visit_id: visitId,
    agent_id: agentId,
    reason: '',
    counts: Number(counts),
    from_ms: atMs,
    to_ms: atMs + 3_600_000,
  });
  hall.insert('bar_request', { id: request_id, visit_id: visitId, day, promise_ms: 60_000 });
  hall.insert('bar_request_drink', { request_id, drink_id: 'tea', quantity: 2 });
  hall.insert('bar_event', { at_ms: atMs, day, kind: 'requested', request_id });
  hall.insert('bar_event', {
    at_ms: atMs + 40_000,
    day,
    kind: 'served',
    staff_id: 'bar-1',
    request_id,
  });
  hall.insert('applied_write', {
    idempotency_key: `key-${n}`,
    procedure: 'reception.registerVisit',
    value_json: '{}',
    applied_at_ms: atMs,
  });
}
