import { findSignOff } from '../../../db/cleanliness/day.queries';
import { deleteRosterEntry, listRoster, saveRosterEntry } from '../../../db/people/roster.queries';
import { listStaff } from '../../../db/people/staff.queries';
import type { peopleContract } from '../../../shared/people/contract';
import { mondayOf, weekFrom, workedHours } from '../../../shared/people/roster';
import { ok, refuse } from '../../../shared/result';
import { addDays } from '../../../shared/time';
import { type UseCase, write } from '../../use-case';

/** Plans who works when; the hours of the shift are kept with each entry. */
export const setRoster: UseCase<typeof peopleContract.setRoster> = (context, input) =>
  write(context, 'people.setRoster', input.idempotencyKey, async (step) => {
    const { trx, hall } = step;
    const people = await listStaff(trx);
    for (const { day, staffId, shift } of input.cells) {
      if (await findSignOff(trx, day)) return refuse('day-closed');
      if (shift === null) {
        await deleteRosterEntry(trx, day, staffId);
        continue;
      }
      const person = people.find(({ id }) => id === staffId);
      if (!person) return refuse('unknown-person');
      if (!person.posts.includes(shift.post)) return refuse('not-their-post');
      const hours = workedHours(day, shift.shiftId, hall);
      if (!hours) return refuse('unknown-shift');
      await saveRosterEntry(trx, {
        ...{ day, staff_id: staffId, shift_id: shift.shiftId, post: shift.post },
        ...{ from_ms: hours.fromMs, to_ms: hours.toMs },
      });
    }
    step.record('roster-changed', { cells: [...input.cells] });
    return ok({});
  });

/** Plans a week as the one before, where nothing is planned yet and the person still holds the post. */
export const copyRosterWeek: UseCase<typeof peopleContract.copyRosterWeek> = (context, input) =>
  write(context, 'people.copyRosterWeek', input.idempotencyKey, async (step) => {
    const { trx, hall } = step;
    const days = weekFrom(mondayOf(input.monday));
    const [monday = '', sunday = ''] = [days[0], days[6]];
    const before = await listRoster(trx, addDays(monday, -7), addDays(monday, -1));
    if (before.length === 0) return refuse('roster-empty');
    const planned = new Set(
      (await listRoster(trx, monday, sunday)).map(({ day, staff_id }) => `${day} ${staff_id}`),
    );
    const people = await listStaff(trx);
    let copied = 0;
    for (const entry of before) {
      const day = addDays(entry.day, 7);
      const person = people.find(({ id }) => id === entry.staff_id);
      const hours = workedHours(day, entry.shift_id, hall);
      const free = !planned.has(`${day} ${entry.staff_id}`) && !(await findSignOff(trx, day));
      if (!(free && hours && person?.posts.includes(entry.post))) continue;
      await saveRosterEntry(trx, { ...entry, day, from_ms: hours.fromMs, to_ms: hours.toMs });
      copied += 1;
    }
    step.record('roster-copied', { monday, copied });
    return ok({ copied });
  });
