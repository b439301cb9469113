import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { hourMs } from '../../shared/time';
import { expectAccessible } from './accessible';
import { expect, test } from './halldesk';
import {
  dot,
  findSituation,
  opening,
  openScreen,
  openStaffedHall,
  pin,
  register,
  signIn,
  tabTo,
  tell,
} from './steps';

/** What happens in the hall is found in the handbook, registered, settled, reported and handed over. */

for (const language of ['zh-CN', 'en'] as const) {
  const zh = language === 'zh-CN';

  test(`a spill from Ctrl+K to a closed complaint and the shift report, ${language}`, async ({
    halldesk,
  }) => {
    const { desk, t } = await openStaffedHall(halldesk, language);
    await register(desk, t, { name: '陈' });
    const button = (name: string) => desk.getByRole('button', { name, exact: true });
    const field = (name: string) => desk.getByRole('textbox', { name, exact: true });

    const choice = (name: string) => desk.getByRole('combobox', { name, exact: true });

    const incident = (kind: 'fall' | 'spill') =>
      desk.getByRole('radio', { name: t(`registers:incidents.${kind}`), exact: true });

    await test.step('an incident has to be given its kind, which brings the steps', async () => {
      await openScreen(desk, t, 'registers');
      await button(t('registers:form.add')).first().click();
      await desk
        .getByRole('combobox', { name: t('registers:kind'), exact: true })
        .last()
        .click();
      await desk.getByRole('option', { name: t('registers:kinds.incident') }).click();
      await expect(desk.getByText(t('registers:steps.unchosen'))).toBeVisible();
      await button(t('registers:form.save')).click();
      await expect(desk.getByText(t('registers:form.missing.incident'))).toBeVisible();
      await expect(incident('fall')).toBeFocused();
      await expectAccessible(desk, 'an incident without its kind');
      await desk.keyboard.press('2');
      await expect(incident('spill')).toBeChecked();
      await expect(desk.getByText(t('registers:form.missing.incident'))).toBeHidden();
      await expect(desk.getByRole('checkbox')).toHaveCount(6);
    });

    await test.step('two letters find it, one press more opens the entry', async () => {
      // From a button, which must not have the hands back.
      await button(t('common:rail.reception')).focus();
      const spill = zh ? '饮料洒到客户身上' : 'A drink spilt on a guest';
      await findSituation(desk, t, zh ? 'yl' : 'spilt', spill);
      await desk.keyboard.press('Control+Enter');
      await expect(
        desk.getByRole('heading', { name: t('registers:kinds.incident') }),
      ).toContainText(t('registers:incidents.spill'));
      await expect(field(t('registers:form.what'))).toBeFocused();
      await expect(incident('spill')).toBeChecked();
      await expect(desk.getByText(t('registers:form.missing.what'))).toBeHidden();
    });

    await test.step('what is missing is said; the steps that were done are ticked', async () => {
      await desk.keyboard.press('Control+Enter');
      await expect(desk.getByText(t('registers:form.missing.what'))).toBeVisible();
      await field(t('registers:form.what')).fill(zh ? '茶水洒到客户袖口' : 'Tea on a sleeve');
      await choice(t('registers:form.where')).fill(zh ? '大厅' : 'Hall');
      await desk.keyboard.press('Escape');
      await choice(t('registers:form.about')).click();
      await desk.getByRole('option', { name: '陈' }).click();
      const steps = desk.getByRole('checkbox');
      await expect(steps).toHaveCount(6);
      for (const step of [0, 1, 2]) await steps.nth(step).check();
      await expect(
        desk.getByText(t('registers:steps.progress', { done: 3, count: 6 })),
      ).toBeVisible();
      await desk.keyboard.press('Control+Enter');
      await expect(desk.getByRole('article', { name: '#1' })).toBeVisible();
      await desk.getByRole('checkbox').nth(3).click();
      await expect(
        desk.getByText(t('registers:steps.progress', { done: 4, count: 6 })),
      ).toBeVisible();
    });

    await test.step('a picture: the wrong kind is refused, then a right one is shown small', async () => {
      const choose = async (name: string, content: Buffer) => {
        const path = join(halldesk.folder, name);
        writeFileSync(path, content);
        await halldesk.app.evaluate(({ dialog }, filePath) => {
          dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
        }, path);
        await button(t('registers:photos.add')).click();
      };
      await choose('letter.jpg', Buffer.from('not a picture'));
      await expect(desk.getByText(t('refusals:photo-not-a-picture'))).toBeVisible();
      await choose('large.png', Buffer.alloc(12 * 1024 * 1024 + 1));
      await expect(desk.getByText(t('refusals:photo-too-large'))).toBeVisible();
      await choose('sleeve.png', dot);
      await expect(desk.getByRole('article').getByRole('img')).toBeVisible();
    });

    await test.step('it becomes a complaint, which the supervisor closes and reviews', async () => {
      await button(t('registers:entry.complain')).click();
      await expect(choice(t('registers:form.where'))).toHaveValue(zh ? '大厅' : 'Hall');
      await expect(choice(t('registers:form.about'))).toHaveValue(/陈/);
      await field(t('registers:form.what')).fill(
        zh ? '客户投诉衣服被弄脏' : 'The guest complains about the stain',
      );
      await desk.keyboard.press('Control+Enter');
      await expect(desk.getByRole('article', { name: '#2' })).toContainText('#1');
      await button(t('registers:actions.closed')).click();
      await expect(desk.getByText(t('refusals:text-needed'))).toBeVisible();
      await field(t('registers:actions.title')).fill(zh ? '已送洗，客户满意' : 'Cleaned, content');
      await button(t('registers:actions.closed')).click();
      await expect(desk.getByText(t('registers:entry.waitsForReview'))).toBeVisible();
      await desk.keyboard.press('Alt+KeyL');
      await signIn(desk, t, '林岚');
      await openScreen(desk, t, 'registers');
      await desk.getByText(t('registers:list.views.closed'), { exact: true }).click();
      await desk
        .getByRole('navigation', { name: t('registers:list.label') })
        .getByText('#2')
        .click();
      await desk.getByLabel(t('registers:actions.pin')).fill(pin);
      await button(t('registers:actions.reviewed')).click();
      await expect(desk.getByRole('article', { name: '#2' })).toContainText(
        t('registers:states.reviewed'),
      );
    });

    await test.step('both stand in the shift report', async () => {
      await openScreen(desk, t, 'reports');
      const lines = desk.getByRole('row').filter({ hasText: zh ? /洒到|弄脏/ : /sleeve|stain/ });
      await expect(lines).toHaveCount(2);
      await expect(lines.first()).toContainText(t('registers:states.open'));
      await expect(lines.last()).toContainText(t('registers:states.reviewed'));
      await expect(lines.last()).toContainText(zh ? '已送洗，客户满意' : 'Cleaned, content');
    });
  });

  test(`a gift, half written when the computer goes, ${language}`, async ({ halldesk }) => {
    const first = await openStaffedHall(halldesk, language);
    await beginGift(first.desk, first.t, zh);
    await halldesk.kill();
    await halldesk.start(opening + 60_000);
    let desk = await halldesk.window('front-desk');
    const { t } = first;
    await signIn(desk, t, '王芳');
    await openScreen(desk, t, 'registers');
    await desk.getByText('一盒茶叶').click();
    await expect(desk.getByRole('checkbox').first()).toBeChecked();
    await desk.getByRole('combobox', { name: t('registers:form.where') }).fill('大厅');
    await desk.keyboard.press('Escape');
    for (const own of ['thing', 'value', 'giver', 'handedTo'] as const)
      await desk.getByRole('textbox', { name: t(`registers:own.${own}`) }).fill(own);
    await desk.getByRole('button', { name: t('registers:form.save'), exact: true }).click();
    let entry = desk.getByRole('article', { name: '#1' });
    await expect(entry).toContainText(t('registers:own.handedTo'));
    await expect(desk.getByText(t('registers:list.drafts'))).toBeHidden();
    await entry.getByRole('textbox').fill('已入');
    const voids = (name: string) => desk.getByRole('button', { name, exact: true });
    await voids(t('registers:actions.voided')).click();
    await desk.getByRole('textbox', { name: t('registers:actions.voidReason') }).fill('写错');
    await desk.keyboard.press('Escape');
    await openScreen(desk, t, 'reception');
    await halldesk.kill();
    await halldesk.start(opening + 120_000);
    desk = await halldesk.window('front-desk');
    entry = desk.getByRole('article', { name: '#1' });
    await signIn(desk, t, '王芳');
    await openScreen(desk, t, 'registers');
    await desk.getByText('一盒茶叶').click();
    await expect(entry.getByRole('textbox')).toHaveValue('已入');
    await voids(t('registers:actions.voided')).click();
    await expect(
      desk.getByRole('textbox', { name: t('registers:actions.voidReason') }),
    ).toHaveValue('写错');
    await desk.keyboard.press('Escape');
    await entry.getByRole('textbox').fill('已入库');
    await entry.getByRole('button', { name: t('registers:actions.closed'), exact: true }).click();
    await expect(entry).toContainText(t('registers:states.closed'));
    await desk.getByPlaceholder(t('registers:list.find')).fill('入库');
    await desk.getByText(t('registers:list.views.all'), { exact: true }).click();
    const list = desk.getByRole('navigation', { name: t('registers:list.label') });
    await expect(list.getByRole('listitem')).toHaveCount(1);
  });

  test(`an answer that is overdue alerts and goes into the handover, ${language}`, async ({
    halldesk,
  }) => {
    const { desk, t } = await openStaffedHall(halldesk, language);
    const owed = zh ? '客户问到自己答不上来的问题' : 'A question we cannot answer';
    await findSituation(desk, t, zh ? '答不上来' : 'question', owed);
    await desk.keyboard.press('Control+Enter');
    const what = zh ? '学区划到哪所学校' : 'Which school district is it';
    await desk.getByRole('textbox', { name: t('registers:form.what') }).fill(what);
    await desk.getByRole('combobox', { name: t('registers:form.where') }).fill('沙盘');
    await desk.keyboard.press('Control+Enter');
    await expect(desk.getByRole('article', { name: '#1' })).toBeVisible();
    await desk.keyboard.press('Alt+1');
    await halldesk.advance(3 * hourMs);
    await expect(desk.getByRole('alert').filter({ hasText: what })).toBeVisible();
    await desk.getByRole('button', { name: t('registers:badge.overdue', { count: 1 }) }).click();
    await desk.getByText(t('registers:list.views.overdue'), { exact: true }).click();
    const list = desk.getByRole('navigation', { name: t('registers:list.label') });
    await expect(list.getByRole('listitem')).toContainText(what);

    await openScreen(desk, t, 'shifts');
    for (const kind of ['umbrellas', 'things', 'keys', 'guests'] as const)
      await desk.getByLabel(t(`shifts:handover.kinds.${kind}`)).fill('0');
    await desk.getByRole('button', { name: t('shifts:handover.save'), exact: true }).click();
    const overdue = t('shifts:handover.overdueSince', { day: '2026-11-24 12:00' });
    await expect(desk.getByRole('main').getByText(what)).toBeVisible();
    await expect(desk.getByText(overdue)).toBeVisible();
  });

  test(`from a party to what is written of it, without a mouse, ${language}`, async ({
    halldesk,
  }) => {
    const { desk, t } = await openStaffedHall(halldesk, language);
    await register(desk, t, { name: '陈' });
    const form = (name: 'what' | 'done') =>
      desk.getByRole('textbox', { name: t(`registers:form.${name}`) });
    const entry = desk.getByRole('article', { name: '#1' });
    const said = zh ? '投诉等了太久，请回电' : 'Complains about the wait, call';

    await test.step('the party of the visit panel stands in the entry', async () => {
      await desk.locator('[data-row]').first().focus();
      await desk.keyboard.press('Enter');
      await tabTo(
        desk
          .getByRole('toolbar', { name: t('visit:whatToDo') })
          .getByRole('button')
          .first(),
      );
      const writeUp = desk.getByRole('button', { name: t('visit:actions.writeUp'), exact: true });
      for (let presses = 0; presses < 4; presses++) {
        if (await writeUp.evaluate((button) => button === document.activeElement)) break;
        await desk.keyboard.press('ArrowDown');
      }
      await desk.keyboard.press('Enter');
      await expect(form('what')).toBeFocused();
      await expect(desk.getByRole('combobox', { name: t('registers:form.about') })).toHaveValue(
        /陈/,
      );
    });

    await test.step('written, entered and followed by the keyboard alone', async () => {
      await desk.keyboard.type(`${said} 13800001234`);
      await expectAccessible(desk, 'the form of an entry');
      await tabTo(form('done'));
      await desk.keyboard.type(zh ? '道歉' : 'Apologised');
      await desk.keyboard.press('Control+Enter');
      const where = desk.getByRole('combobox', { name: t('registers:form.where') });
      await expect(desk.getByText(t('registers:form.missing.place'))).toBeVisible();
      await expectAccessible(desk, 'the form of an entry in which something is missing');
      await where.focus();
      await desk.keyboard.type('2');
      await desk.keyboard.press('Control+Enter');
      await expect(entry).toBeVisible();
      await expectAccessible(desk, 'an entry');
      await tabTo(desk.getByRole('textbox', { name: t('registers:actions.title') }), 60);
      await desk.keyboard.type('ok');
      await tabTo(desk.getByRole('button', { name: t('registers:actions.noted'), exact: true }));
      await desk.keyboard.press('Enter');
      await expect(entry.getByText('ok', { exact: true })).toBeVisible();
    });

    await test.step('the guest’s record tells it, masked, and leads to it', async () => {
      await desk.keyboard.press('Alt+1');
      await desk.locator('[data-row]').first().focus();
      await desk.keyboard.press('Enter');
      const line = desk.getByRole('button', { name: `${said} 138****1234` });
      await tabTo(line, 80);
      await desk.keyboard.press('Enter');
      await expect(entry).toBeVisible();
    });

    await test.step('what is found nowhere is said', async () => {
      await tabTo(desk.getByRole('textbox', { name: t('registers:list.find') }), 60);
      await desk.keyboard.type('zzz');
      await expect(desk.getByText(t('registers:list.nothingFound', { text: 'zzz' }))).toBeVisible();
      await expectAccessible(desk, 'the registers with nothing found');
    });
  });
}

