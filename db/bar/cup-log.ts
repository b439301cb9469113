import { type CupEvent, type CupStanding, cupStanding } from '../../shared/bar/cup-state';
import {
  type CupBelief,
  type CupSight,
  chanceSeenLow,
  endCup,
  priorOf,
} from '../../shared/bar/refill';
import type { Reader, Writer } from '../schema';
import {
  findCupAfter,
  findLastCupOf,
  insertCup,
  insertCupEvent,
  listCupsOfRequest,
  listCupsOnTables,
  listEventsOfCup,
  listEventsOfOpenCups,
  listOpenCupsOfVisit,
  revokeCupEvent,
  setCupEnded,
} from './cup.queries';
import type { CupEnd, CupEventRow, CupRow, NewCupRow } from './cup.table';
import {
  beliefOf,
  finalBelief,
  readRefillModel,
  relearnFrom,
  storeLessons,
} from './refill-lessons';

export type CupOnTable = Awaited<ReturnType<typeof listCupsOnTables>>[number] & {
  readonly belief: CupBelief;
  readonly standing: CupStanding;
};

/** The cups before guests who are here, each with what is believed of it, in walking order. */
export async function readCupsOnTables(db: Reader): Promise<CupOnTable[]> {
  const events = Map.groupBy(await listEventsOfOpenCups(db), ({ cup_id }) => cup_id);
  return (await listCupsOnTables(db)).map((cup) => {
    const happened = (events.get(cup.id) ?? []).flatMap(toCupEvent);
    const sightings = happened.flatMap((event) => (event.kind === 'seen' ? [event] : []));
    return { ...cup, belief: beliefOf(cup, sightings), standing: cupStanding(happened) };
  });
}

function toCupEvent({ kind, level, at_ms: atMs }: CupEventRow): CupEvent[] {
  switch (kind) {
    case 'suggested':
    case 'away':
    case 'back':
      return [{ kind, atMs }];
    case 'seen':
      return level === null ? [] : [{ kind, atMs, level }];
    default:
      return [];
  }
}

interface Tapped {
  readonly tapId: string;
  readonly staffId: string;
  readonly atMs: number;
}

/** Every drink of an order that is on the table now is a cup; whose it is known takes their pace along. */
export async function pourCups(
  trx: Writer,
  order: Pick<NewCupRow, 'visit_id' | 'request_id' | 'day' | 'served_at_ms'>,
  drinks: readonly { drinkId: string; hot: 0 | 1; quantity: number; seat: number | null }[],
  newId: () => string,
): Promise<void> {
  const model = await readRefillModel(trx);
  for (const { drinkId, hot, quantity, seat } of drinks) {
    const prior = priorOf(model, drinkId);
    const before = seat === null ? undefined : await findLastCupOf(trx, order.visit_id, seat);
    const residual = before && endCup(model, await finalBelief(trx, before)).residual;
    for (let glass = 0; glass < quantity; glass += 1) {
      await insertCup(trx, {
        ...{ ...order, id: newId(), drink_id: drinkId, hot, seat },
        ...{ after_cup_id: null, previous_residual: residual ?? null },
        ...{ prior_mu: prior.mu, prior_variance: prior.variance, prior_never: prior.never },
      });
    }
  }
}

/** Writes down what was seen of a cup, and what had been expected. */
export async function recordSighting(
  trx: Writer,
  cup: CupOnTable,
  level: CupSight,
  { tapId, staffId, atMs }: Tapped,
): Promise<void> {
  await insertCupEvent(trx, {
    ...{ cup_id: cup.id, day: cup.day, at_ms: atMs, kind: 'seen', level },
    low_chance: Math.min(1, Math.max(0, chanceSeenLow(cup.belief, atMs))),
    ...{ tap_id: tapId, staff_id: staffId },
  });
}

