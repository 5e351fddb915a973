import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { expectSound, violations } from './look.ts';
import { quiet, ready, visit, type Visit } from './visit.ts';

function program(page: Page, title: string) {
  return page.getByRole('article', { name: title });
}

describe('a district administrator at a desk', () => {
  let here: Visit;
  let page: Page;

  beforeAll(async () => {
    here = await visit();
    page = here.page;
  });

  afterEach(async () => {
    await expectSound(here);
  });

  it('is sent to the sign-in page first', async () => {
    await page.goto('/330102');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  });

  it('signs in with one click and lands on the page that was asked for', async () => {
    await page.getByRole('button', { name: '上城区管理员' }).click();
    await page.waitForURL('/330102');
    expect(await page.title()).toBe('首页 · 上城区 · 邻里');
    const cookies = await page.context().cookies();
    const session = cookies.find(({ name }) => name === 'linli_session');
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', secure: false });
  });

  it('sends no GraphQL request while hydrating', async () => {
    here.operations.length = 0;
    await page.reload();
    await quiet(page);
    expect(here.operations).toEqual([]);
  });

  it('walks from the district to a street with one round trip', async () => {
    await page
      .locator('main')
      .getByRole('link', { name: /小营街道/ })
      .click();
    await page.getByRole('navigation', { name: '单位' }).getByText('小营街道').waitFor();
    await program(page, '多彩公益圈').waitFor();
    expect(here.operations.sort()).toEqual(['DistrictFrame', 'UnitHome']);
    expect(new URL(page.url()).searchParams.get('unit')).toMatch(/^str_/);
  });

  it('reads a program with its partners and the units it is held with', async () => {
    const text = await program(page, '多彩公益圈').textContent();
    for (const part of ['益优公益', '社会组织', '葵巷社区', '份额未约定']) {
      expect(text).toContain(part);
    }
  });

  it('keeps the wording of 200余 and says what is not stated', async () => {
    const text = await program(page, '红色足迹主题打卡').textContent();
    expect(text).toContain('200余');
    expect(text).toContain('来源未载');
  });

  it('opens what 200余 can be, and gives the focus back on Escape', async () => {
    const number = program(page, '红色足迹主题打卡').getByRole('button', { name: '200余名' });
    await number.press('Enter');
    const panel = page.getByRole('dialog');
    await panel.waitFor();
    expect(await panel.textContent()).toContain('介于 200 至 299');
    expect(await panel.textContent()).toContain('200余名');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    expect(await number.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('shows the source of a number one click away', async () => {
    await program(page, '红色足迹主题打卡').getByRole('button', { name: '查看来源' }).click();
    const panel = page.getByRole('dialog', { name: '数字的来源' });
    await panel.waitFor();
    const text = await panel.textContent();
    for (const part of ['小营街道关工委2021年工作报告', '000-21', '200余名']) {
      expect(text).toContain(part);
    }
    expect(await violations(page)).toEqual([]);
    await panel.getByRole('button', { name: '关闭' }).click();
    await panel.waitFor({ state: 'hidden' });
  });

  it('opens the programs of a community', async () => {
    await page.getByText('紫金社区', { exact: true }).click();
    await program(page, '紫金社区孝心银行').waitFor();
  });

  it('switches to English on the same street', async () => {
    const before = page.url();
    await page.locator('summary', { hasText: '账号' }).click();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('navigation', { name: 'Unit' }).getByText('Shangcheng District').waitFor();
    await ready(page);
    expect(page.url()).toBe(before);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await program(page, 'Red footprints check-in').getByRole('button', { name: '200+' }).click();
    const panel = page.getByRole('dialog');
    await panel.waitFor();
    expect(await panel.textContent()).toContain('Between 200 and 299');
    await page.keyboard.press('Escape');
  });

  it('signs out for good', async () => {
    await page.locator('summary', { hasText: 'Account' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL('/sign-in');
    await page.goto('/330102');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
  });
});
