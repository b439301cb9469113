import { listStaffNames } from '../../db/people/staff.queries';
import {
  findGuestById,
  findGuestByPhone,
  readGuestHistory,
} from '../../db/reception/guest.queries';
import type { Reader } from '../../db/schema';
import { readHallSettings } from '../../db/settings/setting.queries';
import type { receptionContract } from '../../shared/reception/contract';
import { nothingAsked } from '../../shared/reception/ownership-fields';
import { looksLikeIdentityNumber, normalisePhone } from '../../shared/reception/phone';
import { actorId, type UseCase } from '../use-case';
import { proposeAgent } from './propose-agent';
import { ruleOwnership } from './rule-ownership';
import { showRuling } from './show-ruling';

/** What the desk sees while a guest is being registered: who it is, whose guest, and who should serve. */
export const readArrival: UseCase<typeof receptionContract.readArrival> = async (
  context,
  input,
) => {
  const { db } = context;
  const hall = await readHallSettings(db);
  const nowMs = context.now();
  const phone = readPhone(input.phone);
  const guest = await findArriving(db, phone, input.guestId);
  const history = guest && (await readGuestHistory(db, guest.id));
  const by = input.guestId === undefined ? 'exact-phone' : 'chosen-match';
  const verdict = await ruleOwnership(db, hall, nowMs, {
    guest: guest && { guestId: guest.id, by },
    visits: history?.visits ?? 0,
    door: input.door ?? nothingAsked,
    askedBy: actorId(context),
  });
  const proposal = await proposeAgent(db, hall, nowMs, verdict);
  const names = await listStaffNames(db);
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
    ruling: await showRuling(db, verdict),
    proposal: proposal && { ...proposal, agentName: names.get(proposal.agentId) ?? '' },
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
