import { expect, test } from 'vitest';
import { passAreas, recorded, sign, takePosts } from '../../helpers/hall-steps';
import { accepted, hallDay, openTestHall } from '../../helpers/test-hall';

test('the posts that end with a day are in the record, before its signature', async () => {
  const hall = await openTestHall();
  await takePosts(hall, 'agent-1', 'bar-1');
  await passAreas(hall, hallDay);
  accepted(await sign(hall));
  expect((await recorded(hall)).slice(-3)).toEqual(['duty-ended', 'duty-ended', 'day-signed-off']);
  await hall.close();
});
