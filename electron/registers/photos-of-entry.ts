import { deleteWords } from '../../db/registers/draft.queries';
import { findEntryById } from '../../db/registers/entry.queries';
import {
  findPhoto,
  insertPhoto,
  insertPhotoVoid,
  listPhotos,
} from '../../db/registers/photo.queries';
import { looksLikeIdentityNumber } from '../../shared/reception/phone';
import type { registersContract } from '../../shared/registers/contract';
import { mostPhotos } from '../../shared/registers/photo-contract';
import { ok, refuse } from '../../shared/result';
import type { Photos } from '../photos';
import { actorId, type UseCase, write } from '../use-case';

/** Keeps a copy of a chosen picture with an entry. */
export const attachPhoto =
  (photos: Photos): UseCase<typeof registersContract.attachPhoto> =>
  async (context, { idempotencyKey, entryId }) => {
    const chosen = await photos.choose();
    if (!chosen.ok) return chosen;
    const photo = chosen.value;
    if (photo === undefined) return ok({ attached: false });
    let kept = false;
    const answer = await write(context, 'registers.attachPhoto', idempotencyKey, async (step) => {
      const { trx, nowMs, dayInHand } = step;
      const entry = await findEntryById(trx, entryId);
      if (dayInHand.signedOff) return refuse('day-closed');
      if (!entry) return refuse('unknown-entry');
      if (entry.state === 'voided') return refuse('entry-state');
      const there = (await listPhotos(trx, entryId)).filter(({ reason }) => reason === null);
      if (there.length >= mostPhotos) return refuse('photos-full');
      const photoId = context.newId();
      await insertPhoto(trx, {
        ...{ id: photoId, entry_id: entryId, day: dayInHand.day, at_ms: nowMs },
        ...{ staff_id: actorId(context), file: photo.name, sha256: photo.sha256 },
      });
      step.record('entry-photo-attached', { entryId, photoId, sha256: photo.sha256 });
      kept = true;
      return ok({ attached: true });
    });
    if (!kept) await photos.remove(photo.name);
    return answer;
  };

export const readPhoto =
  (photos: Photos): UseCase<typeof registersContract.readPhoto> =>
  async ({ db }, { photoId }) => {
    const photo = await findPhoto(db, photoId);
    return { dataUrl: photo ? await photos.read(photo.file, photo.sha256) : null };
  };

/** Takes a picture away for good: it may show what the hall must not keep. */
export const voidPhoto =
  (photos: Photos): UseCase<typeof registersContract.voidPhoto> =>
  async (context, { idempotencyKey, photoId, reason }) => {
    let file: string | undefined;
    const answer = await write(context, 'registers.voidPhoto', idempotencyKey, async (step) => {
      const { trx, nowMs, dayInHand } = step;
      if (dayInHand.signedOff) return refuse('day-closed');
      if (looksLikeIdentityNumber(reason)) return refuse('identity-number');
      const photo = await findPhoto(trx, photoId);
      if (!photo || photo.reason !== null) return refuse('unknown-photo');
      await insertPhotoVoid(trx, {
        ...{ photo_id: photoId, day: dayInHand.day, at_ms: nowMs },
        ...{ staff_id: actorId(context), reason },
      });
      const { entry_id: entryId } = photo;
      await deleteWords(trx, { staffId: actorId(context), entryId, purpose: 'photo' });
      step.record('entry-photo-voided', { entryId, photoId });
      file = photo.file;
      return ok({});
    });
    if (answer.ok && file !== undefined) await photos.remove(file);
    return answer;
  };
