import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test, textsIn } from './halldesk';
import { openStaffedHall, tell } from './steps';

const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
];

test('twelve parties wait: on every screen no control covers another, and nothing to be brought is cut', async ({
  halldesk,
}) => {
  const { desk, bar } = await openStaffedHall(halldesk, 'zh-CN');
  const { drinks } = await tell(bar, 'bar.readMenu', {});
  const drinkOf = (index: number) => drinks[index % drinks.length]?.drinkId ?? '';
  for (const [index, name] of [...'冯褚卫蒋沈韩杨朱秦尤许何'].entries())
    await tell(desk, 'reception.registerVisit', {
      idempotencyKey: randomUUID(),
      guest: { name, formOfAddress: index % 2 ? 'ms' : 'mr', phone: '' },
      ...{ partySize: 2, source: 'walk-in', note: '', agentReason: '' },
      drinks: [1, 2].map((seat) => ({ drinkId: drinkOf(index + seat), quantity: 1, seat })),
      ...(index === 4 && { drinksNote: '少冰，一杯不要糖；小朋友喝温水' }),
    });
  for (const language of ['zh-CN', 'en'] as const) {
    await tell(bar, 'settings.changeLanguage', { language });
    const title = textsIn(language)('barBoard:toServe');
    await expect(bar.getByRole('heading', { name: `${title} 12` })).toBeVisible();
    for (const size of sizes) {
      await bar.setViewportSize(size);
      await expect.poll(() => bar.evaluate(() => innerWidth)).toBe(size.width);
      await expect(async () => expect(await faultsOf(bar, 24)).toEqual([])).toPass({
        timeout: 5_000,
      });
    }
  }

  // Two have left their tables to be cleared, and six served orders can be taken back.
  const { toServe, people } = await tell(bar, 'bar.readBoard', {});
  const staffId = people[0]?.staffId ?? '';
  const tables = await tell(desk, 'settings.listTables', {});
  for (const [index, { visitId }] of toServe.slice(0, 2).entries()) {
    const to = { visitId, tableId: tables[index]?.tableId ?? '' };
    await tell(desk, 'reception.moveToTable', { idempotencyKey: randomUUID(), ...to });
    const without = { visitId, forcedReason: '客户赶时间' };
    await tell(desk, 'reception.closeVisit', { idempotencyKey: randomUUID(), ...without });
  }
  for (const { requestId } of toServe.slice(2, 8))
    await tell(bar, 'bar.markServed', { idempotencyKey: randomUUID(), requestId, staffId });
  await bar.setViewportSize({ width: 1366, height: 768 });
  await expect(bar.getByRole('button', { name: /^Undo/ })).toHaveCount(6);
  await expect(async () => expect(await faultsOf(bar, 8)).toEqual([])).toPass({ timeout: 5_000 });
});

/** In words: controls that lie over each other, and what leaves its card. Cards scrolled out of sight do not count. */
function faultsOf(bar: Page, drinks: number): Promise<readonly string[]> {
  return bar.evaluate((expected) => {
    const boxOf = (element: Element) => element.getBoundingClientRect();
    const textOf = (element: Element) => element.textContent.trim();
    const inSight = (element: Element) => {
      const frame = boxOf(element.closest('main > ul') ?? document.body);
      const { bottom, right, width } = boxOf(element);
      return width > 0 && bottom <= frame.bottom + 1 && right <= frame.right + 1;
    };
    const within = (part: DOMRect, whole: DOMRect) =>
      part.top >= whole.top - 2 && part.bottom <= whole.bottom + 2 && part.right <= whole.right + 1;
    const overlap = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;

    const controls = [...document.querySelectorAll('main :is(button, h2, time)')].filter(inSight);
    const covered = controls.flatMap((one, index) =>
      controls
        .slice(index + 1)
        .filter((other) => !one.contains(other) && overlap(boxOf(one), boxOf(other)))
        .map((other) => `${textOf(one)} and ${textOf(other)} overlap`),
    );
    const cards = [...document.querySelectorAll('main > ul > li[data-state]')].filter(inSight);
    const cut = cards.flatMap((card) =>
      [...card.querySelectorAll('[data-to-bring], button')]
        .filter((part) => !within(boxOf(part), boxOf(card)))
        .map((part) => `${textOf(part)} is cut`),
    );
    const orders = document.querySelectorAll('[data-to-bring]').length;
    return [...covered, ...cut, ...(orders < expected ? [`only ${orders} drinks`] : [])];
  }, drinks);
}
