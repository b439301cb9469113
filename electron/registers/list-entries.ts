import { searchGuests } from '../../db/reception/guest-search.queries';
import {
  type EntryWithStanding,
  listEntries as entries,
  findEntriesThatSay,
} from '../../db/registers/entry.queries';
import { isLateEntry } from '../../shared/reception/late-entry';
import { maskNumbers } from '../../shared/reception/mask-numbers';
import { readSearch } from '../../shared/reception/search-tokens';
import type { EntryLine, registersContract } from '../../shared/registers/contract';
import type { UseCase } from '../use-case';

/** As many as one looks through; what is older comes with the next page. */
const pageSize = 100;
/** What is open all at once: nothing of it may hide on a second page. */
const mostOpen = 1000;
/** A text that fits more guests than these finds entries by their words alone. */
const guestsFollowed = 20;

export const listEntries: UseCase<typeof registersContract.listEntries> = async (
  { db },
  { view, kind, text, before },
) => {
  const size = view === 'open' ? mostOpen : pageSize;
  const found = text === '' ? undefined : await findEntriesThatSay(db, text);
  const rows = await entries(db, {
    ...{ view, kind, before, limit: size + 1 },
    said: found && { text, entryIds: found.ids, guestIds: await guestsNamed(db, text) },
  });
  return {
    entries: rows.slice(0, size).map(entryLine),
    more: rows.length > size,
    broad: found?.broad ?? false,
  };
};

async function guestsNamed(db: Parameters<typeof entries>[0], text: string): Promise<string[]> {
  const { guests } = await searchGuests(db, readSearch(text), guestsFollowed);
  return guests.map(({ guestId }) => guestId);
}

/** A row as the list shows it. */
export function entryLine(row: EntryWithStanding): EntryLine {
  return {
    ...{ entryId: row.id, number: row.number, kind: row.kind, incident: row.incident },
    ...{ occurredAtMs: row.occurred_at_ms, place: row.place, what: maskNumbers(row.what) },
    late: isLateEntry(row.occurred_at_ms, row.recorded_at_ms),
    guest: row.form_of_address && {
      ...{ guestName: row.guest_name ?? '', formOfAddress: row.form_of_address },
    },
    ...{ state: row.state, ownerName: row.owner_name, dueAtMs: row.due_at_ms },
  };
}
