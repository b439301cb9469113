import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { minuteMs } from '../../shared/time';
import { expect, type HallDesk, type TextsIn, test } from './halldesk';
import { pdfText } from './pdf-text';
import { openStaffedHall, register } from './steps';

/** A colleague asks why: the order now with its reasons, the ledger behind it, and how it stood before. */

for (const language of ['zh-CN', 'en'] as const) {
  test(`why she is next, and who was at any minute, ${language}`, async ({ halldesk }) => {
    const { desk, t } = await openStaffedHall(halldesk, language);
    await halldesk.advance(5 * minuteMs);
    await register(desk, t, { name: '陈' });
    await expect(desk.getByRole('row').filter({ hasText: '陈' })).toContainText('李静');

    await desk.getByRole('button', { name: t('rotation:why'), exact: true }).click();
    const panel = desk.getByRole('region', { name: t('rotation:titleNow') });
    await expect(panel.getByRole('status')).toContainText(t('rotation:next', { name: '张伟' }));
    await expect(placeOf(desk, '张伟')).toContainText(
      t('rotation:because.higherBalance', {
        ...{ than: '李静', balance: '+0.50', thanBalance: '−0.50' },
      }),
    );

    await test.step('the ledger that the balance comes from', async () => {
      await desk.getByRole('button', { name: t('rotation:showLedger', { name: '李静' }) }).click();
      const ledger = desk.getByRole('table', { name: t('rotation:ledger', { name: '李静' }) });
      const share = t('rotation:clause.share', { name: '李静' });
      await expect(ledger.getByRole('row').filter({ hasText: share })).toContainText('+0.50');
      const turn = ledger.getByRole('row').filter({ hasText: '−1.00' });
      await expect(turn).toContainText('10:05');
      await expect(turn).toContainText('陈');
      await expect(turn).toContainText('−0.50');
    });

    const time = desk.getByLabel(t('rotation:time'), { exact: true });
    await test.step('a minute earlier it was somebody else', async () => {
      await time.fill('1004');
      await time.press('Enter');
      await expect(desk.getByRole('heading', { name: '10:04:00' })).toBeVisible();
      await expect(status(desk)).toContainText(t('rotation:next', { name: '李静' }));
      await expect(placeOf(desk, '李静')).toContainText(
        t('rotation:because.earlierInRoster', { than: '张伟' }),
      );
    });

    await test.step('on paper', async () => {
      const path = join(halldesk.folder, 'slip.pdf');
      await answerSaveDialog(halldesk, path);
      await desk.getByRole('button', { name: t('rotation:savePdf') }).click();
      await expect(desk.getByText(t('rotation:saved', { fileName: 'slip.pdf' }))).toBeVisible();
      const text = pdfText(path);
      for (const expected of ['云栖府', t('rotation:slip.title'), '10:04:00', '李静', '王芳']) {
        expect(text).toContain(expected);
      }
    });

    await test.step('an arrow key walks to the next minute, Escape back to the board', async () => {
      await time.press('ArrowUp');
      await expect(desk.getByRole('heading', { name: '10:05:00' })).toBeVisible();
      await expect(status(desk)).toContainText(t('rotation:next', { name: '张伟' }));
      await time.press('ArrowUp');
      await expect(desk.getByText(t('rotation:problem.future'))).toBeVisible();
      await time.press('Escape');
      await expect(desk.getByRole('row').filter({ hasText: '陈' })).toBeVisible();
    });

    await test.step('from the menu of an agent, with that ledger open', async () => {
      await whyHere(desk, t, '张伟');
      await expect(
        desk.getByRole('table', { name: t('rotation:ledger', { name: '张伟' }) }),
      ).toContainText('+0.50');
    });
  });
}

const placeOf = (desk: Page, name: string) =>
  desk.getByRole('row').filter({ has: desk.getByRole('rowheader', { name, exact: true }) });

const status = (desk: Page) => desk.getByRole('main').getByRole('status').first();

async function whyHere(desk: Page, t: TextsIn, name: string): Promise<void> {
  await desk.getByRole('complementary').getByRole('button', { name }).click();
  await desk.getByRole('menuitem', { name: t('rotation:whyHere') }).click();
}

async function answerSaveDialog(halldesk: HallDesk, filePath: string): Promise<void> {
  await halldesk.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
  }, filePath);
}
