import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from './it.ts';
import { overflow, smallTargets, violations } from './look.ts';
import { PHONE } from './visit.ts';

describe('on a phone', () => {
  async function fits(page: Page): Promise<void> {
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await smallTargets(page, 44)).toEqual([]);
    expect(await violations(page)).toEqual([]);
  }

  it.for([
    ['binjiang.admin', '/330108', '已达到'],
    ['lingwu.admin', '/640181', '育才街社区'],
  ] as const)(
    'shows %s what hangs directly under the district',
    async ([login, path, text], { open }) => {
      const { page } = await open(path, login, PHONE);
      expect(await page.locator('main').innerText()).toContain(text);
      await fits(page);
    },
  );
});

describe('the synthetic district', () => {
  it('says so on the page and adds the next page of a list on demand', async ({ open }) => {
    const { page, operations } = await open('/990001', 'shifan.admin');
    expect(await page.getByText('全部数据都是编造的').count()).toBe(1);
    expect(await page.locator('main li > a > h3').count()).toBe(15);
    await page
      .locator('main li > a')
      .filter({ has: page.locator('h3') })
      .first()
      .click();
    await page.getByRole('article').first().waitFor();
    const rows = page.getByRole('article').first().locator('tbody tr');
    const before = await rows.count();
    operations.length = 0;
    await page.getByRole('article').first().getByRole('button', { name: '显示更多' }).click();
    await rows.nth(before).waitFor();
    expect(operations).toEqual(['MoreOutcomes']);
  });
});
