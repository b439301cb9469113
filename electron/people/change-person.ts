import { listStaff, replacePosts, updateStaff } from '../../db/people/staff.queries';
import type { peopleContract } from '../../shared/people/contract';
import { supervisorRemains } from '../../shared/people/supervisor-remains';
import { looksLikeIdentityNumber } from '../../shared/reception/phone';
import { ok, refuse } from '../../shared/result';
import type { Operators } from '../ipc/operators';
import { type UseCase, write } from '../use-case';
import { endDutiesAt } from './end-duties-at';
import { hasPin } from './has-pin';

/** Another name or other posts. Whoever is signed in may do from now on what the new posts may do. */
export const changePerson =
  (operators: Operators): UseCase<typeof peopleContract.changePerson> =>
  async (context, input) => {
    const { staffId, name } = input;
    const posts = [...new Set(input.posts)];
    if (looksLikeIdentityNumber(name)) return refuse('identity-number');
    const answer = await write(
      context,
      'people.changePerson',
      input.idempotencyKey,
      async (step) => {
        const { trx } = step;
        const everybody = await listStaff(trx);
        const person = everybody.find(({ id }) => id === staffId);
        if (!person) return refuse('unknown-person');
        const others = everybody.filter((other) => other !== person);
        if (others.some((other) => other.name === name)) return refuse('duplicate-name', { name });
        const after = [...others, { ...person, posts }].map(hasPin);
        if (supervisorRemains(everybody.map(hasPin)) && !supervisorRemains(after)) {
          return refuse('last-supervisor');
        }
        const lost = person.posts.filter((post) => !posts.includes(post));
        const ended = await endDutiesAt(step, staffId, lost);
        if (!ended.ok) return ended;
        await updateStaff(trx, staffId, { name });
        await replacePosts(trx, staffId, posts);
        step.record('person-changed', { staffId, posts, renamed: name !== person.name });
        return ok({});
      },
    );
    if (answer.ok) operators.update(staffId, { name, posts });
    return answer;
  };
