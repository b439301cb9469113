import { listAllStaff, updateStaff } from '../../db/people/staff.queries';
import { writeSettings } from '../../db/settings/setting.queries';
import type { peopleContract } from '../../shared/people/contract';
import { ok } from '../../shared/result';
import { actorId, type UseCase, write } from '../use-case';

/**
 * Puts the roster in order; whoever is not named stays behind, in the order there was. The rotation
 * goes by it from now on.
 */
export const orderPeople: UseCase<typeof peopleContract.orderPeople> = (context, input) =>
  write(context, 'people.orderPeople', input.idempotencyKey, async (step) => {
    const known = (await listAllStaff(step.trx)).map(({ id }) => id);
    const named = [...new Set(input.staffIds)].filter((id) => known.includes(id));
    const staffIds = [...named, ...known.filter((id) => !named.includes(id))];
    for (const [roster_order, id] of staffIds.entries()) {
      await updateStaff(step.trx, id, { roster_order });
    }
    const by = { staffId: actorId(context), atMs: step.nowMs };
    await writeSettings(step.trx, { rotationRoster: staffIds }, by);
    step.record('roster-ordered', { staffIds });
    return ok({});
  });
