import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Language } from '../../shared/hall-settings';
import { expect, type HallDesk, type TextsIn, test } from './halldesk';
import { pdfText } from './pdf-text';
import { drawSignature, openStaffedHall, pin, register, signIn } from './steps';

/** A day with a failure and a party that stayed, from the round to the signed sheet and its reprint. */

const failure = 'bin 3/4 满';
const reason = '客户在洽谈室签约';
const correction = '垃圾桶 18:40 已清';

for (const language of ['zh-CN', 'en'] as Language[]) {
  test(`closing a day, ${language}`, async ({ halldesk }) => {
    test.slow();
    const { desk, t } = await openStaffedHall(halldesk, language);
    await register(desk, t, { name: '陈', phone: '138 0000 1001' });
    await expect(desk.getByRole('row').filter({ hasText: '陈' })).toBeVisible();
    await desk.getByRole('button', { name: '王芳' }).click();
    await desk.getByRole('menuitem', { name: t('common:operator.switch') }).click();
    await signIn(desk, t, '林岚');
    await inspect(desk, t);
    await desk.getByText(t('cleanliness:closing'), { exact: true }).first().click();

    await test.step('what is open is listed; a supervisor answers for it with PIN and reason', async () => {
      await expect(desk.getByRole('button', { name: t('closing:submit') })).toBeDisabled();
      for (const blocker of ['visits-open', 'drinks-open'] as const) {
        const open = t(`closing:blocker.${blocker}.open`, { count: 1 });
        const row = desk.getByRole('listitem').filter({ hasText: open });
        await row.getByRole('button', { name: t('closing:override') }).click();
        await row.getByLabel(t('closing:reason')).fill(reason);
        await row.getByLabel(t('closing:pin')).fill('000000');
        await row.getByRole('button', { name: t('closing:confirm') }).click();
        await expect(row.getByText(t('refusals:wrong-pin', { triesLeft: 4 }))).toBeVisible();
        await row.getByLabel(t('closing:pin')).fill(pin);
        await row.getByRole('button', { name: t('closing:confirm') }).click();
        await expect(row.getByText(reason)).toBeVisible();
      }
    });

    await test.step('signature and PIN close the day', async () => {
      await drawSignature(desk, t);
      await desk.getByLabel(t('closing:pin')).fill(pin);
      await desk.getByRole('button', { name: t('closing:submit') }).click();
      await expect(desk.getByRole('status').filter({ hasText: '林岚' })).toBeVisible();
    });

    await test.step('what is said later stands beside it', async () => {
      await desk.getByLabel(t('closing:addendum')).fill(correction);
      await desk.getByRole('button', { name: t('closing:addAddendum') }).click();
      await expect(desk.getByRole('listitem').filter({ hasText: correction })).toBeVisible();
    });

    await test.step('the sheet says what the rows say, and every copy its number', async () => {
      const first = await copy(halldesk, desk, t, 1);
      const overridden = t('closing:blocker.visits-open.open', { count: 1 });
      for (const said of ['云栖府', failure, reason, correction, '林岚', overridden])
        expect(first).toContain(bare(said));
      expect(first).toContain(bare(t('closing:sheet.first')));
      const chain = /(?:第|no\.)(\d+)号?([0-9a-f]{8})\.{3}([0-9a-f]{8})/.exec(first);
      expect(Number(chain?.[1])).toBeGreaterThan(0);
      expect(first).toMatch(language === 'en' ? /Page1of\d/ : /第1页,共\d页/);
      const second = await copy(halldesk, desk, t, 2);
      expect(second).toContain(bare(t('closing:sheet.reprint', { number: 2 })));
      expect(second).toContain(chain?.[0] ?? 'no chain');
    });
  });
}

async function copy(halldesk: HallDesk, desk: Page, t: TextsIn, number: number): Promise<string> {
  const path = join(halldesk.folder, `sheet-${number}.pdf`);
  await halldesk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  await desk.getByRole('button', { name: t('closing:savePdf') }).click();
  await expect(
    desk.getByText(t('closing:saved', { fileName: `sheet-${number}.pdf` })),
  ).toBeVisible();
  await expect(desk.getByText(t('closing:issues', { count: number }))).toBeVisible();
  return bare(pdfText(path));
}

/** Fails the first item of the first area's end-of-day round and passes everything else. */
async function inspect(desk: Page, t: TextsIn): Promise<void> {
  await desk
    .getByRole('navigation', { name: t('common:rail.label') })
    .getByRole('button', { name: t('common:rail.cleanliness') })
    .click();
  const rounds = desk
    .getByRole('navigation', { name: t('cleanliness:areas') })
    .getByRole('button', { name: t('rounds:purpose.end-of-day') });
  const rest = new RegExp(t('cleanliness:passRest', { count: 0 }).split(/[（(]/)[0] ?? '');
  // A list that is still coming would be walked over as an empty one.
  await rounds.first().waitFor();
  for (const [index, round] of (await rounds.all()).entries()) {
    await round.click();
    await desk.getByRole('button', { name: t('rounds:start'), exact: true }).click();
    if (index === 0) {
      await desk
        .getByRole('button', { name: t('cleanliness:result.fail') })
        .first()
        .click();
      await desk.getByLabel(t('cleanliness:note')).fill(failure);
      await desk.getByRole('button', { name: t('cleanliness:saveFail') }).click();
      await expect(desk.getByLabel(t('cleanliness:note'))).toHaveCount(0);
    }
    await desk.getByRole('button', { name: rest }).click();
    await expect(desk.getByText(t('rounds:tooFast'))).toBeVisible();
  }
}

/** A text without the spaces that a reader of PDFs puts in or leaves out. */
const bare = (text: string) => text.normalize('NFKC').replace(/\s/g, '');
