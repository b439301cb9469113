import { listStaff } from '../../db/people/staff.queries';
import { deleteWords } from '../../db/registers/draft.queries';
import {
  findEntryById,
  insertEntryEvent,
  insertEntryText,
  listEntryEvents,
} from '../../db/registers/entry.queries';
import { looksLikeIdentityNumber } from '../../shared/reception/phone';
import { refuseHappening } from '../../shared/register-entry';
import type { registersContract } from '../../shared/registers/contract';
import { ok, refuse } from '../../shared/result';
import { checkSignerPin, type PinCheck } from '../pin-check';
import { actorId, type UseCase, type UseCaseContext, write } from '../use-case';
import { isTicked } from './read-entry';

/** Adds to what happened to an entry. A supervisor's review takes the PIN again. */
export const addHappening =
  (checkPin: PinCheck): UseCase<typeof registersContract.addHappening> =>
  async (context, input) => {
    if (input.kind === 'reviewed' && leads(context)) {
      const refusal = await checkSignerPin(checkPin, context, input.pin ?? '');
      if (refusal) return refusal;
    }
    return add(context, input);
  };

const leads = ({ actor }: UseCaseContext) => actor?.posts.includes('supervisor') ?? false;

/** Belongs to the day in hand, whatever day the entry is of. */
const add: UseCase<typeof registersContract.addHappening> = (context, input) =>
  write(context, 'registers.addHappening', input.idempotencyKey, async (happened) => {
    const { trx, nowMs, hall, dayInHand } = happened;
    const { entryId, kind, text } = input;
    if (dayInHand.signedOff) return refuse('day-closed');
    if (looksLikeIdentityNumber(text)) return refuse('identity-number');
    const entry = await findEntryById(trx, entryId);
    if (!entry) return refuse('unknown-entry');
    const bySupervisor = leads(context);
    const refusal = refuseHappening(entry.state, { kind, text, bySupervisor });
    if (refusal) return refuse(refusal);
    const owner_id =
      kind === 'assigned' ? (input.ownerId ?? '') : kind === 'reopened' ? entry.owner_id : null;
    if (kind === 'assigned' && !(await listStaff(trx)).some(({ id }) => id === owner_id)) {
      return refuse('unknown-person');
    }
    const step = kind === 'ticked' ? (input.step ?? 0) : null;
    if (step !== null) {
      const ticks = (await listEntryEvents(trx, [entryId])).filter((event) => event.step === step);
      if (isTicked(ticks.length) === (input.done ?? true)) return ok({});
    }
    const dueAtMs = {
      assigned: entry.due_at_ms,
      reopened: nowMs + hall.registerDueMs[entry.kind],
    };
    await insertEntryEvent(trx, {
      ...{ entry_id: entryId, day: dayInHand.day, at_ms: nowMs, kind, text, step },
      ...{ staff_id: actorId(context), owner_id },
      due_at_ms: kind === 'assigned' || kind === 'reopened' ? dueAtMs[kind] : null,
    });
    await insertEntryText(trx, entryId, text);
    // What was begun has been said.
    if (kind !== 'ticked' && kind !== 'assigned') {
      const purpose = kind === 'voided' ? 'void' : 'course';
      await deleteWords(trx, { staffId: actorId(context), entryId, purpose });
    }
    happened.record(`entry-${kind}`, { entryId, ...(owner_id ? { ownerId: owner_id } : {}) });
    return ok({});
  });
