import { afterEach, beforeEach, expect, test } from 'vitest';
import { listBarEvents } from '../../db/bar/bar.queries';
import { insertSignOff } from '../../db/cleanliness/day.queries';
import { leavePost } from '../../db/leave-post';
import { findOpenDuty, insertDuty } from '../../db/people/duty.queries';
import { listRotationEvents } from '../../db/reception/rotation.queries';
import type { Post } from '../../shared/procedure';
import { hallDay, openTestHall, type TestHall } from '../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

async function beginAndLeave(staffId: string, post: Post, atMs: number, signedBetween = false) {
  await hall.db.transaction().execute(async (trx) => {
    await insertDuty(trx, { staffId, post, day: hallDay, fromMs: 100 });
    if (signedBetween) await insertSignOff(trx, { day: hallDay, atMs: 150, staffId: 'supervisor' });
    const duty = await findOpenDuty(trx, staffId, post);
    if (duty) await leavePost(trx, duty, atMs);
  });
  return {
    ends: await hall.db.selectFrom('duty').select('to_ms').execute(),
    rotation: await listRotationEvents(hall.db),
    bar: await listBarEvents(hall.db, hallDay),
  };
}

test('an agent leaves the rotation', async () => {
  expect(await beginAndLeave('agent-1', 'agent', 200)).toEqual({
    ends: [{ to_ms: 200 }],
    rotation: [{ kind: 'left', agentId: 'agent-1', atMs: 200 }],
    bar: [],
  });
});

test('a bar person is no longer counted on; a clock set back ends no duty before it began', async () => {
  expect(await beginAndLeave('bar-1', 'bar', 50)).toEqual({
    ends: [{ to_ms: 100 }],
    rotation: [],
    bar: [{ kind: 'off-duty', staffId: 'bar-1', atMs: 50 }],
  });
});

test('the log of a signed day stays closed', async () => {
  expect(await beginAndLeave('bar-1', 'bar', 200, true)).toEqual({
    ends: [{ to_ms: 200 }],
    rotation: [],
    bar: [],
  });
});
