import { hourMs } from '../../shared/time';
import { expect, test } from './halldesk';
import { opening, openStaffedHall, register, signIn } from './steps';

/** The line that reminds the host what to say follows the hour, the guest, the weather and the calendar. */

for (const language of ['zh-CN', 'en'] as const) {
  test(`what to say now, and the rain that reaches the bar, ${language}`, async ({ halldesk }) => {
    const zh = language === 'zh-CN';
    const { desk, bar, t } = await openStaffedHall(halldesk, language);
    const line = (text: string) => desk.getByText(text);
    await expect(
      line(
        zh
          ? '上午好，欢迎光临云栖府，请问您是第一次过来吗？'
          : 'Good morning, and welcome to 云栖府. Is this your first visit with us?',
      ),
    ).toBeVisible();

    await test.step('the questions at the door while somebody is registered', async () => {
      await desk.keyboard.press('F2');
      const ask = line(zh ? '请问您之前来过吗' : 'Have you been here before?');
      await expect(ask).toBeVisible();
      await desk.keyboard.press('Escape');
      await expect(ask).toHaveCount(0);
    });

    await test.step('one tap: it rains, here and at the bar', async () => {
      const rainAtBar = bar.getByText(t('words:weather.rain'), { exact: true });
      await expect(rainAtBar).toHaveCount(0);
      await desk.getByRole('button', { name: t('words:weather.startRain') }).click();
      await expect(rainAtBar).toBeVisible();
      await expect(line(zh ? '撑伞迎客' : 'Umbrella over the guest')).toBeVisible();
    });

    await test.step('a farewell in the rain', async () => {
      await register(desk, t, { name: '陈' });
      const guest = zh ? '陈先生' : 'Mr 陈';
      await desk.getByRole('button', { name: t('reception:board.open', { guest }) }).click();
      await desk.getByRole('button', { name: t('visit:actions.depart') }).click();
      await expect(line(zh ? '外面还下着雨，我撑伞送您' : 'It is still raining')).toBeVisible();
    });

    await test.step('it has stopped', async () => {
      await desk.getByRole('button', { name: t('words:weather.endRain') }).click();
      await expect(bar.getByText(t('words:weather.rain'), { exact: true })).toHaveCount(0);
    });

    await test.step('a month later it is Christmas', async () => {
      await halldesk.stop();
      await halldesk.start(opening + 30 * 24 * hourMs);
      const again = await halldesk.window('front-desk');
      await signIn(again, t, '王芳');
      const greeting = zh ? '圣诞快乐，欢迎光临云栖府' : 'Merry Christmas, and welcome to 云栖府';
      await expect(again.getByText(greeting)).toBeVisible();
    });
  });
}
