import {
  findGuestById,
  findGuestByPhone,
  readGuestHistory,
} from '../../db/reception/guest.queries';
import type { Reader } from '../../db/schema';
import { readHallSettings } from '../../db/settings/setting.queries';
import type { receptionContract } from '../../shared/reception/contract';
import { looksLikeIdentityNumber, normalisePhone } from '../../shared/reception/phone';
import type { UseCase } from '../use-case';
import { proposeAgent } from './propose-agent';

/** What the desk sees while a guest is being registered: known by an exact phone or by a person's choice. */
export const readArrival: UseCase<typeof receptionContract.readArrival> = async (
  context,
  input,
) => {
  const { db } = context;
  const hall = await readHallSettings(db);
  const phone = readPhone(input.phone);
  const guest = await findArriving(db, phone, input.guestId);
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

/** Only a choice or an exact phone makes a guest known; a tail or a name alone never does. */
async function findArriving(db: Reader, phone: PhoneState, guestId: string | undefined) {
  if (guestId !== undefined) return findGuestById(db, guestId);
  return phone.state === 'ok' ? findGuestByPhone(db, phone.phone) : undefined;
}

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
