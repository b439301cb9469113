import { findGuestByPhone, readGuestHistory } from '../../db/reception/guest.queries';
import { readHallSettings } from '../../db/settings/setting.queries';
import type { receptionContract } from '../../shared/reception/contract';
import { looksLikeIdentityNumber, normalisePhone } from '../../shared/reception/phone';
import type { UseCase } from '../use-case';
import { proposeAgent } from './propose-agent';

/** What the desk sees while a guest is being registered. Only an exact phone makes a guest known. */
export const readArrival: UseCase<typeof receptionContract.readArrival> = async (
  context,
  input,
) => {
  const { db } = context;
  const hall = await readHallSettings(db);
  const phone = readPhone(input.phone);
  const guest = phone.state === 'ok' ? await findGuestByPhone(db, phone.phone) : undefined;
  const history = guest && (await readGuestHistory(db, guest.id));
  return {
    phone: phone.state,
    guest:
      guest && history
        ? {
            guestId: guest.id,
            name: guest.name,
            formOfAddress: guest.form_of_address,
            lastVisitAtMs: history.lastVisitAtMs,
            visits: history.visits,
            openVisitId: history.openVisitId,
          }
        : null,
    proposal: await proposeAgent(db, hall, context.now(), history?.lastAgentId ?? null),
  };
};

type PhoneState =
  | { state: 'ok'; phone: string }
  | { state: 'none' | 'too-short' | 'too-long' | 'not-a-number' | 'identity-number' };

/** A phone as it was typed: normalised, absent, or why it is none. */
export function readPhone(text: string): PhoneState {
  if (looksLikeIdentityNumber(text)) return { state: 'identity-number' };
  const phone = normalisePhone(text);
  if (phone.ok) return { state: 'ok', phone: phone.phone };
  return { state: phone.reason === 'empty' ? 'none' : phone.reason };
}
