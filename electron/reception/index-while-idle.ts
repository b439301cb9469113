import { setImmediate } from 'node:timers/promises';
import { indexOlderGuests } from '../../db/reception/guest-index';
import type { Reader } from '../../db/schema';

/** Makes guests findable who were recorded before there was a search, some at a time between other work. */
export async function indexWhileIdle(db: Reader): Promise<void> {
  while (await indexOlderGuests(db)) await setImmediate();
}
