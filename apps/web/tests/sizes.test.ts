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
    ['binjiang.admin', '/330108', '全区数字'],
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
  it('says so on the page, whose home has room for fifteen streets', async ({ open }) => {
    const { page } = await open('/990001', 'shifan.admin');
    expect(await page.getByText('全部数据都是编造的').count()).toBe(1);
    const streets = page.getByRole('region', { name: '街道一览' }).getByRole('rowheader');
    expect(await streets.count()).toBe(15);
    await page.setViewportSize({ width: 1280, height: 720 });
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(1_000);
  });
});
