import { listAshtrays, listAshtrayTapsSince } from '../../db/bar/ashtray.queries';
import { listClearedSince, listTicks } from '../../db/bar/clearing.queries';
import { findLastTripAtMs, listCupTapsSince } from '../../db/bar/cup.queries';
import { type CupOnTable, readCupsOnTables } from '../../db/bar/cup-log';
import type { Reader } from '../../db/schema';
import { readHallSettings } from '../../db/settings/setting.queries';
import type { barContract } from '../../shared/bar/contract';
import type { CupTap, RecentTap, TableCup } from '../../shared/bar/cups-contract';
import { nextTripAtMs } from '../../shared/bar/refill';
import { type PeopleAtTables, readPeopleAtTables } from '../people-at-tables';
import type { UseCase } from '../use-case';
import { cupsForPlan, refillSettingsOf, tripBefore } from './cups-for-plan';

/** What is on the tables of the guests who are here. Guests by name only. */
export const readTables: UseCase<typeof barContract.readTables> = async ({ db, now }) => {
  const nowMs = now();
  const hall = await readHallSettings(db);
  const cups = await readCupsOnTables(db);
  const people = await readPeopleAtTables(db);
  const before = tripBefore(await findLastTripAtMs(db), nowMs);
  const next = nextTripAtMs(cupsForPlan(cups), before, nowMs, refillSettingsOf(hall));
  return {
    tables: [...Map.groupBy(cups, ({ visit_id }) => visit_id)].map(([visitId, ofVisit]) => ({
      visitId,
      tableName: ofVisit[0]?.table_name ?? null,
      guestName: ofVisit[0]?.guest_name ?? '',
      formOfAddress: ofVisit[0]?.form_of_address ?? 'mr',
      cups: ofVisit.map((cup) => toTableCup(cup, people)),
    })),
    ashtrays: (await listAshtrays(db)).map(({ table_id, visit_id, table_name, butts }) => ({
      tableId: table_id,
      visitId: visit_id,
      tableName: table_name,
      butts: butts ?? 0,
    })),
    recentTaps: await readRecentTaps(db, nowMs, hall.undoMs),
    nextLookAtMs: next ?? null,
  };
};

function toTableCup(cup: CupOnTable, people: PeopleAtTables): TableCup {
  const { id, name_zh, name_en, served_at_ms, standing } = cup;
  return {
    cupId: id,
    drink: { zh: name_zh, en: name_en },
    person: people.at(cup.visit_id, cup.seat),
    servedAtMs: served_at_ms,
    state: standing.state,
    seen: standing.seen ?? null,
    taps: standing.taps,
  };
}

/** The taps that can be undone, the newest first: of those on one cup or ashtray only the last. */
async function readRecentTaps(db: Reader, nowMs: number, undoMs: number): Promise<RecentTap[]> {
  const sinceMs = nowMs - undoMs;
  const undoable = (staffName: string, atMs: number) => ({
    ...{ staffName, atMs, undoUntilMs: atMs + undoMs },
  });
  const taps: RecentTap[] = [];
  const rows = await listCupTapsSince(db, sinceMs);
  const ofTaps = Map.groupBy(rows, ({ tap_id }) => tap_id ?? '');
  for (const [tapId, cups] of ofTaps) {
    const [first] = cups;
    if (!first || cups.some((cup) => isTappedLater(cup, rows))) continue;
    taps.push({
      ...{ of: 'cups', tapId, tap: (first.level ?? first.kind) as CupTap },
      tableName: first.table_name,
      drinks: cups.map(({ name_zh, name_en }) => ({ zh: name_zh, en: name_en })).toReversed(),
      ...undoable(first.staff_name, first.at_ms),
    });
  }
  const ashtrays = new Set<string>();
  for (const tap of await listAshtrayTapsSince(db, sinceMs)) {
    if (ashtrays.has(tap.table_id)) continue;
    ashtrays.add(tap.table_id);
    taps.push({
      ...{ of: 'ashtray', tapId: tap.tap_id, butts: tap.butts, tableName: tap.table_name },
      ...undoable(tap.staff_name, tap.at_ms),
    });
  }
  for (const cleared of await listClearedSince(db, sinceMs)) {
    const point = (await listTicks(db, cleared.id)).at(-1);
    if (!point || cleared.done_at_ms === null) continue;
    taps.push({
      ...{ of: 'ready', tableId: cleared.table_id, tableName: cleared.name, point },
      ...undoable(cleared.staff_name ?? '', cleared.done_at_ms),
    });
  }
  return taps.sort((a, b) => b.atMs - a.atMs);
}

interface TapRow {
  readonly seq: number;
  readonly cup_id: string;
  readonly after_cup_id: string | null;
}

/** Whether the same cup, or the one poured after it, was tapped again since. */
function isTappedLater(tap: TapRow, taps: readonly TapRow[]): boolean {
  return taps.some(
    ({ seq, cup_id, after_cup_id }) =>
      seq > tap.seq && (cup_id === tap.cup_id || after_cup_id === tap.cup_id),
  );
}
