import { z } from 'zod';
import { readDayInHand } from '../../db/cleanliness/day-in-hand';
import { listEntries as entries, listEntryEvents } from '../../db/registers/entry.queries';
import type { Reader } from '../../db/schema';
import { readHallSettings } from '../../db/settings/setting.queries';
import { isLateEntry } from '../../shared/reception/late-entry';
import { entryState } from '../../shared/register-entry';
import {
  newEntry,
  type RegisterEntry,
  type registersContract,
} from '../../shared/registers/contract';
import { addDays } from '../../shared/time';
import type { UseCase } from '../use-case';

/** How long what is settled stays on the list without being searched for. */
const daysShown = 14;

const { own, steps } = newEntry.shape;
const ownJson = z.string().transform((text) => own.parse(JSON.parse(text)));
const stepsJson = z.string().transform((text) => steps.parse(JSON.parse(text)));

export const listEntries: UseCase<typeof registersContract.listEntries> = async (
  { db, now },
  { text },
) => {
  const { day } = await readDayInHand(db, await readHallSettings(db), now());
  const which = text === '' ? { openOrSince: addDays(day, -daysShown) } : { text };
  return shapeEntries(db, await entries(db, which));
};

async function shapeEntries(
  db: Reader,
  rows: Awaited<ReturnType<typeof entries>>,
): Promise<RegisterEntry[]> {
  const events = Map.groupBy(
    await listEntryEvents(
      db,
      rows.map(({ id }) => id),
    ),
    ({ entry_id }) => entry_id,
  );
  return rows.map((row) => {
    const happened = events.get(row.id) ?? [];
    const task = happened.findLast(({ owner_id }) => owner_id !== null);
    return {
      ...{ entryId: row.id, number: row.number, day: row.day, kind: row.kind },
      ...{ incident: row.incident, place: row.place, what: row.what, done: row.done },
      ...{ told: row.told, own: ownJson.parse(row.own_json), visitId: row.visit_id },
      ...{ occurredAtMs: row.occurred_at_ms, recordedAtMs: row.recorded_at_ms },
      late: isLateEntry(row.occurred_at_ms, row.recorded_at_ms),
      ...{ writtenByName: row.written_by_name, guestName: row.guest_name },
      steps: stepsJson.parse(row.steps_json).map(({ zh, en }, index) => {
        const tick = happened.find(({ step }) => step === index);
        return { zh, en, doneAtMs: tick?.at_ms ?? null, doneByName: tick?.staff_name ?? null };
      }),
      state: entryState(happened.map(({ kind }) => kind)),
      ...{ ownerId: task?.owner_id ?? '', ownerName: task?.owner_name ?? '' },
      dueAtMs: task?.due_at_ms ?? 0,
      happenings: happened
        .filter(({ kind }) => kind !== 'ticked')
        .map(({ kind, at_ms, staff_name, text, owner_name }) => ({
          ...{ kind, atMs: at_ms, byName: staff_name, text, ownerName: owner_name },
        })),
    };
  });
}
