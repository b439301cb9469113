import {
  findGuestById,
  findGuestByPhone,
  insertGuest,
  readGuestHistory,
  renameGuest,
} from '../../db/reception/guest.queries';
import type { GuestRow } from '../../db/reception/visit.table';
import type { ParsedInputOf } from '../../shared/procedure';
import type { receptionContract } from '../../shared/reception/contract';
import { isNameOnRecord } from '../../shared/reception/name-on-record';
import { looksLikeIdentityNumber } from '../../shared/reception/phone';
import { ok, type Result, refuse } from '../../shared/result';
import type { UseCaseContext, WriteStep } from '../use-case';
import { readPhone } from './read-arrival';
import type { Arriving } from './rule-ownership';

type Given = ParsedInputOf<typeof receptionContract.registerVisit>['guest'];

/** The guest of an arrival: on record before, or written down now. */
export interface ArrivingGuest {
  readonly guestId: string;
  readonly known: Arriving['guest'];
  readonly visits: number;
  readonly openVisitId: string | null;
}

type NoGuest =
  | 'identity-number'
  | 'phone-too-short'
  | 'phone-too-long'
  | 'phone-not-a-number'
  | 'unknown-guest'
  | 'name-on-record-differs';

/** Only a choice or the whole phone makes a guest known; anybody else is written down as new. */
export async function findOrAddGuest(
  step: WriteStep,
  context: UseCaseContext,
  given: Given,
): Promise<Result<ArrivingGuest, NoGuest>> {
  if (looksLikeIdentityNumber(given.name)) return refuse('identity-number');
  if (given.guestId !== undefined) {
    const chosen = await findGuestById(step.trx, given.guestId);
    return chosen ? ok(await knownGuest(step, chosen, 'chosen-match')) : refuse('unknown-guest');
  }
  const phone = readPhone(given.phone);
  if (phone.state === 'identity-number') return refuse('identity-number');
  if (phone.state !== 'ok' && phone.state !== 'none') return refuse(`phone-${phone.state}`);
  const onRecord = phone.state === 'ok' && (await findGuestByPhone(step.trx, phone.phone));
  if (onRecord) {
    const named = await settleName(step, onRecord, given);
    return named.ok ? ok(await knownGuest(step, onRecord, 'exact-phone')) : named;
  }
  const guestId = context.newId();
  await insertGuest(step.trx, {
    id: guestId,
    name: given.name,
    form_of_address: given.formOfAddress,
    phone: phone.state === 'ok' ? phone.phone : null,
    created_at_ms: step.nowMs,
  });
  return ok({ guestId, known: undefined, visits: 0, openVisitId: null });
}

async function knownGuest(
  { trx }: WriteStep,
  { id: guestId }: GuestRow,
  by: NonNullable<Arriving['guest']>['by'],
): Promise<ArrivingGuest> {
  const { visits, openVisitId } = await readGuestHistory(trx, guestId);
  return { guestId, known: { guestId, by }, visits, openVisitId };
}

/** A name typed for a phone that is on record under another is never dropped in silence. */
async function settleName(
  { trx }: WriteStep,
  onRecord: GuestRow,
  { name, formOfAddress, nameOnRecord }: Given,
): Promise<Result<null, 'name-on-record-differs'>> {
  const { name: known, form_of_address } = onRecord;
  const same = isNameOnRecord(
    { name: known, formOfAddress: form_of_address },
    { name, formOfAddress },
  );
  if (same || nameOnRecord === 'keep') return ok(null);
  if (nameOnRecord === undefined) return refuse('name-on-record-differs');
  await renameGuest(trx, onRecord, { name, form_of_address: formOfAddress });
  return ok(null);
}
