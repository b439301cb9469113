import {
  type CupBelief,
  endCup,
  newRefillModel,
  type RefillModel,
  seeCup,
  startCupFrom,
} from '../../shared/bar/refill';
import type { Reader, Writer } from '../schema';
import { listCupsEndedSince, listSightings } from './cup.queries';
import type { CupRow } from './cup.table';

/** The shape and the rule of what is stored; another version is learned anew from the cups. */
const modelVersion = 1;
/** Undoing goes back a few cups at most; what lies further back is learned anew if it must be. */
const kept = 100;

/** What is believed of a cup: from what was believed when it was served, by what was seen since. */
export function beliefOf(
  cup: CupRow,
  sightings: readonly Parameters<typeof seeCup>[1][],
): CupBelief {
  const { prior_mu: mu, prior_variance: variance, prior_never: never } = cup;
  const start = startCupFrom(
    { mu, variance, never },
    {
      ...{ cupId: cup.id, drinkKind: cup.drink_id, hot: cup.hot === 1 },
      servedAtMs: cup.served_at_ms,
      ...(cup.previous_residual === null ? {} : { previousResidual: cup.previous_residual }),
    },
  );
  return sightings.reduce(seeCup, start);
}

/** The belief with which a cup ended. */
export async function finalBelief(db: Reader, cup: CupRow): Promise<CupBelief> {
  const sightings = await listSightings(db, cup.id);
  return beliefOf(
    cup,
    sightings.flatMap(({ at_ms, level }) => (level === null ? [] : [{ atMs: at_ms, level }])),
  );
}

/** What the hall has learned so far: as it was stored last, and from the cups that ended since. */
export async function readRefillModel(db: Reader): Promise<RefillModel> {
  return (await learnOn(db)).at(-1)?.model ?? (await findStored(db))?.model ?? newRefillModel();
}

/** Stores what the cups teach that have ended since. */
export async function storeLessons(trx: Writer): Promise<void> {
  const lessons = await learnOn(trx);
  if (lessons.length === 0) return;
  await trx
    .insertInto('refill_model')
    .values(
      lessons.slice(-kept).map(({ endSeq, model }) => ({
        taught_by: endSeq,
        version: modelVersion,
        model_json: JSON.stringify(model),
      })),
    )
    .onConflict((other) =>
      other.column('taught_by').doUpdateSet((eb) => ({
        version: eb.ref('excluded.version'),
        model_json: eb.ref('excluded.model_json'),
      })),
    )
    .execute();
  await trx
    .deleteFrom('refill_model')
    .where('taught_by', 'not in', (newest) =>
      newest
        .selectFrom('refill_model')
        .select('taught_by')
        .orderBy('taught_by', 'desc')
        .limit(kept),
    )
    .execute();
}

/** Forgets what was learned from a place in the log on, and learns anew what still holds of it. */
export async function relearnFrom(trx: Writer, seq: number): Promise<void> {
  await trx.deleteFrom('refill_model').where('taught_by', '>=', seq).execute();
  await storeLessons(trx);
}

async function findStored(db: Reader) {
  const row = await db
    .selectFrom('refill_model')
    .selectAll()
    .where('version', '=', modelVersion)
    .orderBy('taught_by', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { endSeq: row.taught_by, model: JSON.parse(row.model_json) as RefillModel };
}

/** The model after each cup that ended since it was stored last. */
async function learnOn(db: Reader): Promise<{ endSeq: number; model: RefillModel }[]> {
  const stored = await findStored(db);
  let model = stored?.model ?? newRefillModel();
  const lessons: { endSeq: number; model: RefillModel }[] = [];
  for (const cup of await listCupsEndedSince(db, stored?.endSeq ?? 0)) {
    model = endCup(model, await finalBelief(db, cup)).model;
    lessons.push({ endSeq: cup.end_seq, model });
  }
  return lessons;
}
