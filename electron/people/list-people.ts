import { listOpenDuties } from '../../db/people/duty.queries';
import { listStaff } from '../../db/people/staff.queries';
import type { peopleContract } from '../../shared/people/contract';
import type { UseCase } from '../use-case';

/** Everybody who works here, with what they are doing now. */
export const listPeople: UseCase<typeof peopleContract.listPeople> = async ({ db }) => {
  const duties = await listOpenDuties(db);
  return (await listStaff(db)).map(({ id, name, posts, pin_hash }) => ({
    staffId: id,
    name,
    posts: [...posts],
    hasPin: pin_hash !== null,
    onDuty: duties
      .filter((duty) => duty.staff_id === id)
      .map((duty) => ({ post: duty.post, sinceMs: duty.from_ms })),
  }));
};
