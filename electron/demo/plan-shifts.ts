import { randomUUID } from 'node:crypto';
import { mondayOf, weekFrom } from '../../shared/people/roster';
import { countHandover } from '../people/handover/count-handover';
import { readHandover } from '../people/handover/read-handover';
import { saveHandover } from '../people/handover/sign-handover';
import { listPeople } from '../people/list-people';
import { setRoster } from '../people/roster/set-roster';
import { listOnSite } from '../reception/list-on-site';
import type { UseCaseContext } from '../use-case';
import { done } from './done';

/** The week's roster: everybody has one day off, and who begins late changes by the day. */
export async function planWeek(context: UseCaseContext, day: string): Promise<void> {
  const people = await listPeople(context, {});
  const cells = weekFrom(mondayOf(day)).flatMap((date, weekday) =>
    people.flatMap(({ staffId, posts }, index) => {
      const [post] = posts;
      const off = date !== day && (index + weekday) % 7 === 0;
      if (off || !post) return [];
      const late = date === day ? index % 9 === 8 : (index + weekday) % 3 === 0;
      return [{ day: date, staffId, shift: { shiftId: late ? 'late' : 'early', post } }];
    }),
  );
  done(await setRoster(context, { idempotencyKey: randomUUID(), cells }));
}

/** The early shift has counted and written what the next should know, and has not signed yet. */
export async function prepareHandover(context: UseCaseContext): Promise<void> {
  const { visits } = await listOnSite(context, {});
  const guests = visits.reduce((sum, { partySize }) => sum + partySize, 0);
  done(
    await countHandover(context, {
      ...{ idempotencyKey: randomUUID(), shiftId: 'early' },
      ...{ umbrellas: 1, things: 1, keys: 0, guests },
    }),
  );
  const { pending } = await readHandover(context, {});
  done(
    await saveHandover(context, {
      ...{ idempotencyKey: randomUUID(), handoverId: pending?.handoverId ?? '' },
      words: { umbrellas: '碎花伞放在二号样板间门口，还没取回' },
      note: '二号样板间下午三点有客户预约；前台打印纸只剩一包。',
    }),
  );
}
