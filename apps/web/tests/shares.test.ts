import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from './it.ts';
import { overflow, violations } from './look.ts';
import { PHONE, ready, type Visit } from './visit.ts';

type Open = (path: string, login: string, options?: object) => Promise<Visit>;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const row = (page: Page, unit: string) => page.locator('main li', { hasText: unit });

const TITLE = '三街灯谜会';
const UNITS = ['小营街道', '紫阳街道', '长明寺巷社区'];

/** A program of the district with one result, to which three units are asked. */
async function joint(open: Open, title: string): Promise<Page> {
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
async function accepts(open: Open, login: string, unit: string, options = {}): Promise<Page> {
  const { page } = await open('/330102/programs/invitations?unit=own', login, options);
  const asked = page.locator('main li', { hasText: TITLE }).filter({ hasText: unit });
  await asked.getByRole('button', { name: '参加', exact: true }).click();
  await asked.waitFor({ state: 'hidden' });
  return page;
}

async function propose(page: Page, weights: Record<string, string>): Promise<void> {
  for (const [unit, weight] of Object.entries(weights)) {
    await page.getByLabel(unit, { exact: true }).fill(weight);
  }
  await button(page, '提出份额').click();
}

describe('units that share one result', () => {
  it('agree to their shares: one says no, it is proposed anew, all say yes', async ({ open }) => {
    const admin = await joint(open, TITLE);
    const xiaoying = await accepts(open, 'xiaoying.staff', '小营街道');
    const ziyang = await accepts(open, 'ziyang.staff', '紫阳街道');
    const worker = await accepts(open, 'changmingsi.worker', '长明寺巷社区', PHONE);
    const results = `${new URL(admin.url()).pathname}/results`;
    const people = [xiaoying, ziyang, worker];

    await admin.goto(results);
    await ready(admin);
    await admin.getByText('还没有提出份额').waitFor();
    await button(admin, '提出份额').click();
    await propose(admin, { 小营街道: '3', 紫阳街道: '2', 长明寺巷社区: '0' });
    await admin.getByRole('alert').getByText('填大于零的整数').first().waitFor();
    await propose(admin, { 长明寺巷社区: '1' });
    await admin.getByText('各单位都同意后才算数').waitFor();
    expect(await row(admin, '长明寺巷社区').innerText()).toMatch(/1\/6[^]*待答复/);

    for (const page of people) {
      await page.goto(results);
      await ready(page);
    }
    await row(xiaoying, '小营街道').getByRole('button', { name: '同意', exact: true }).click();
    await row(xiaoying, '小营街道').getByText('● 同意').waitFor();
    await button(ziyang, '不同意').click();
    await ziyang.getByLabel(/^为什么不同意/).fill('场地是我们出的');
    await button(ziyang, '不同意').click();
    await row(ziyang, '紫阳街道').getByText('↩ 不同意').waitFor();

    await admin.reload();
    await ready(admin);
    await row(admin, '紫阳街道').getByText('场地是我们出的').waitFor();
    await button(admin, '重新提出').click();
    await propose(admin, { 小营街道: '1', 紫阳街道: '1', 长明寺巷社区: '1' });
    await row(admin, '小营街道').getByText('待答复').waitFor();

    // Who read the shares of before is told, and agrees to nothing that they did not see.
    await button(worker, '同意').click();
    await worker
      .getByRole('alert')
      .getByText(/份额已改为第 \d+ 版|刚刚有人改过/)
      .waitFor();
    for (const [at, page] of people.entries()) {
      await page.goto(results);
      await ready(page);
      const own = row(page, UNITS[at]!);
      await own.getByRole('button', { name: '同意', exact: true }).click();
      await own.getByText('● 同意').waitFor();
    }
    await worker.reload();
    await ready(worker);
    await worker.getByText('各单位都已同意').waitFor();
    expect(await row(worker, '长明寺巷社区').innerText()).toContain('1/3');
    expect(await overflow(worker)).toBeLessThanOrEqual(0);
    expect(await violations(worker)).toEqual([]);
  });
});
