import type { Notice } from '../../shared/contract';
import { expect, test } from './halldesk';
import { openStaffedHall, register } from './steps';

declare global {
  interface Window {
    /** The late notices that a test has counted, by how often each promise had been heard. */
    heard: number[];
  }
}

test('a late promise is heard once when it is due and every twenty seconds, until it is served', async ({
  halldesk,
}) => {
  const { desk, bar, t } = await openStaffedHall(halldesk, 'zh-CN');
  await bar.evaluate(() => {
    window.heard = [];
    window.halldesk.onNotice((notice: Notice) => {
      if (notice.kind === 'late') window.heard.push(notice.times);
    });
  });
  const heard = () => bar.evaluate(() => window.heard);
  await register(desk, t, { name: '陈' });
  await expect(bar.getByRole('listitem').filter({ hasText: '陈先生' })).toBeVisible();

  await halldesk.advance(59_000);
  expect(await heard()).toEqual([]);
  await halldesk.advance(1_000);
  await expect.poll(heard).toEqual([1]);
  await halldesk.advance(40_000);
  await expect.poll(heard).toEqual([1, 2, 3]);

  await bar.getByRole('button', { name: new RegExp(`^${t('barBoard:serve')}`) }).click();
  await expect(bar.getByText(t('barBoard:servedBy', { name: '王小雨' }))).toBeVisible();
  await halldesk.advance(120_000);
  expect(await heard()).toEqual([1, 2, 3]);
});
