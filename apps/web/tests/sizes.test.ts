import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  launchBrowser,
  overflow,
  signIn,
  smallTargets,
  type Visit,
  violations,
  visit,
} from './browser.ts';

const DESKTOP = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 375, height: 760 }, hasTouch: true };

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

describe('on a phone', () => {
  let here: Visit;

  afterEach(async () => {
    expect(here.problems).toEqual([]);
    await here.page.context().close();
  });

  async function fits(page: Page): Promise<void> {
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await smallTargets(page, 44)).toEqual([]);
    expect(await violations(page)).toEqual([]);
  }

  it.each(['zh-CN', 'en'])('chooses a street from a list, in %s', async (locale) => {
    here = await visit(browser, { ...PHONE, locale });
    const { page } = here;
    await signIn(page, site, locale === 'en' ? 'Shangcheng' : '上城区管理员', '330102');
    await fits(page);
    await page.locator('select').selectOption({ index: 1 });
    await page.waitForURL('**/330102?street=**');
    await page.getByRole('article').first().waitFor();
    await fits(page);
  });

  it.each([
    ['滨江区管理员', '330108', '已达到'],
    ['灵武市管理员', '640181', '育才街社区'],
  ])('shows %s what hangs directly under the district', async (name, code, text) => {
    here = await visit(browser, PHONE);
    await signIn(here.page, site, name, code);
    expect(await here.page.locator('main').innerText()).toContain(text);
    await fits(here.page);
  });
});

describe('the synthetic district', () => {
  it('says so on the page and adds the next page of a list on demand', async () => {
    const { page, problems, operations } = await visit(browser, DESKTOP);
    await signIn(page, site, '示范区', '990001');
    expect(await page.locator('main').innerText()).toContain('全部数据都是编造的');
    expect(await page.locator('main li > a > h4').count()).toBe(15);
    await page
      .locator('main li > a')
      .filter({ has: page.locator('h4') })
      .first()
      .click();
    await page.getByRole('article').first().waitFor();
    const rows = page.getByRole('article').first().locator('tbody tr');
    const before = await rows.count();
    operations.length = 0;
    await page.getByRole('article').first().getByRole('button', { name: '显示更多' }).click();
    await rows.nth(before).waitFor();
    expect(operations).toEqual(['MoreOutcomes']);
    expect(await violations(page)).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
