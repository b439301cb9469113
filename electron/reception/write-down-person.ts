import { findGuestByPhone, insertGuest } from '../../db/reception/guest.queries';
import type { FormOfAddress } from '../../shared/fields';
import { looksLikeIdentityNumber } from '../../shared/reception/phone';
import { ok, type Result, refuse } from '../../shared/result';
import type { UseCaseContext, WriteStep } from '../use-case';
import { readPhone } from './read-arrival';

type PersonRefusal =
  | 'identity-number'
  | 'phone-too-short'
  | 'phone-too-long'
  | 'phone-not-a-number';

/** The guest whom a person of a party is: the one with that very phone, or a new one. */
export async function writeDownPerson(
  { trx, nowMs }: WriteStep,
  { newId }: UseCaseContext,
  person: { name: string; formOfAddress: FormOfAddress; phone: string },
): Promise<Result<string, PersonRefusal>> {
  if (looksLikeIdentityNumber(person.name)) return refuse('identity-number');
  const phone = readPhone(person.phone);
  if (phone.state === 'identity-number') return refuse('identity-number');
  if (phone.state !== 'ok' && phone.state !== 'none') return refuse(`phone-${phone.state}`);
  const known = phone.state === 'ok' && (await findGuestByPhone(trx, phone.phone));
  if (known) return ok(known.id);
  const guestId = newId();
  await insertGuest(trx, {
    id: guestId,
    name: person.name,
    form_of_address: person.formOfAddress,
    phone: phone.state === 'ok' ? phone.phone : null,
    created_at_ms: nowMs,
  });
  return ok(guestId);
}
