import { findSignOff } from '../../../db/cleanliness/day.queries';
import { readDayInHand } from '../../../db/cleanliness/day-in-hand';
import { listRoster } from '../../../db/people/roster.queries';
import { listAllStaff } from '../../../db/people/staff.queries';
import { readHallSettings } from '../../../db/settings/setting.queries';
import type { peopleContract } from '../../../shared/people/contract';
import { mondayOf, weekFrom } from '../../../shared/people/roster';
import { addDays } from '../../../shared/time';
import type { UseCase } from '../../use-case';

/** A week of the roster. Somebody who has left shows in the weeks in which they were planned. */
export const readRoster: UseCase<typeof peopleContract.readRoster> = async ({ db, now }, input) => {
  const { day: today } = await readDayInHand(db, await readHallSettings(db), now());
  const monday = mondayOf(input.day ?? today);
  const days = weekFrom(monday);
  const entries = await listRoster(db, monday, addDays(monday, 6));
  const lastWeek = await listRoster(db, addDays(monday, -7), addDays(monday, -1));
  const planned = new Set(entries.map(({ staff_id }) => staff_id));
  const people = (await listAllStaff(db)).filter(
    ({ id, active }) => active === 1 || planned.has(id),
  );
  return {
    ...{ today, monday, lastWeek: lastWeek.length },
    days: await Promise.all(
      days.map(async (day) => ({ day, closed: (await findSignOff(db, day)) !== undefined })),
    ),
    people: people.map(({ id, name, posts }) => ({ staffId: id, name, posts: [...posts] })),
    entries: entries.map((entry) => ({
      ...{ day: entry.day, staffId: entry.staff_id, shiftId: entry.shift_id, post: entry.post },
      ...{ fromMs: entry.from_ms, toMs: entry.to_ms },
    })),
  };
};