export async function recordWhereabouts(
  trx: Writer,
  cup: CupRow,
  kind: 'away' | 'back',
  { tapId, staffId, atMs }: Tapped,
): Promise<void> {
  await insertCupEvent(trx, {
    ...{ cup_id: cup.id, day: cup.day, at_ms: atMs, kind, level: null, low_chance: null },
    ...{ tap_id: tapId, staff_id: staffId },
  });
}

/** A walk was suggested past these cups. */
export async function recordTrip(
  trx: Writer,
  cups: readonly CupRow[],
  atMs: number,
): Promise<void> {
  for (const { id, day } of cups) {
    await insertCupEvent(trx, {
      ...{ cup_id: id, day, at_ms: atMs, kind: 'suggested', level: null, low_chance: null },
      ...{ tap_id: null, staff_id: null },
    });
  }
}

/** A cup is over, and the hall learns from it. */
export async function endCupAs(
  trx: Writer,
  cup: CupRow,
  as: CupEnd,
  by: { tapId: string | null; staffId: string | null; atMs: number },
): Promise<void> {
  const atMs = Math.max(by.atMs, cup.served_at_ms);
  await insertCupEvent(trx, {
    ...{ cup_id: cup.id, day: cup.day, at_ms: atMs, kind: as, level: null, low_chance: null },
    ...{ tap_id: by.tapId, staff_id: by.staffId },
  });
  await setCupEnded(trx, cup.id, { as, atMs });
  await storeLessons(trx);
}

/** The guest takes another of the same: a new cup, and what is known of the guest's pace goes with it. */
export async function refillCup(
  trx: Writer,
  cup: CupRow,
  newCupId: string,
  by: Tapped,
): Promise<void> {
  await endCupAs(trx, cup, 'refilled', by);
  const model = await readRefillModel(trx);
  const { residual } = endCup(model, await finalBelief(trx, cup));
  const prior = priorOf(model, cup.drink_id);
  await insertCup(trx, {
    ...{ id: newCupId, visit_id: cup.visit_id, request_id: cup.request_id, day: cup.day },
    ...{ drink_id: cup.drink_id, hot: cup.hot, seat: cup.seat },
    ...{ served_at_ms: Math.max(by.atMs, cup.served_at_ms) },
    ...{ after_cup_id: cup.id, previous_residual: residual ?? null },
    ...{ prior_mu: prior.mu, prior_variance: prior.variance, prior_never: prior.never },
  });
}

/** The party has gone: so have its cups. */
export async function leaveCups(trx: Writer, visitId: string, atMs: number): Promise<void> {
  for (const cup of await listOpenCupsOfVisit(trx, visitId)) {
    await endCupAs(trx, cup, 'left', { tapId: null, staffId: null, atMs });
  }
}

/** Undoes what was written down of cups, as if it had never been tapped. */
export async function revokeCupEvents(
  trx: Writer,
  events: readonly CupEventRow[],
  atMs: number,
): Promise<void> {
  for (const event of events) await revokeCupEvent(trx, event.seq, atMs);
  const ends = events.filter(({ kind }) => ['refilled', 'declined', 'left'].includes(kind));
  for (const { cup_id } of ends) {
    await setCupEnded(trx, cup_id, null);
    const next = await findCupAfter(trx, cup_id);
    if (next) await takeBackCup(trx, next.id, atMs);
  }
  const [first] = ends;
  if (first) await relearnFrom(trx, first.seq);
}

/** The serving of an order was a mistake: there never was a cup. */
export async function takeBackCups(trx: Writer, requestId: string, atMs: number): Promise<void> {
  for (const { id } of await listCupsOfRequest(trx, requestId)) {
    await revokeCupEvents(trx, await listEventsOfCup(trx, id), atMs);
    await takeBackCup(trx, id, atMs);
  }
}

async function takeBackCup(trx: Writer, cupId: string, atMs: number): Promise<void> {
  const cup = await trx
    .selectFrom('cup')
    .select('served_at_ms')
    .where('id', '=', cupId)
    .executeTakeFirstOrThrow();
  await setCupEnded(trx, cupId, { as: 'taken-back', atMs: Math.max(atMs, cup.served_at_ms) });
}
