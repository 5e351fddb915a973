import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { expectSound } from './look.ts';
import { quiet, ready, visit, type Visit } from './visit.ts';

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
    await page.getByRole('region', { name: '下属单位一览' }).waitFor();
    expect(here.operations.sort().slice(0, 2)).toEqual(['DistrictFrame', 'UnitHome']);
    expect(new URL(page.url()).searchParams.get('unit')).toMatch(/^str_/);
  });

  it('opens a community of it', async () => {
    await page.locator('main').getByRole('link', { name: '紫金社区' }).click();
    await page.waitForURL('**/330102?unit=com_**');
    await page.goBack();
    await page.getByRole('region', { name: '下属单位一览' }).waitFor();
  });

  it('switches to English on the same street', async () => {
    const before = page.url();
    await page.locator('summary', { hasText: '账号' }).click();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('navigation', { name: 'Unit' }).getByText('Shangcheng District').waitFor();
    await ready(page);
    expect(page.url()).toBe(before);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('region', { name: 'Units below' }).waitFor();
  });

  it('signs out for good', async () => {
    await page.locator('summary', { hasText: 'Account' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL('/sign-in');
    await page.goto('/330102');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
  });
});
