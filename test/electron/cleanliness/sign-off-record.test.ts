import { expect, test } from 'vitest';
import { signOffDay } from '../../../electron/cleanliness/sign-off-day';
import { ok } from '../../../shared/result';
import { passAreas, recorded, takePosts } from '../../helpers/hall-steps';
import { accepted, hallDay, key, openTestHall } from '../../helpers/test-hall';

test('the posts that end with a day are in the record, before its signature', async () => {
  const hall = await openTestHall();
  await takePosts(hall, 'agent-1', 'bar-1');
  await passAreas(hall, hallDay);
  const sign = signOffDay(async () => ok({}));
  const input = { idempotencyKey: key(), day: hallDay, pin: '246810' };
  accepted(await sign(hall.as('supervisor'), input));
  expect((await recorded(hall)).slice(-3)).toEqual(['duty-ended', 'duty-ended', 'day-signed-off']);
  await hall.close();
});
