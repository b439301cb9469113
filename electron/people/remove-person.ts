import {
  deletePinGuard,
  listAllStaff,
  listStaff,
  updateStaff,
} from '../../db/people/staff.queries';
import type { peopleContract } from '../../shared/people/contract';
import { supervisorRemains } from '../../shared/people/supervisor-remains';
import { ok, refuse } from '../../shared/result';
import type { Operators } from '../ipc/operators';
import { type UseCase, write } from '../use-case';
import { endDutiesAt } from './end-duties-at';
import { hasPin } from './has-pin';

/** Somebody leaves the hall: no duty, no PIN, signed out everywhere; what they did keeps their name. */
export const removePerson =
  (operators: Operators): UseCase<typeof peopleContract.removePerson> =>
  async (context, input) => {
    const { staffId } = input;
    const answer = await write(
      context,
      'people.removePerson',
      input.idempotencyKey,
      async (step) => {
        const everybody = await listStaff(step.trx);
        const person = everybody.find(({ id }) => id === staffId);
        if (!person) return refuse('unknown-person');
        const others = everybody.filter((other) => other !== person);
        if (supervisorRemains(everybody.map(hasPin)) && !supervisorRemains(others.map(hasPin))) {
          return refuse('last-supervisor');
        }
        const ended = await endDutiesAt(step, staffId, person.posts);
        if (!ended.ok) return ended;
        await updateStaff(step.trx, staffId, { active: 0, pin_hash: null });
        await deletePinGuard(step.trx, staffId);
        step.record('person-left', { staffId });
        return ok({});
      },
    );
    if (answer.ok) operators.update(staffId, null);
    return answer;
  };

/** Somebody who had left is back under the same name and history. */
export const restorePerson: UseCase<typeof peopleContract.restorePerson> = (context, input) =>
  write(context, 'people.restorePerson', input.idempotencyKey, async (step) => {
    const everybody = await listAllStaff(step.trx);
    const person = everybody.find(({ id, active }) => id === input.staffId && active === 0);
    if (!person) return refuse('unknown-person');
    if (everybody.some(({ active, name }) => active === 1 && name === person.name)) {
      return refuse('duplicate-name', { name: person.name });
    }
    await updateStaff(step.trx, person.id, { active: 1 });
    step.record('person-returned', { staffId: person.id });
    return ok({});
  });
