import { expect, test } from './halldesk';
import { openStaffedHall, tell } from './steps';

test('who gets what is said at the desk, read on the card, changed at the bar, and stands by the cup', async ({
  halldesk,
}) => {
  const { desk, bar, t } = await openStaffedHall(halldesk, 'zh-CN');
  await desk.keyboard.press('F2');
  const nameField = desk.getByRole('textbox', { name: t('reception:register.name') });
  await nameField.fill('陈');
  await desk.keyboard.press('F3');
  const second = t('orders:seat', { seat: 2 });
  const forWhom = desk.getByRole('group', { name: t('orders:forPerson') });
  // Who comes alone is not asked whose it is.
  await expect(forWhom).toHaveCount(0);
  await desk.getByLabel(t('reception:register.partySize')).fill('3');
  await desk.getByTitle(t('reception:register.more', { drink: '茶' })).click();
  await forWhom.getByText(second).click();
  await desk.getByTitle(t('reception:register.more', { drink: '拿铁' })).click();
  await nameField.press('Enter');

  const card = bar.getByRole('listitem').filter({ hasText: '陈先生' });
  await expect(card).toContainText(`${second}拿铁 ×1`);
  await expect(card).toContainText('茶 ×1');

  await bar.getByRole('button', { name: t('orders:title'), exact: true }).click();
  await bar.getByRole('button', { name: new RegExp(`^${t('barBoard:notSeated')}`) }).click();
  const atTable = bar.getByRole('group', { name: t('orders:forPerson') });
  await atTable.getByText('陈先生').click();
  await bar.getByRole('button', { name: t('orders:more', { drink: '可乐' }) }).click();
  await bar.getByRole('button', { name: t('orders:change'), exact: true }).click();
  await expect(card).toContainText('陈先生可乐 ×1');
  await expect(card).toContainText(`${second}拿铁 ×1`);

  await card.getByRole('button', { name: new RegExp(`^${t('barBoard:serve')}`) }).click();
  await bar.getByRole('button', { name: t('refills:allCups', { count: 3 }) }).click();
  const cup = t('orders:personDrink', { person: second, drink: '拿铁' });
  const level = { table: t('barBoard:notSeated'), drink: cup, level: t('refills:level.full') };
  await expect(bar.getByRole('button', { name: t('refills:cupLevel', level) })).toBeVisible();
  const { tables } = await tell(bar, 'bar.readTables', {});
  expect(tables[0]?.cups.map(({ person }) => person?.seat)).toEqual(
    expect.arrayContaining([1, 2, undefined]),
  );
});
