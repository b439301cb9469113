import { readDayInHand } from '../../../db/cleanliness/day-in-hand';
import {
  listAcceptedHandovers,
  listHandoversInHand,
  listHandoversOfDay,
} from '../../../db/people/handover.queries';
import { readHallSettings } from '../../../db/settings/setting.queries';
import type { peopleContract } from '../../../shared/people/contract';
import { isPending } from '../../../shared/people/handover';
import { periodOf, shiftsInOrder } from '../../../shared/reports/period';
import type { UseCase } from '../../use-case';
import { showHandover, stateOf } from './show-handover';

const acceptedShown = 6;

/** What waits, what can be counted for, and what was accepted lately. */
export const readHandover: UseCase<typeof peopleContract.readHandover> = async ({ db, now }) => {
  const nowMs = now();
  const hall = await readHallSettings(db);
  const { day } = await readDayInHand(db, hall, nowMs);
  const known = (await listHandoversInHand(db, day)).map((row) => ({
    ...{ row, day: row.day, shiftId: row.shift_id, state: stateOf(row) },
    dayClosed: row.signed_at_ms !== null,
  }));
  const pending = known.find(isPending);
  const begun = shiftsInOrder(hall).filter(
    ({ shiftId }) => periodOf(day, shiftId, hall).fromMs <= nowMs,
  );
  const accepted = await listAcceptedHandovers(db, acceptedShown);
  return {
    day,
    shifts: begun.map(({ shiftId, name }) => ({
      ...{ shiftId, name },
      done: known.some(
        (each) => each.day === day && each.shiftId === shiftId && each.state !== 'prepared',
      ),
    })),
    pending: pending ? await showHandover(db, pending.row) : null,
    accepted: await Promise.all(accepted.map((row) => showHandover(db, row))),
  };
};

/** The handovers of a day. */
export const listHandovers: UseCase<typeof peopleContract.listHandovers> = async (
  { db },
  { day },
) => Promise.all((await listHandoversOfDay(db, day)).map((row) => showHandover(db, row)));
