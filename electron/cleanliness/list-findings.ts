import { readDayInHand } from '../../db/cleanliness/day-in-hand';
import { listFindings as findings, listFindingEvents } from '../../db/cleanliness/finding.queries';
import type { Reader } from '../../db/schema';
import { readHallSettings } from '../../db/settings/setting.queries';
import type { cleanlinessContract } from '../../shared/cleanliness/contract';
import { findingState } from '../../shared/cleanliness/finding';
import type { Finding } from '../../shared/cleanliness/finding-contract';
import { addDays } from '../../shared/time';
import type { UseCase } from '../use-case';
import { stepsOf } from './finding-events';

type Event = Awaited<ReturnType<typeof listFindingEvents>>[number];

/** How long what was found stays on the board when it is closed. */
const daysShown = 14;

export const listFindings: UseCase<typeof cleanlinessContract.listFindings> = async ({
  db,
  now,
}) => {
  const { day } = await readDayInHand(db, await readHallSettings(db), now());
  return (await readFindings(db, { sinceDay: addDays(day, -daysShown) })).sort(
    (a, b) => a.openedAtMs - b.openedAtMs,
  );
};

/** What is not closed, and whatever was found since a day or had to do with one; what was found by mistake is left out. */
export async function readFindings(
  db: Reader,
  which: { readonly sinceDay: string } | { readonly ofDay: string },
): Promise<Finding[]> {
  const rows = await findings(db, which);
  const events = Map.groupBy(
    await listFindingEvents(
      db,
      rows.map(({ id }) => id),
    ),
    ({ finding_id }) => finding_id,
  );
  return rows.flatMap((row) => {
    const own = events.get(row.id) ?? [];
    const state = findingState(stepsOf(own));
    const seen = own.findLast(({ kind }) => kind === 'opened' || kind === 'reopened');
    const task = own.findLast(({ owner_id }) => owner_id !== null);
    if (!seen || !task || state === 'withdrawn') return [];
    const fix = state === 'open' ? undefined : own.findLast(({ kind }) => kind === 'fixed');
    const close = state === 'closed' ? own.findLast(({ kind }) => kind === 'closed') : undefined;
    return {
      ...{ findingId: row.id, day: row.day, purpose: row.purpose, severity: row.severity, state },
      area: { zh: row.name_zh, en: row.name_en },
      item: { zh: row.text_zh, en: row.text_en },
      ownerId: task.owner_id ?? '',
      ownerName: task.owner_name ?? '',
      dueAtMs: task.due_at_ms ?? 0,
      openedAtMs: own[0]?.at_ms ?? 0,
      reopened: own.filter(({ kind }) => kind === 'reopened').length,
      before: momentOf(seen),
      after: fix ? momentOf(fix) : null,
      closed: close ? momentOf(close) : null,
    };
  });
}

const momentOf = (event: Event) => ({
  ...{ eventId: event.id, atMs: event.at_ms, staffId: event.staff_id, byName: event.staff_name },
  ...{ note: event.note, photo: event.photo_sha256 },
});
