import { findSignOff } from '../../db/cleanliness/day.queries';
import {
  findFindingById,
  findFindingEvent,
  listFindingEvents,
  setEventPhoto,
} from '../../db/cleanliness/finding.queries';
import type { cleanlinessContract } from '../../shared/cleanliness/contract';
import { mayTakePicture } from '../../shared/cleanliness/finding';
import { ok, refuse } from '../../shared/result';
import type { Photos } from '../photos';
import { type UseCase, write } from '../use-case';
import { addFindingEvent, isInUse } from './finding-events';

/** From now on somebody else puts it right, or by another time. */
export const assignFinding: UseCase<typeof cleanlinessContract.assignFinding> = (context, input) =>
  write(context, 'cleanliness.assignFinding', input.idempotencyKey, async (step) => {
    const { findingId, ownerId, dueInMs } = input;
    if (!(await findFindingById(step.trx, findingId))) return refuse('unknown-finding');
    if (!(await isInUse(step.trx, ownerId))) return refuse('unknown-person');
    const happening = { kind: 'assigned', note: '', ownerId, dueInMs } as const;
    const added = await addFindingEvent(step, context, findingId, happening);
    return added.ok ? ok({}) : added;
  });

export const fixFinding: UseCase<typeof cleanlinessContract.fixFinding> = (context, input) =>
  write(context, 'cleanliness.fixFinding', input.idempotencyKey, async (step) => {
    const { findingId, note } = input;
    if (!(await findFindingById(step.trx, findingId))) return refuse('unknown-finding');
    const added = await addFindingEvent(step, context, findingId, { kind: 'fixed', note });
    return added.ok ? ok({ eventId: added.value.eventId ?? 0 }) : added;
  });

/** Somebody other than the fixer looked again: it holds. */
export const closeFinding: UseCase<typeof cleanlinessContract.closeFinding> = (context, input) =>
  write(context, 'cleanliness.closeFinding', input.idempotencyKey, async (step) => {
    const { findingId, note } = input;
    if (!(await findFindingById(step.trx, findingId))) return refuse('unknown-finding');
    const added = await addFindingEvent(step, context, findingId, { kind: 'closed', note });
    return added.ok ? ok({}) : added;
  });

/** Somebody other than the fixer looked again: it does not hold. Whoever had it has it again. */
export const reopenFinding: UseCase<typeof cleanlinessContract.reopenFinding> = (context, input) =>
  write(context, 'cleanliness.reopenFinding', input.idempotencyKey, async (step) => {
    const { findingId, note, dueInMs } = input;
    const events = await listFindingEvents(step.trx, [findingId]);
    const ownerId = events.findLast(({ owner_id }) => owner_id !== null)?.owner_id;
    if (!ownerId) return refuse('unknown-finding');
    const happening = { kind: 'reopened', note, ownerId, dueInMs } as const;
    const added = await addFindingEvent(step, context, findingId, happening);
    return added.ok ? ok({}) : added;
  });

/** Keeps a copy of a chosen picture with what was seen; one that was there before makes room for it. */
export const attachFindingPhoto =
  (photos: Photos): UseCase<typeof cleanlinessContract.attachFindingPhoto> =>
  async (context, { idempotencyKey, eventId }) => {
    const chosen = await photos.choose();
    if (!chosen.ok) return chosen;
    const photo = chosen.value;
    if (photo === undefined) return ok({ attached: false });
    // What no finding shows in the end: unless the write says otherwise, the new copy.
    let orphan: string | null = photo.name;
    const answer = await write(
      context,
      'cleanliness.attachFindingPhoto',
      idempotencyKey,
      async ({ trx, record }) => {
        const event = await findFindingEvent(trx, eventId);
        if (!event) return refuse('unknown-finding');
        if (await findSignOff(trx, event.day)) return refuse('day-closed');
        const steps = await listFindingEvents(trx, [event.finding_id]);
        const step = steps.find(({ id }) => id === eventId);
        if (!step || !mayTakePicture(steps, step)) return refuse('photo-settled');
        await setEventPhoto(trx, eventId, photo);
        orphan = event.photo;
        record('finding-photo-attached', {
          ...{ findingId: event.finding_id, eventId, sha256: photo.sha256 },
        });
        return ok({ attached: true });
      },
    );
    if (orphan !== null) await photos.remove(orphan);
    return answer;
  };

export const readFindingPhoto =
  (photos: Photos): UseCase<typeof cleanlinessContract.readFindingPhoto> =>
  async ({ db }, { eventId }) => {
    const event = await findFindingEvent(db, eventId);
    if (!event?.photo) return { dataUrl: null };
    return { dataUrl: await photos.read(event.photo, event.photo_sha256 ?? undefined) };
  };
