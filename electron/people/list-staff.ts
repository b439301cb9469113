import { listOpenDuties } from '../../db/people/duty.queries';
import { listAllStaff, listPinGuards } from '../../db/people/staff.queries';
import type { peopleContract } from '../../shared/people/contract';
import { lockedForMs } from '../../shared/people/pin-lockout';
import type { UseCase } from '../use-case';
import { guardOf } from './check-pin';

/** Everybody, with what only the supervisor needs to know: who has left and who is locked out. */
export const listStaff: UseCase<typeof peopleContract.listStaff> = async ({
  db,
  now,
  uptimeMs,
}) => {
  const nowMs = now();
  const upMs = uptimeMs();
  const guards = new Map((await listPinGuards(db)).map((row) => [row.staff_id, row]));
  const duties = await listOpenDuties(db);
  const people = (await listAllStaff(db)).map((person) => {
    const leftMs = lockedForMs(guardOf(guards.get(person.id)), upMs);
    return {
      ...{ staffId: person.id, name: person.name, posts: [...person.posts] },
      active: person.active === 1,
      hasPin: person.pin_hash !== null,
      lockedUntilMs: leftMs > 0 ? nowMs + leftMs : null,
      onDuty: duties.filter(({ staff_id }) => staff_id === person.id).map(({ post }) => post),
    };
  });
  return [...people.filter(({ active }) => active), ...people.filter(({ active }) => !active)];
};
