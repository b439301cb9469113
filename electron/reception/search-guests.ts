import { listStaffNames } from '../../db/people/staff.queries';
import * as guestSearch from '../../db/reception/guest-search.queries';
import type { receptionContract } from '../../shared/reception/contract';
import { maskPhone } from '../../shared/reception/phone';
import { readSearch } from '../../shared/reception/search-tokens';
import type { UseCase } from '../use-case';

/** Fewer than fit on the screen: whoever is not among them types one more letter. */
const shown = 6;

/** Known guests whom everything typed fits, phones masked. */
export const searchGuests: UseCase<typeof receptionContract.searchGuests> = async (
  { db },
  { text },
) => {
  const { guests, ...found } = await guestSearch.searchGuests(db, readSearch(text), shown);
  const names = await listStaffNames(db);
  return {
    ...found,
    guests: guests.map(({ phone, agentId, ...guest }) => ({
      ...guest,
      maskedPhone: phone === null ? null : maskPhone(phone),
      agentName: (agentId !== null && names.get(agentId)) || null,
    })),
  };
};
