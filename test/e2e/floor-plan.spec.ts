import { expect, test } from './halldesk';
import { openScreen, openStaffedHall, pin, tell } from './steps';

test('tables are dragged, or pushed with the arrow keys, to where they stand, and the bar sees them there', async ({
  halldesk,
}) => {
  const { desk, bar, t } = await openStaffedHall(halldesk, 'zh-CN');
  const people = await tell(desk, 'people.listPeople', {});
  const supervisor = people.find(({ name }) => name === '林岚')?.staffId ?? '';
  await tell(desk, 'people.signIn', { staffId: supervisor, pin });
  await tell(desk, 'settings.openSettings', { pin });
  await openScreen(desk, t, 'settings');
  await desk.getByRole('button', { name: t('settings:section.plan.title'), exact: true }).click();
  const at = (name: string, row: number, column: number) =>
    desk.getByRole('button', { name: t('settings:plan.at', { name, row, column }), exact: true });

  // The first to an empty corner with the mouse, the second onto the third with the keys.
  const from = await at('1号桌', 1, 1).boundingBox();
  const corner = await at('12号桌', 3, 4).boundingBox();
  if (!from || !corner) throw new Error('no plan');
  await desk.mouse.move(from.x + 20, from.y + 20);
  await desk.mouse.down();
  await desk.mouse.move(corner.x + corner.width * 2.5, corner.y + 20, { steps: 8 });
  await desk.mouse.up();
  await expect(at('1号桌', 3, 6)).toBeVisible();
  await at('2号桌', 1, 2).press('ArrowRight');
  await expect(at('3号桌', 1, 2)).toBeVisible();
  await expect(at('2号桌', 1, 3)).toBeFocused();
  await desk.getByRole('button', { name: t('common:save'), exact: true }).click();
  await expect(desk.getByRole('button', { name: t('common:save'), exact: true })).toHaveCount(0);

  await bar.getByRole('button', { name: t('plan:toPlan'), exact: true }).click();
  const tiles = bar.getByRole('list', { name: t('plan:tables') });
  const boxOf = async (name: string) => {
    const box = await tiles.getByRole('button', { name: new RegExp(`^${name}`) }).boundingBox();
    if (!box) throw new Error(`no ${name}`);
    return box;
  };
  const [first, second, third, twelfth] = await Promise.all(
    ['1号桌', '2号桌', '3号桌', '12号桌'].map(boxOf),
  );
  expect(third?.x).toBeLessThan(second?.x ?? 0);
  expect(first?.y).toBe(twelfth?.y);
  // The empty column between them is an aisle.
  expect(first?.x).toBeGreaterThan((twelfth?.x ?? 0) + (twelfth?.width ?? 0) + 24);
});
