import type { Page } from 'playwright-core';
import { ready, type Visit } from './visit.ts';

export type Open = (path: string, login: string, options?: object) => Promise<Visit>;

/** The button of this name. */
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

export const UNITS = ['小营街道', '紫阳街道', '长明寺巷社区'];

/** A program of the district with one result, to which three units are asked. */
export async function joint(open: Open, title: string): Promise<Page> {
  const { page } = await open('/330102/programs/new', 'shangcheng.admin');
  await page.getByLabel('名称', { exact: true }).fill(title);
  await page.getByLabel('成果归属', { exact: true }).selectOption('SHARED');
  await button(page, '新建').click();
  await heading(page, title).waitFor();
  await ready(page);
  await page.getByRole('link', { name: '邀请单位' }).click();
  await heading(page, '邀请单位').waitFor();
  await ready(page);
  const unit = page.getByRole('combobox', { name: '单位' });
  for (const name of UNITS) {
    await unit.fill(name);
    await page.getByRole('option', { name }).first().click();
    await page.getByRole('list', { name: '已选的单位' }).getByText(name).waitFor();
  }
  await button(page, '发出邀请').click();
  await heading(page, title).waitFor();
  return page;
}

/** Accepts for a unit as one who works there. */
export async function accepts(
  open: Open,
  title: string,
  [login, unit]: readonly [string, string],
  options = {},
): Promise<Page> {
  const { page } = await open('/330102/programs/invitations?unit=own', login, options);
  const asked = page.locator('main li', { hasText: title }).filter({ hasText: unit });
  await asked.getByRole('button', { name: '参加', exact: true }).click();
  await asked.waitFor({ state: 'hidden' });
  return page;
}
