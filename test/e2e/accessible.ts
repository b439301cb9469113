import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './halldesk';

/** Nothing that axe calls serious or critical, once what fades in or out is there or gone. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  await expect
    .configure({ soft: true })
    .poll(() => grave(page), { message: where, timeout: 5_000 })
    .toEqual([]);
}

async function grave(page: Page) {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, any }) => [html, any[0]?.message]) }));
}
