import { randomUUID } from 'node:crypto';
import type { Notice } from '../../shared/contract';
import { expect, test } from './halldesk';
import { openStaffedHall, pin, register, tell } from './steps';

declare global {
  interface Window {
    /** The late notices that a test has counted, by how often each promise had been heard. */
    heard: number[];
    /** How often the alarm began to sound. */
    sounds: number;
    /** What a voice said, and where it was cut short. */
    said: string[];
  }
}

test('a late promise is heard once when it is due and every twenty seconds, until it is served', async ({
  halldesk,
}) => {
  const { desk, bar, t } = await openStaffedHall(halldesk, 'zh-CN');
  await bar.evaluate(() => {
    window.heard = [];
    window.said = [];
    window.halldesk.onNotice((notice: Notice) => {
      if (notice.kind === 'late') window.heard.push(notice.times);
    });
    SpeechSynthesis.prototype.speak = ({ text }) => window.said.push(text);
    SpeechSynthesis.prototype.cancel = () => window.said.push('hush');
  });
  const heard = () => bar.evaluate(() => window.heard);
  const people = await tell(desk, 'people.listPeople', {});
  const supervisor = people.find(({ name }) => name === '林岚')?.staffId ?? '';
  await tell(desk, 'people.signIn', { staffId: supervisor, pin });
  await tell(desk, 'settings.openSettings', { pin });
  const spoken = { idempotencyKey: randomUUID(), changes: { alarmSpoken: true } };
  await tell(desk, 'settings.changeSettings', spoken);
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
  const words = t('orders:spokenLateUnseated');
  const said = await bar.evaluate(() => window.said);
  expect(said.filter((each) => each !== 'hush')).toEqual([words, words, words]);
  expect(said.at(-1)).toBe('hush');
});

test('while nobody is to be disturbed nothing sounds, and what is late is seen all the same', async ({
  halldesk,
}) => {
  const { desk, bar, t } = await openStaffedHall(halldesk, 'zh-CN');
  await bar.evaluate(() => {
    window.sounds = 0;
    const { createGain } = AudioContext.prototype;
    AudioContext.prototype.createGain = function () {
      window.sounds += 1;
      return createGain.call(this);
    };
  });
  const sounds = () => bar.evaluate(() => window.sounds);
  const quiet = bar.getByRole('button', { name: t('orders:doNotDisturb', { count: 30 }) });
  await quiet.click();
  await register(desk, t, { name: '陈' });
  const card = bar.getByRole('listitem').filter({ hasText: '陈先生' });
  await expect(card).toBeVisible();
  await halldesk.advance(100_000);
  await expect(card).toContainText(t('barBoard:face.late'));
  await expect(bar.getByRole('main')).toHaveAttribute('data-late', 'true');
  expect(await sounds()).toBe(0);
  await quiet.click();
  await halldesk.advance(20_000);
  await expect.poll(sounds).toBeGreaterThan(0);
});

test('with the bar window closed, a locked desk shows and sounds what is late until it is dealt with', async ({
  halldesk,
}) => {
  const { desk, bar, t } = await openStaffedHall(halldesk, 'zh-CN');
  const badge = await halldesk.app.evaluateHandle(({ app }) => {
    const shown = { count: -1 };
    app.setBadgeCount = (count = 0) => {
      shown.count = count;
      return true;
    };
    return shown;
  });
  await register(desk, t, { name: '陈' });
  await expect(bar.getByRole('listitem').filter({ hasText: '陈先生' })).toBeVisible();
  await bar.close();
  await tell(desk, 'people.signOut', {});
  await expect(desk.getByRole('heading', { name: t('people:signIn.title') })).toBeVisible();
  await desk.evaluate(() => {
    window.sounds = 0;
    const { createGain } = AudioContext.prototype;
    AudioContext.prototype.createGain = function () {
      window.sounds += 1;
      return createGain.call(this);
    };
  });
  await halldesk.advance(70_000);
  const shown = desk.getByRole('alert').filter({ hasText: t('common:topBar.late', { count: 1 }) });
  await expect(shown).toContainText(t('barBoard:notSeated'));
  await expect(shown).not.toContainText('陈');
  await expect.poll(() => desk.evaluate(() => window.sounds)).toBeGreaterThan(0);
  await expect.poll(() => badge.evaluate(({ count }) => count)).toBe(1);
  const [wang] = (await tell(desk, 'people.listPeople', {})).filter(({ name }) => name === '林岚');
  await tell(desk, 'people.signIn', { staffId: wang?.staffId ?? '', pin });
  await expect(shown).toHaveCount(0);
  await expect(
    desk.getByRole('button', { name: t('common:topBar.late', { count: 1 }) }),
  ).toBeVisible();
  const { visits } = await tell(desk, 'reception.listOnSite', {});
  await tell(desk, 'reception.closeVisit', {
    ...{ idempotencyKey: randomUUID(), visitId: visits[0]?.visitId ?? '' },
    forcedReason: '客户赶时间',
  });
  await expect.poll(() => badge.evaluate(({ count }) => count)).toBe(0);
});
