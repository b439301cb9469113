import type { Reader, Writer } from '../schema';
import type { FindingTable, NewFinding, NewFindingEvent } from './finding.table';

export async function insertFinding(trx: Writer, finding: NewFinding): Promise<void> {
  await trx.insertInto('finding').values(finding).execute();
}

export async function setSeverity(
  trx: Writer,
  id: string,
  severity: FindingTable['severity'],
): Promise<void> {
  await trx.updateTable('finding').set({ severity }).where('id', '=', id).execute();
}

export async function insertFindingEvent(trx: Writer, event: NewFindingEvent): Promise<number> {
  const { id } = await trx
    .insertInto('finding_event')
    .values(event)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export function findFindingById(db: Reader, id: string) {
  return db.selectFrom('finding').selectAll().where('id', '=', id).executeTakeFirst();
}

export function findFindingOfItem(db: Reader, roundId: string, itemId: string) {
  return db
    .selectFrom('finding')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('item_id', '=', itemId)
    .executeTakeFirst();
}

const findings = (db: Reader) =>
  db
    .selectFrom('finding')
    .innerJoin('area_item', 'area_item.id', 'finding.item_id')
    .innerJoin('area', 'area.id', 'area_item.area_id')
    .innerJoin('round', 'round.id', 'finding.round_id')
    .selectAll('finding')
    .select([
      'area_item.text_zh',
      'area_item.text_en',
      'area.name_zh',
      'area.name_en',
      'round.purpose',
    ]);

/** What was found on a day, or before and not closed or withdrawn by an instant, by age. */
export function listFindingsToReport(db: Reader, day: string, atMs: number) {
  return findings(db)
    .where('finding.day', '<=', day)
    .where((eb) =>
      eb.or([
        eb('finding.day', '=', day),
        eb(
          eb
            .selectFrom('finding_event')
            .select('kind')
            .whereRef('finding_event.finding_id', '=', 'finding.id')
            .where('kind', '<>', 'assigned')
            .where('at_ms', '<', atMs)
            .orderBy('id', 'desc')
            .limit(1),
          'not in',
          ['closed', 'withdrawn'],
        ),
      ]),
    )
    .orderBy('finding.day')
    .orderBy('finding.id')
    .execute();
}

/** With what was inspected, where and in which kind of round. */
export function listFindings(
  db: Reader,
  where: { readonly sinceDay: string } | { readonly ofDay: string } | { readonly roundId: string },
) {
  return findings(db)
    .where((eb) =>
      'roundId' in where
        ? eb('finding.round_id', '=', where.roundId)
        : eb.or([
            'sinceDay' in where
              ? eb('finding.day', '>=', where.sinceDay)
              : eb.exists(
                  eb
                    .selectFrom('finding_event')
                    .select('finding_event.id')
                    .whereRef('finding_event.finding_id', '=', 'finding.id')
                    .where('finding_event.day', '=', where.ofDay),
                ),
            // Whatever its age, until its last word is that it is closed or was never wrong.
            eb(
              eb
                .selectFrom('finding_event')
                .select('kind')
                .whereRef('finding_event.finding_id', '=', 'finding.id')
                .where('kind', '<>', 'assigned')
                .orderBy('id', 'desc')
                .limit(1),
              'not in',
              ['closed', 'withdrawn'],
            ),
          ]),
    )
    .execute();
}

/** The events of findings, in the order of recording. */
export function listFindingEvents(db: Reader, findingIds: readonly string[]) {
  return db
    .selectFrom('finding_event')
    .innerJoin('staff', 'staff.id', 'finding_event.staff_id')
    .leftJoin('staff as owner', 'owner.id', 'finding_event.owner_id')
    .selectAll('finding_event')
    .select(['staff.name as staff_name', 'owner.name as owner_name'])
    .where('finding_id', 'in', findingIds)
    .orderBy('finding_event.id')
    .execute();
}

export function findFindingEvent(db: Reader, id: number) {
  return db.selectFrom('finding_event').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function setEventPhoto(
  trx: Writer,
  id: number,
  photo: { name: string; sha256: string },
): Promise<void> {
  await trx
    .updateTable('finding_event')
    .set({ photo: photo.name, photo_sha256: photo.sha256 })
    .where('id', '=', id)
    .execute();
}
