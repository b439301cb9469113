import { sql } from 'kysely';
import { type OrderLine, totalsOf } from '../../shared/order-lines';
import type { Reader, Writer } from '../schema';

/** What was ordered: the quantities of the whole party, and beside them how much of each is for whom. */

/** @param lines one for each drink of each person */
export async function insertOrderLines(
  trx: Writer,
  requestId: string,
  lines: readonly OrderLine[],
): Promise<void> {
  const drinks = [...totalsOf(lines)].map(([drink_id, quantity]) => ({
    ...{ request_id: requestId, drink_id, quantity },
  }));
  if (drinks.length > 0) await trx.insertInto('bar_request_drink').values(drinks).execute();
  const seats = lines.flatMap(({ drinkId, quantity, seat }) =>
    seat === undefined ? [] : [{ request_id: requestId, drink_id: drinkId, quantity, seat }],
  );
  if (seats.length > 0) await trx.insertInto('bar_request_seat').values(seats).execute();
}

/** The party thought better of it: other drinks, the same request. */
export async function replaceOrder(
  trx: Writer,
  requestId: string,
  lines: readonly OrderLine[],
  note: string,
): Promise<void> {
  for (const table of ['bar_request_seat', 'bar_request_drink'] as const)
    await trx.deleteFrom(table).where('request_id', '=', requestId).execute();
  await insertOrderLines(trx, requestId, lines);
  await trx
    .updateTable('bar_request')
    .set({ note: note || null })
    .where('id', '=', requestId)
    .execute();
}

/**
 * What those on site ordered while the hall promises from being seated: nothing of it stands in the
 * bar's log before they have their table, unless it is brought to them where they are.
 */
export function listOrdersBeforeTable(db: Reader) {
  return ordersBeforeTable(db).execute();
}

/** The same of one party. */
export function listOrdersBeforeTableOf(db: Reader, visitId: string) {
  return ordersBeforeTable(db).where('bar_request.visit_id', '=', visitId).execute();
}

/**
 * What a party that has its table now asks for there: what waits, and what was brought before. The
 * log heeds the latter only once that serving is undone.
 */
export function listOrdersForTable(db: Reader, visitId: string) {
  return ordersBeforeTable(db, { brought: true })
    .where('bar_request.visit_id', '=', visitId)
    .execute();
}

function ordersBeforeTable(db: Reader, { brought = false } = {}) {
  return db
    .selectFrom('bar_request')
    .innerJoin('visit', 'visit.id', 'bar_request.visit_id')
    .innerJoin('guest', 'guest.id', 'visit.guest_id')
    .selectAll('bar_request')
    .select(['guest.name as guest_name', 'guest.form_of_address', 'visit.party_size'])
    .where('visit.left_at_ms', 'is', null)
    .where(({ not, exists, selectFrom }) => {
      const asked = selectFrom('bar_event')
        .select('seq')
        .whereRef('bar_event.request_id', '=', 'bar_request.id')
        .where('kind', '=', 'requested')
        .where('revoked_at_ms', 'is', null);
      // What was asked on the spot names whom.
      return not(exists(brought ? asked.where('staff_id', 'is', null) : asked));
    })
    .orderBy('visit.seq');
}

/** The drinks of a day's requests in the order of the card, line by line: for whom, then for the party. */
export async function listOrderLinesOfDay(db: Reader, day: string) {
  const drinks = await requestDrinks(db).where('bar_request.day', '=', day).execute();
  const seats = await requestSeats(db).where('bar_request.day', '=', day).execute();
  return inLines(drinks, seats);
}

/** What was asked for with one request. */
export async function listOrderLines(db: Reader, requestId: string): Promise<OrderLine[]> {
  const drinks = await requestDrinks(db).where('request_id', '=', requestId).execute();
  const seats = await requestSeats(db).where('request_id', '=', requestId).execute();
  return inLines(drinks, seats).map(({ drink_id: drinkId, quantity, seat }) => ({
    ...{ drinkId, quantity, ...(seat !== null && { seat }) },
  }));
}

function requestDrinks(db: Reader) {
  return db
    .selectFrom('bar_request_drink')
    .innerJoin('bar_request', 'bar_request.id', 'bar_request_drink.request_id')
    .innerJoin('drink', 'drink.id', 'bar_request_drink.drink_id')
    .select(['request_id', 'drink_id', 'quantity'])
    .select(['drink.hot', 'drink.cup', 'drink.name_zh', 'drink.name_en'])
    .orderBy('drink.sort_order');
}

function requestSeats(db: Reader) {
  return db
    .selectFrom('bar_request_seat')
    .innerJoin('bar_request', 'bar_request.id', 'bar_request_seat.request_id')
    .selectAll('bar_request_seat')
    .orderBy('seat');
}

interface Ordered {
  readonly request_id: string;
  readonly drink_id: string;
  readonly quantity: number;
}

function inLines<Drink extends Ordered>(
  drinks: readonly Drink[],
  seats: readonly (Ordered & { readonly seat: number })[],
): (Drink & { seat: number | null })[] {
  return drinks.flatMap((drink) => {
    const own = seats.filter(
      ({ request_id, drink_id }) => request_id === drink.request_id && drink_id === drink.drink_id,
    );
    const rest = own.reduce((left, { quantity }) => left - quantity, drink.quantity);
    const lines = own.map(({ quantity, seat }) => ({ ...drink, quantity, seat }));
    return rest > 0 ? [...lines, { ...drink, quantity: rest, seat: null }] : lines;
  });
}

/**
 * The last request with drinks that was brought to a party of this guest's, as its lead or as
 * somebody named for whom it held something; undefined for a new guest. `seat` is the guest's in it.
 */
export async function findUsualOrder(
  db: Reader,
  guestId: string,
): Promise<{ id: string; note: string | null; seat: number } | undefined> {
  const { rows } = await sql<{ id: string; note: string | null; seat: number }>`
    SELECT bar_request.id, bar_request.note, part.seat
    FROM (
      SELECT id AS visit_id, 1 AS seat FROM visit WHERE guest_id = ${guestId}
      UNION SELECT visit_id, seat FROM visit_member WHERE guest_id = ${guestId}
    ) AS part
    JOIN visit ON visit.id = part.visit_id
    JOIN bar_request ON bar_request.visit_id = visit.id
    JOIN bar_event ON bar_event.request_id = bar_request.id
      AND bar_event.kind = 'served' AND bar_event.revoked_at_ms IS NULL
    WHERE visit.voided_by IS NULL AND visit.left_at_ms IS NOT NULL
      AND EXISTS (SELECT 1 FROM bar_request_drink WHERE request_id = bar_request.id)
      AND (part.seat = 1 OR EXISTS (
        SELECT 1 FROM bar_request_seat AS own
        WHERE own.request_id = bar_request.id AND own.seat = part.seat
      ))
    ORDER BY bar_event.seq DESC LIMIT 1`.execute(db);
  return rows[0];
}
