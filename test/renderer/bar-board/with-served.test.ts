import { expect, test } from 'vitest';
import { withServed } from '../../../renderer/bar-board/with-served';
import { arrive, asBar, serve, takePosts } from '../../helpers/hall-steps';
import { accepted, openTestHall } from '../../helpers/test-hall';

test('what the board shows at once is what main says when it is asked again', async () => {
  const hall = await openTestHall();
  const readBoard = () => hall.handlers.bar.readBoard(asBar(hall), {});
  await takePosts(hall, 'bar-1');
  const first = await arrive(hall, { tableId: 'table-1' });
  await arrive(hall, { guest: { name: '林', formOfAddress: 'ms', phone: '' } });
  accepted(await serve(hall, first.requestId));
  const third = await arrive(hall, { guest: { name: '赵', formOfAddress: 'mr', phone: '' } });
  const before = await readBoard();

  hall.nowMs += 20_000;
  const served = accepted(await serve(hall, third.requestId));
  const shown = withServed(before, third.requestId, before.people[0]?.name ?? '', served);
  const after = await readBoard();
  const waiting = ({ requestId }: { requestId: string }) => requestId;
  expect(shown.toServe.map(waiting)).toEqual(after.toServe.map(waiting));
  expect(shown.recentlyServed).toEqual(after.recentlyServed);
  expect(withServed(after, third.requestId, '', served)).toBe(after);
  await hall.close();
});
