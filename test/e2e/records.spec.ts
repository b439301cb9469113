import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runElsewhere } from '../helpers/other-program';
import { expect, test } from './halldesk';
import { opening, openScreen, setUpHall, signIn } from './steps';

test('the supervisor sees that the records are whole, backs them up, and is told when they are not', async ({
  halldesk,
}) => {
  await halldesk.start(opening);
  const desk = await halldesk.window('front-desk');
  const t = await setUpHall(desk, 'zh-CN');
  await signIn(desk, t, '林岚');
  await openScreen(desk, t, 'records');
  await desk.getByRole('button', { name: t('records:chain.checkNow') }).click();
  await expect(desk.getByText(/共 \d+ 条记录，完整无改动/)).toBeVisible();

  await desk.getByRole('button', { name: t('records:backups.now') }).click();
  await expect(desk.getByRole('cell', { name: 'halldesk-2026-11-24-1000.db' })).toBeVisible();
  expect(readdirSync(join(halldesk.folder, 'backups'))).toEqual(['halldesk-2026-11-24-1000.db']);

  // Another program, while ours is running.
  runElsewhere(
    join(halldesk.folder, 'halldesk.db'),
    `UPDATE staff SET name = '某人' WHERE name = '张伟'`,
  );
  await desk.getByRole('button', { name: t('records:chain.checkNow') }).click();
  await expect(desk.getByText(/人员的一行在程序外被改过/)).toBeVisible();
  await expect(desk.getByRole('button', { name: t('records:alarm') })).toBeVisible();

  // Found again when it starts anew.
  await halldesk.stop();
  await halldesk.start(opening);
  const again = await halldesk.window('front-desk');
  await signIn(again, t, '林岚');
  await again.getByRole('button', { name: t('records:alarm') }).click();
  await expect(again.getByText(/人员的一行在程序外被改过/)).toBeVisible();
});
