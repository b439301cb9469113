import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Language } from '../../shared/hall-settings';
import { expectAccessible } from './accessible';
import { expect, type TextsIn, test, textsIn } from './halldesk';
import { opening, openStaffedHall, register, setUpHall, signIn, takePosts } from './steps';

/** The two windows together: language, crashes, news, paper, and that everybody can use them. */

async function goTo(
  desk: Page,
  t: TextsIn,
  screen: 'reception' | 'bar' | 'cleanliness' | 'reports' | 'settings',
) {
  await desk
    .getByRole('navigation', { name: t('common:rail.label') })
    .getByRole('button', { name: t(`common:rail.${screen}`) })
    .click();
}

test('the language switches in both windows while they run', async ({ halldesk }) => {
  const { desk, bar, t: zh } = await openStaffedHall(halldesk, 'zh-CN');
  await register(desk, zh, { name: '陈' });
  await expect(bar.getByText('陈先生').first()).toBeVisible();
  await goTo(desk, zh, 'settings');
  await desk.getByText('English', { exact: true }).click();
  const en = textsIn('en');
  await expect(desk.getByRole('navigation', { name: en('common:rail.label') })).toBeVisible();
  await expect(bar.getByText('Mr 陈').first()).toBeVisible();
  for (const page of [desk, bar]) await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await desk.getByText('中文', { exact: true }).click();
  await expect(bar.getByText('陈先生').first()).toBeVisible();
});

test('a window that crashes comes back with the truth', async ({ halldesk }) => {
  const { desk, bar, t } = await openStaffedHall(halldesk, 'zh-CN');
  await register(desk, t, { name: '陈' });
  await expect(bar.getByRole('listitem').filter({ hasText: '陈先生' })).toBeVisible();

  for (const kind of ['bar', 'front-desk'] as const) {
    const shown = await halldesk.app.evaluate(async ({ BrowserWindow }, path) => {
      const find = () =>
        BrowserWindow.getAllWindows().find(({ webContents }) =>
          webContents.getURL().includes(path),
        );
      const contents = find()?.webContents;
      const back = new Promise((done) => contents?.once('did-finish-load', () => done(undefined)));
      contents?.forcefullyCrashRenderer();
      await back;
      // Playwright does not follow a page into its next process, the main process does.
      for (let tries = 0; tries < 100; tries++) {
        const text: string = await contents?.executeJavaScript('document.body.innerText');
        if (text.includes('陈先生')) return text;
        await new Promise((done) => setTimeout(done, 50));
      }
      return 'the guest is missing';
    }, `/${kind}/`);
    expect(shown, kind).toContain('陈先生');
  }
});

test('a closed window is opened again by a second start', async ({ halldesk }) => {
  const { desk, bar, t } = await openStaffedHall(halldesk, 'zh-CN');
  await register(desk, t, { name: '陈' });
  // As a hand closes it, not as a debugger takes its page away.
  const gone = bar.waitForEvent('close');
  await halldesk.app.evaluate(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows();
    windows.find(({ webContents }) => webContents.getURL().includes('/bar/'))?.close();
  });
  await gone;
  // To open a window while the debugger still lets go of another would take Electron down with it.
  await expect
    .poll(() => halldesk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length))
    .toBe(1);
  await halldesk.app.evaluate(({ app }) => void app.emit('second-instance', {}, [], ''));
  const again = await halldesk.window('bar');
  await expect(again.getByRole('listitem').filter({ hasText: '陈先生' })).toBeVisible();
});

test('what the front desk saves is at the bar at once', async ({ halldesk }) => {
  const { desk, bar, t } = await openStaffedHall(halldesk, 'zh-CN');
  await register(desk, t, { name: '陈' });
  const from = Date.now();
  await expect(bar.getByRole('listitem').filter({ hasText: '陈先生' })).toBeVisible({
    timeout: 5000,
  });
  console.log(`at the bar after ${Date.now() - from} ms at most`);
});

test('paper: no printer, a place that cannot be written to, a page without a bridge', async ({
  halldesk,
}) => {
  const { desk, t } = await openStaffedHall(halldesk, 'zh-CN');
  await register(desk, t, { name: '陈' });
  await expect(desk.getByRole('row').filter({ hasText: '陈先生' })).toBeVisible();
  await goTo(desk, t, 'reports');

  await halldesk.app.evaluate(({ BrowserWindow }) => {
    for (const { webContents } of BrowserWindow.getAllWindows())
      webContents.getPrintersAsync = async () => [];
  });
  await desk.getByRole('button', { name: t('reports:print') }).click();
  await expect(desk.getByText(t('refusals:no-printer'))).toBeVisible();

  const file = join(halldesk.folder, 'a-file');
  writeFileSync(file, '');
  await halldesk.app.evaluate(
    ({ app, dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
      const seen = globalThis as unknown as { bridgeOnPaper?: Promise<unknown> };
      app.once('browser-window-created', (_event, { webContents }) => {
        seen.bridgeOnPaper = new Promise((done) => {
          webContents.once('dom-ready', () => {
            done(webContents.executeJavaScript('typeof window.halldesk'));
          });
        });
      });
    },
    join(file, 'report.pdf'),
  );
  await desk.getByRole('button', { name: t('reports:savePdf') }).click();
  await expect(desk.getByText(t('refusals:folder-not-writable'))).toBeVisible();
  const bridge = await halldesk.app.evaluate(
    () => (globalThis as unknown as { bridgeOnPaper?: Promise<unknown> }).bridgeOnPaper,
  );
  expect(bridge).toBe('undefined');
});

for (const language of ['zh-CN', 'en'] as const satisfies readonly Language[]) {
  test(`everybody can use every screen, ${language}`, async ({ halldesk }) => {
    await halldesk.start(opening);
    const desk = await halldesk.window('front-desk');
    const bar = await halldesk.window('bar');
    await desk.getByText(language === 'en' ? 'English' : '中文', { exact: true }).click();
    await expect(desk.locator('html')).toHaveAttribute('lang', language);
    await expectAccessible(desk, 'first start');

    const t = await setUpHall(desk, language);
    await expectAccessible(desk, 'sign-in');
    await signIn(desk, t, '王芳');
    await takePosts(desk, t, ['李静', '张伟', '王小雨']);
    await register(desk, t, { name: '陈', phone: '13800001001' });
    await expect(desk.getByRole('row').filter({ hasText: '陈' })).toBeVisible();
    await desk.keyboard.press('F2');
    await expectAccessible(desk, 'reception');
    await expectAccessible(bar, 'the bar window');
    await halldesk.advance(75_000);
    await expect(bar.getByText(t('barBoard:face.late')).first()).toBeVisible();
    await expectAccessible(bar, 'the bar window when late');
    for (const screen of ['bar', 'cleanliness', 'reports', 'settings'] as const) {
      await goTo(desk, t, screen);
      await expectAccessible(desk, screen);
      if (screen !== 'cleanliness') continue;
      await desk.getByText(t('cleanliness:closing'), { exact: true }).first().click();
      await expectAccessible(desk, 'closing');
    }
  });
}
