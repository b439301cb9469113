import { sql } from 'kysely';
import type { Reader } from '../schema';

/** A guest's last visits with table and agents in the order in which they served, the newest first. */
export async function listVisitsOfGuest(db: Reader, guestId: string, limit: number) {
  const visits = await db
    .selectFrom('visit')
    .leftJoin('hall_table', 'hall_table.id', 'visit.table_id')
    .select(['visit.id', 'arrived_at_ms', 'left_at_ms', 'kind', 'party_size'])
    .select('hall_table.name as table_name')
    .where('guest_id', '=', guestId)
    .where('voided_by', 'is', null)
    .orderBy('visit.seq', 'desc')
    .limit(limit)
    .execute();
  if (visits.length === 0) return [];
  const agents = await db
    .selectFrom('visit_agent')
    .innerJoin('staff', 'staff.id', 'visit_agent.agent_id')
    .select(['visit_id', 'staff.name'])
    .where(
      'visit_id',
      'in',
      visits.map(({ id }) => id),
    )
    .orderBy('visit_agent.seq')
    .execute();
  return visits.map((visit) => ({
    ...visit,
    agentNames: [
      ...new Set(agents.flatMap(({ visit_id, name }) => (visit_id === visit.id ? name : []))),
    ],
  }));
}

/**
 * How many of each drink were brought to a guest, the usual one first: as the lead guest all that
 * was not said to be another's, as one of a party what was said to be theirs.
 */
export async function listDrinksOfGuest(db: Reader, guestId: string) {
  const { rows } = await sql<{ zh: string; en: string; count: number }>`
    WITH had AS (
      SELECT visit_id, request_id, drink_id, quantity - coalesce((
        SELECT sum(others.quantity) FROM bar_request_seat AS others
        WHERE others.request_id = bar_request_drink.request_id
          AND others.drink_id = bar_request_drink.drink_id AND others.seat > 1
      ), 0) AS quantity
      FROM visit
      JOIN bar_request ON bar_request.visit_id = visit.id
      JOIN bar_request_drink ON bar_request_drink.request_id = bar_request.id
      WHERE guest_id = ${guestId}
      UNION ALL
      SELECT bar_request.visit_id, request_id, drink_id, quantity
      FROM visit_member
      JOIN bar_request ON bar_request.visit_id = visit_member.visit_id
      JOIN bar_request_seat
        ON bar_request_seat.request_id = bar_request.id AND bar_request_seat.seat = visit_member.seat
      WHERE guest_id = ${guestId}
    )
    SELECT name_zh AS zh, name_en AS en, sum(quantity) AS count
    FROM had
    JOIN drink ON drink.id = drink_id
    WHERE quantity > 0
      AND (SELECT voided_by FROM visit WHERE visit.id = visit_id) IS NULL
      AND EXISTS (
        SELECT 1 FROM bar_request
        JOIN bar_event ON bar_event.day = bar_request.day AND bar_event.request_id = bar_request.id
        WHERE bar_request.id = had.request_id
          AND bar_event.kind = 'served' AND bar_event.revoked_at_ms IS NULL
      )
    GROUP BY drink.id ORDER BY count DESC, drink.sort_order`.execute(db);
  return rows;
}
