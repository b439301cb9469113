import { type Question, questionContent } from '../../shared/handbook/question';
import { shippedQuestions } from '../../shared/handbook/questions';
import { type Situation, situationContent } from '../../shared/handbook/situation';
import { shippedSituations } from '../../shared/handbook/situations';
import type { Reader, Writer } from '../schema';
import type {
  HandbookVersionTable,
  NewHandbookVersion,
  SituationReadTable,
} from './handbook.table';

type Kind = HandbookVersionTable['kind'];

/** What is known of the version in force besides its text. The shipped one was written by nobody. */
interface InForce {
  readonly version: number;
  readonly writtenAtMs: number | null;
  readonly writtenByName: string | null;
}
export type SituationInForce = Situation & InForce;
export type QuestionInForce = Question & InForce;

const asShipped: InForce = { version: 1, writtenAtMs: null, writtenByName: null };

/** Every page in use: the shipped ones in their order, each in the hall's latest version, then the hall's own. */
export async function listSituationsInForce(db: Reader): Promise<SituationInForce[]> {
  const written = await listLatestVersions(db, 'situation');
  return inForce(shippedSituations, written, (json) => situationContent.parse(json));
}

/** Every question in use, in the same manner. */
export async function listQuestionsInForce(db: Reader): Promise<QuestionInForce[]> {
  const written = await listLatestVersions(db, 'question');
  return inForce(shippedQuestions, written, (json) => questionContent.parse(json));
}

/** What was taken out of use and not brought back, the newest first. */
export async function listRetiredItems(db: Reader, kind: Kind) {
  return (await listLatestVersions(db, kind))
    .filter(({ retired }) => retired === 1)
    .map((row) => {
      const json: unknown = JSON.parse(row.content_json);
      const content =
        kind === 'situation' ? situationContent.parse(json) : questionContent.parse(json);
      return {
        ...{ itemId: row.item_id, version: row.version, content },
        title: 'title' in content ? content.title : content.text,
        ...{ retiredAtMs: row.written_at_ms, retiredByName: row.written_by_name },
      };
    })
    .reverse();
}

function inForce<Content>(
  shipped: readonly { readonly id: string; readonly content: Content }[],
  written: readonly Awaited<ReturnType<typeof listLatestVersions>>[number][],
  parse: (json: unknown) => Content,
): ({ readonly id: string; readonly content: Content } & InForce)[] {
  const own = new Map(written.map((row) => [row.item_id, row]));
  const ids = new Set([...shipped.map(({ id }) => id), ...own.keys()]);
  const texts = new Map(shipped.map((item) => [item.id, item.content]));
  return [...ids].flatMap((id) => {
    const row = own.get(id);
    const content = row ? parse(JSON.parse(row.content_json)) : texts.get(id);
    if (row?.retired || content === undefined) return [];
    return [
      {
        id,
        content,
        ...(row
          ? {
              version: row.version,
              writtenAtMs: row.written_at_ms,
              writtenByName: row.written_by_name,
            }
          : asShipped),
      },
    ];
  });
}

function listLatestVersions(db: Reader, kind: Kind) {
  return db
    .selectFrom('handbook_version as latest')
    .innerJoin('staff', 'staff.id', 'latest.written_by')
    .select([
      'latest.item_id',
      'latest.version',
      'latest.content_json',
      'latest.retired',
      'latest.written_at_ms',
      'staff.name as written_by_name',
    ])
    .where('latest.kind', '=', kind)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('handbook_version as newer')
            .select('newer.version')
            .where('newer.kind', '=', kind)
            .whereRef('newer.item_id', '=', 'latest.item_id')
            .whereRef('newer.version', '>', 'latest.version'),
        ),
      ),
    )
    .orderBy('latest.written_at_ms')
    .orderBy('latest.item_id')
    .execute();
}

/** A page as it was: every version in use so far, the newest first, the shipped one last. */
export async function listSituationVersions(
  db: Reader,
  situationId: string,
): Promise<SituationInForce[]> {
  const rows = await db
    .selectFrom('handbook_version')
    .innerJoin('staff', 'staff.id', 'written_by')
    .select(['version', 'content_json', 'written_at_ms', 'staff.name'])
    .where('kind', '=', 'situation')
    .where('item_id', '=', situationId)
    .where('retired', '=', 0)
    .orderBy('version', 'desc')
    .execute();
  const shipped = shippedSituations.filter(({ id }) => id === situationId);
  return [
    ...rows.map((row) => ({
      ...{ id: situationId, version: row.version },
      content: situationContent.parse(JSON.parse(row.content_json)),
      ...{ writtenAtMs: row.written_at_ms, writtenByName: row.name },
    })),
    ...shipped.map((situation) => ({ ...situation, ...asShipped })),
  ];
}

/** The version in force of one item, retired or not: 1 for a shipped one, 0 for one that is not known. */
export async function readVersion(db: Reader, kind: Kind, itemId: string): Promise<number> {
  const row = await db
    .selectFrom('handbook_version')
    .select((select) => select.fn.max('version').as('version'))
    .where('kind', '=', kind)
    .where('item_id', '=', itemId)
    .executeTakeFirst();
  if (row?.version) return row.version;
  const shipped: readonly { id: string }[] =
    kind === 'situation' ? shippedSituations : shippedQuestions;
  return shipped.some(({ id }) => id === itemId) ? 1 : 0;
}

export async function insertHandbookVersion(trx: Writer, row: NewHandbookVersion): Promise<void> {
  await trx.insertInto('handbook_version').values(row).execute();
}

/** Which versions somebody has read, as `situation:version`. */
export async function listVersionsReadBy(db: Reader, staffId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('situation_read')
    .select(['situation_id', 'version'])
    .where('staff_id', '=', staffId)
    .execute();
  return new Set(rows.map(({ situation_id, version }) => `${situation_id}:${version}`));
}

/** Somebody who confirms twice has read it when they first did. */
export async function insertSituationRead(trx: Writer, row: SituationReadTable): Promise<void> {
  await trx
    .insertInto('situation_read')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Everybody who works here, with when they read this version. */
export async function listReceipts(db: Reader, situationId: string, version: number) {
  const rows = await db
    .selectFrom('staff')
    .leftJoin('situation_read as read', (join) =>
      join
        .onRef('read.staff_id', '=', 'staff.id')
        .on('read.situation_id', '=', situationId)
        .on('read.version', '=', version),
    )
    .select(['staff.id as staffId', 'staff.name', 'read.read_at_ms as readAtMs'])
    .select('staff.pin_hash')
    .where('staff.active', '=', 1)
    .orderBy('staff.roster_order')
    .execute();
  return rows.map(({ pin_hash, ...row }) => ({ ...row, canSignIn: pin_hash !== null }));
}
