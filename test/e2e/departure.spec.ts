import { expect, test } from './halldesk';
import { openStaffedHall, register } from './steps';

for (const language of ['zh-CN', 'en'] as const) {
  test(`nobody leaves without umbrella and car by oversight, with the keyboard alone, ${language}`, async ({
    halldesk,
  }) => {
    const { desk, t } = await openStaffedHall(halldesk, language);
    const guest = language === 'en' ? 'Mr 陈' : '陈先生';
    const row = desk.getByRole('row').filter({ hasText: guest });
    await register(desk, t, { name: '陈' });
    await desk.getByRole('button', { name: t('reception:board.open', { guest }) }).press('Enter');
    const panel = desk.getByRole('region', { name: guest });
    const press = (name: string) =>
      panel.getByRole('button', { name, exact: true }).first().press('Enter');
    for (const kind of ['umbrella', 'bag'] as const) {
      await press(t(`things:kinds.${kind}`));
      const tag = kind === 'umbrella' ? 1 : 2;
      await expect(desk.locator('input:focus')).toHaveValue(String(tag));
      await desk.keyboard.press('Enter');
      const thing = t('things:number', { name: t(`things:names.${kind}`), tag });
      await expect(panel.getByText(thing)).toBeVisible();
    }
    await press(t('things:vehicle.add'));
    await panel.getByLabel(t('things:vehicle.plate')).fill('粤B12312');
    await press(t('things:vehicle.save'));
    await expect(panel.getByText('粤B***12').first()).toBeVisible();

    await press(t('visit:actions.depart'));
    const open = (kind: 'umbrella' | 'bag' | 'vehicle', tag: string) =>
      panel.getByRole('listitem').filter({ hasText: t(`visit:openThing.${kind}`, { tag }) });
    await expect(open('umbrella', '1')).toBeVisible();
    const umbrella = open('umbrella', '1').getByRole('button');
    await expect(umbrella).toBeFocused();
    await desk.keyboard.press('Enter');
    await expect(open('umbrella', '1')).toHaveCount(0);
    await expect(open('bag', '2').getByRole('button')).toBeFocused();
    await open('vehicle', '粤B***12').getByRole('button').press('Enter');
    await expect(open('vehicle', '粤B***12')).toHaveCount(0);

    // The bag stays here: only for a reason.
    await press(t('visit:depart.anyway'));
    await expect(panel.getByText(t('reception:problem.reason'))).toBeVisible();
    await panel.getByLabel(t('visit:depart.reason')).fill('客户改天来取');
    await desk.keyboard.press('Enter');
    await expect(row).toHaveCount(0);
    await desk.getByRole('button', { name: t('common:rail.things') }).press('Enter');
    const bag = t('things:number', { name: t('things:names.bag'), tag: 2 });
    await expect(desk.getByRole('row').filter({ hasText: bag })).toContainText(
      t('things:screen.left'),
    );
  });
}
