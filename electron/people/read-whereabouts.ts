import { readDayInHand } from '../../db/cleanliness/day-in-hand';
import { listOpenBreaks } from '../../db/people/break.queries';
import { listDutiesOfDay, listOpenDuties } from '../../db/people/duty.queries';
import { listRoster } from '../../db/people/roster.queries';
import { listStaff } from '../../db/people/staff.queries';
import type { DutyBreakRow } from '../../db/people/staff.table';
import { readHallSettings } from '../../db/settings/setting.queries';
import type { Bilingual } from '../../shared/fields';
import type { KeptAppearance } from '../../shared/people/appearance';
import { attendanceOf } from '../../shared/people/attendance';
import type { BreakReason } from '../../shared/people/breaks';
import type { peopleContract } from '../../shared/people/contract';
import type { UseCase } from '../use-case';

/** Who is where now, held against the roster of the day. */
export const readWhereabouts: UseCase<typeof peopleContract.readWhereabouts> = async ({
  db,
  now,
}) => {
  const nowMs = now();
  const hall = await readHallSettings(db);
  const { day } = await readDayInHand(db, hall, nowMs);
  const roster = await listRoster(db, day, day);
  const worked = (await listDutiesOfDay(db, day)).map((duty) => ({
    ...{ staffId: duty.staff_id, fromMs: duty.from_ms, toMs: duty.to_ms },
  }));
  const open = await listOpenDuties(db);
  const breaks = await listOpenBreaks(db);
  const people = (await listStaff(db)).map(({ id, name }) => {
    const pause = breaks.find(({ staff_id }) => staff_id === id);
    const entry = roster.find(({ staff_id }) => staff_id === id);
    const planned = entry && { staffId: id, fromMs: entry.from_ms, toMs: entry.to_ms };
    return {
      ...{ staffId: id, name },
      duties: open
        .filter(({ staff_id }) => staff_id === id)
        .map(({ post, from_ms, appearance_json }) => ({
          ...{ post, sinceMs: from_ms, amiss: amissOf(appearance_json) },
        })),
      onBreak: pause
        ? { reason: reasonOf(pause, hall.breakReasons), sinceMs: pause.from_ms }
        : null,
      planned: planned
        ? {
            ...{ post: entry.post, fromMs: planned.fromMs, toMs: planned.toMs },
            ...attendanceOf(planned, worked, hall.lateAfterMs, nowMs),
          }
        : null,
    };
  });
  return {
    ...{ day, rostered: roster.length > 0 },
    people: people.filter(({ duties, planned }) => duties.length > 0 || planned !== null),
  };
};

function amissOf(json: string | null): Bilingual[] | null {
  if (json === null) return null;
  const { looked, amiss }: KeptAppearance = JSON.parse(json);
  return looked.filter(({ itemId }) => amiss.includes(itemId)).map(({ text }) => text);
}

/** In the words that the break keeps; one from before these were kept has those of now. */
function reasonOf({ reason, name_json }: DutyBreakRow, reasons: readonly BreakReason[]): Bilingual {
  if (name_json !== null) return JSON.parse(name_json);
  const now = reasons.find(({ reasonId }) => reasonId === reason);
  return now?.name ?? { zh: reason, en: reason };
}