test('the bar reports a spill in two taps from the page, the desk registers it', async ({
  halldesk,
}) => {
  const { desk, bar, t } = await openStaffedHall(halldesk, 'zh-CN');
  await register(desk, t, { name: '陈' });
  const [visit] = (await tell(desk, 'reception.listOnSite', {})).visits;
  const [table] = await tell(desk, 'settings.listTables', {});
  const seat = { visitId: visit?.visitId ?? '', tableId: table?.tableId ?? '' };
  await tell(desk, 'reception.moveToTable', { idempotencyKey: randomUUID(), ...seat });
  const notice = desk.getByRole('button', { name: t('registers:bar.badge', { count: 1 }) });

  await test.step('a tap on the table tells the desk, and can be taken back', async () => {
    await bar.getByRole('button', { name: t('common:rail.handbook'), exact: true }).click();
    await bar.getByPlaceholder(t('handbook:find')).fill('yl');
    await bar.getByRole('button', { name: '饮料洒到客户身上' }).click();
    const page = bar.getByRole('dialog', { name: '饮料洒到客户身上' });
    const report = async () => {
      await page.getByRole('button', { name: t('barBoard:report.tell'), exact: true }).click();
      await expectAccessible(bar, 'the choice of the table');
      // Whoever sits somewhere comes first.
      const first = page.getByRole('group').getByRole('button').first();
      await expect(first).toContainText('陈先生');
      await first.click();
      await expect(page.getByText(t('barBoard:report.state.waiting'))).toBeVisible();
    };
    await report();
    await expect(notice).toBeVisible();
    await page.getByRole('button', { name: t('common:undo') }).click();
    await expect(notice).toBeHidden();
    await report();
    await expectAccessible(bar, 'a page with what was reported');
  });

  await test.step('locked, the desk shows it by its table, and after it the notice', async () => {
    await tell(desk, 'people.signOut', {});
    const strip = desk
      .getByRole('alert')
      .filter({ hasText: t('registers:bar.badge', { count: 1 }) });
    await expect(strip).toContainText(table?.name ?? '');
    await expect(strip).not.toContainText('陈');
    const people = await tell(desk, 'people.listPeople', {});
    const staffId = people.find(({ name }) => name === '王芳')?.staffId ?? '';
    await tell(desk, 'people.signIn', { staffId, pin });
    await expect(strip).toBeHidden();
  });

  await test.step('a press opens the form with what is known; saved, the notice is gone', async () => {
    const choice = (name: 'where' | 'about') =>
      desk.getByRole('combobox', { name: t(`registers:form.${name}`), exact: true });
    const what = desk.getByRole('textbox', { name: t('registers:form.what'), exact: true });
    await notice.click();
    await expect(what).toBeFocused();
    const heading = desk.getByRole('heading', { name: t('registers:kinds.incident') });
    await expect(heading).toContainText(t('registers:incidents.spill'));
    await expect(choice('where')).toHaveValue(table?.name ?? '');
    await expect(choice('about')).toHaveValue(/陈先生/);
    await expect(desk.getByRole('checkbox')).toHaveCount(6);
    await expectAccessible(desk, 'the form of what the bar reported');
    await expect(
      bar.getByText(t('barBoard:report.state.taken-up', { name: '王芳' })),
    ).toBeVisible();
    await what.fill('茶水洒到客户袖口');
    await desk.keyboard.press('Control+Enter');
    await expect(desk.getByRole('article', { name: '#1' })).toContainText('王小雨');
    await expect(notice).toBeHidden();
    await expect(bar.getByText(t('barBoard:report.state.entered', { name: '王芳' }))).toBeVisible();
  });
});

/** The thing, its first step, and not a word more. */
async function beginGift(
  desk: Page,
  t: Awaited<ReturnType<typeof openStaffedHall>>['t'],
  zh: boolean,
) {
  await findSituation(desk, t, zh ? 'lw' : 'gift', zh ? '客户送礼物' : 'gift');
  await desk.keyboard.press('Control+Enter');
  await desk.getByRole('checkbox').first().check();
  await desk.getByRole('textbox', { name: t('registers:form.what') }).fill('一盒茶叶');
  await expect(desk.getByText('一盒茶叶').first()).toBeVisible();
}
