import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { siteEnv } from './here.ts';
import { it } from './it.ts';
import { overflow, smallTargets } from './look.ts';
import { PHONE, quiet } from './visit.ts';

/** Nobody else's in these tests: its password changes. */
const LOGIN = 'qiantang.admin';
const NEXT = 'Chaoyang-1958-tram';

const rows = (page: Page) => page.locator('main tbody tr');
const status = (page: Page, text: string) => page.getByRole('status').getByText(text).waitFor();
const languageOf = async (page: Page) => {
  const data = { query: '{ viewer { account { language } } }' };
  const answer = await page.context().request.post('/graphql', { data });
  return ((await answer.json()) as { data: { viewer: { account: { language: string } } } }).data
    .viewer.account.language;
};

it('ends a session elsewhere, and that one is over', async ({ open }) => {
  const elsewhere = (await open('/me', LOGIN, PHONE)).page;
  expect(await overflow(elsewhere)).toBeLessThanOrEqual(0);
  expect(await smallTargets(elsewhere, 44)).toEqual([]);
  const { page } = await open('/330114', LOGIN);
  await page.locator('header summary', { hasText: '账号' }).click();
  await page.getByRole('link', { name: '账号和会话' }).click();
  await page.waitForURL('/me');
  await expect.poll(() => rows(page).count()).toBe(2);
  expect(await rows(page).filter({ hasText: '当前' }).getByRole('button').count()).toBe(0);
  await page.getByRole('button', { name: /^结束：/ }).click();
  await status(page, '会话已结束');
  await expect.poll(() => rows(page).count()).toBe(1);
  await elsewhere.goto('/me');
  await elsewhere.waitForURL('/sign-in?next=%2Fme');
});

it('tells the account the language that somebody chose', async ({ open }) => {
  const { page } = await open('/me', LOGIN);
  await page.locator('main').getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Your account' }).waitFor();
  expect(await languageOf(page)).toBe('EN');
});

it('changes the password, and keeps what is typed in the page alone', async ({ open }) => {
  const accounts = JSON.parse(readFileSync(siteEnv.LINLI_DEMO_ACCOUNTS, 'utf8')) as {
    login: string;
    password: string;
  }[];
  const old = accounts.find(({ login }) => login === LOGIN)!.password;
  const { page, operations, problems } = await open('/me/password', LOGIN);
  const change = async (...typed: string[]) => {
    const labels = ['现在的密码', '新密码', '再输一次新密码'];
    for (const [at, label] of labels.entries())
      await page.getByLabel(label, { exact: true }).fill(typed[at]!);
    await page.getByRole('button', { name: '改密码' }).click();
  };
  await change(old, NEXT, `${NEXT}!`);
  await page.locator('form').getByText('不一样', { exact: false }).first().waitFor();
  expect(operations).toEqual([]);
  await page.context().setOffline(true);
  await change(old, NEXT, NEXT);
  await page.getByRole('alert').getByText('连不上').waitFor();
  expect(await page.evaluate(() => Object.keys(sessionStorage).join())).not.toContain('form:');
  await page.context().setOffline(false);
  await quiet(page);
  expect(problems.splice(0).filter((text) => !text.includes('Failed to load'))).toEqual([]);
  await change('not this one', NEXT, NEXT);
  await page.locator('[id$=oldPassword-error]').getByText('不正确').waitFor();
  await change(old, NEXT, NEXT);
  await status(page, '密码已改');
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: '账号' }).fill(LOGIN);
  await page.getByLabel('密码').fill(NEXT);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.waitForURL('/330114');
});
