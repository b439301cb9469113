import { expect, test } from 'vitest';
import { writeSettings } from '../../../db/settings/setting.queries';
import { withServed } from '../../../renderer/bar-board/with-served';
import { arrive, asBar, serve, takePosts } from '../../helpers/hall-steps';
import { accepted, hallStart, openTestHall } from '../../helpers/test-hall';

test('what the board shows at once is what main says when it is asked again', async () => {
  const hall = await openTestHall();
  const readBoard = () => hall.handlers.bar.readBoard(asBar(hall), {});
  await takePosts(hall, 'bar-1');
  const first = await arrive(hall, { tableId: 'table-1' });
  await arrive(hall, { guest: { name: '林', formOfAddress: 'ms', phone: '' } });
  accepted(await serve(hall, first.requestId));
  const third = await arrive(hall, { guest: { name: '赵', formOfAddress: 'mr', phone: '' } });
  await hall.db
    .transaction()
    .execute((trx) =>
      writeSettings(trx, { clockStartsAt: 'seated' }, { staffId: null, atMs: hallStart }),
    );
  const standing = await arrive(hall, { guest: { name: '孙', formOfAddress: 'ms', phone: '' } });

  for (const { requestId } of [third, standing]) {
    const before = await readBoard();
    hall.nowMs += 20_000;
    const served = accepted(await serve(hall, requestId));
    const shown = withServed(before, requestId, before.people[0]?.name ?? '', served);
    const after = await readBoard();
    const waiting = (order: { requestId: string }) => order.requestId;
    expect(shown.toServe.map(waiting)).toEqual(after.toServe.map(waiting));
    expect(shown.beforeTable).toEqual(after.beforeTable);
    expect(shown.recentlyServed).toEqual(after.recentlyServed);
    expect(withServed(after, requestId, '', served)).toBe(after);
  }
  await hall.close();
});
