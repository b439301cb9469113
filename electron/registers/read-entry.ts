import { z } from 'zod';
import { findBarReportOfEntry } from '../../db/registers/bar-report.queries';
import { deleteWords } from '../../db/registers/draft.queries';
import {
  type EntryWithStanding,
  findEntryById,
  listEntryEvents,
  listLinkedEntries,
} from '../../db/registers/entry.queries';
import { listPhotos } from '../../db/registers/photo.queries';
import type { Reader } from '../../db/schema';
import { insertAccess } from '../../db/trust/access-log.queries';
import { appendEvents } from '../../db/trust/chain';
import { maskNumbers } from '../../shared/reception/mask-numbers';
import { looksLikeIdentityNumber, maskPhone } from '../../shared/reception/phone';
import {
  newEntry,
  type RegisterEntry,
  type registersContract,
} from '../../shared/registers/contract';
import { ok, refuse } from '../../shared/result';
import { actorId, type UseCase } from '../use-case';
import { entryLine } from './list-entries';

const { own, steps } = newEntry.shape;
const ownJson = z.string().transform((text) => own.parse(JSON.parse(text)));
const stepsJson = z.string().transform((text) => steps.parse(JSON.parse(text)));

/** One entry with all that happened to it, numbers in its texts masked. */
export const readEntry: UseCase<typeof registersContract.readEntry> = async (
  { db },
  { entryId },
) => {
  const row = await findEntryById(db, entryId);
  return row ? entryOf(db, row, maskNumbers) : null;
};

/**
 * The same with its numbers in full, and notes who asked and why. Not a `write`: that would keep
 * the answer, and with it the numbers, beside the record.
 */
export const revealEntry: UseCase<typeof registersContract.revealEntry> = async (
  context,
  { entryId, reason },
) => {
  if (looksLikeIdentityNumber(reason)) return refuse('identity-number');
  return context.db.transaction().execute(async (trx) => {
    const row = await findEntryById(trx, entryId);
    if (!row) return refuse('unknown-entry');
    const atMs = context.now();
    const by = actorId(context);
    await insertAccess(trx, {
      ...{ at_ms: atMs, actor_id: by, window: context.window, reason },
      ...{ record_kind: 'register-entry', record_id: entryId },
    });
    const revealed = { atMs, recordedAtMs: atMs, actorId: by, kind: 'entry-revealed' };
    await deleteWords(trx, { staffId: by, entryId, purpose: 'reveal' });
    await appendEvents(trx, context.chainKey, [{ ...revealed, payload: { entryId } }]);
    return ok({ phone: row.phone, entry: await entryOf(trx, row, (text) => text) });
  });
};

async function entryOf(
  db: Reader,
  row: EntryWithStanding,
  shown: (text: string) => string,
): Promise<RegisterEntry> {
  const happened = await listEntryEvents(db, [row.id]);
  const linked = await listLinkedEntries(db, row);
  const report = await findBarReportOfEntry(db, row.id);
  const written = ownJson.parse(row.own_json);
  const texts = [row.what, row.done, row.told, ...Object.values(written)];
  return {
    ...entryLine(row),
    ...{ day: row.day, recordedAtMs: row.recorded_at_ms, writtenByName: row.written_by_name },
    maskedPhone: row.phone === null ? null : maskPhone(row.phone),
    ...{ what: shown(row.what), done: shown(row.done), told: shown(row.told) },
    own: Object.fromEntries(Object.entries(written).map(([field, text]) => [field, shown(text)])),
    steps: stepsJson.parse(row.steps_json).map(({ zh, en }, index) => {
      const ticks = happened.filter(({ step }) => step === index);
      const done = isTicked(ticks.length) ? ticks.at(-1) : undefined;
      return { zh, en, doneAtMs: done?.at_ms ?? null, doneByName: done?.staff_name ?? null };
    }),
    ...{ ownerId: row.owner_id, visitId: row.visit_id, guestId: row.guest_id },
    cameFrom: linked.filter(({ id }) => id === row.from_entry_id).map(linkTo)[0] ?? null,
    became: linked
      .filter(({ from_entry_id, state }) => from_entry_id === row.id && state !== 'voided')
      .map(linkTo),
    reported: report ? { byName: report.by_name, atMs: report.at_ms } : null,
    happenings: happened
      .filter(({ kind }) => kind !== 'ticked')
      .map(({ kind, at_ms, staff_name, text, owner_name }) => ({
        ...{ kind, atMs: at_ms, byName: staff_name, text: shown(text), ownerName: owner_name },
      })),
    photos: (await listPhotos(db, row.id)).map((photo) => ({
      ...{ photoId: photo.id, atMs: photo.at_ms, byName: photo.staff_name },
      voided:
        photo.void_at_ms === null
          ? null
          : {
              ...{ atMs: photo.void_at_ms, byName: photo.void_by_name ?? '' },
              reason: photo.reason ?? '',
            },
    })),
    masked:
      row.phone !== null ||
      [...texts, ...happened.map(({ text }) => text)].some((text) => maskNumbers(text) !== text),
  };
}

const linkTo = ({ id, number, kind, incident }: EntryWithStanding) => ({
  ...{ entryId: id, number, kind, incident },
});

/** Ticked once it is done; ticked again it is not after all. */
export const isTicked = (ticks: number): boolean => ticks % 2 === 1;
