import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from './it.ts';
import { overflow, smallTargets, violations } from './look.ts';
import { PHONE, ready, type Visit } from './visit.ts';

type Open = (path: string, login: string, options?: object) => Promise<Visit>;

const row = (page: Page, title: string) => page.locator('main tbody tr', { hasText: title });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true });
const choose = (page: Page, title: string) =>
  page.getByRole('checkbox', { name: `选中${title}`, exact: true }).check();

/** Programs of one's own, so that no test meets what another did; ends at the first of them. */
async function planned(open: Open, ...titles: string[]): Promise<Page> {
  const { page } = await open('/330102/programs/new?unit=own', 'xiaoying.staff');
  const address = page.url();
  for (const title of titles) {
    await page.goto(address);
    await ready(page);
    await page.getByLabel('名称', { exact: true }).fill(title);
    await button(page, '新建').click();
    await heading(page, title).waitFor();
  }
  await ready(page);
  return page;
}

async function listed(page: Page, words: string): Promise<void> {
  await page.goto(`/330102/programs?words=${words}`);
  await ready(page);
}

describe('the bin', () => {
  it('takes a program from its own page, and gives it back', async ({ open }) => {
    const page = await planned(open, '墙门口的花架');
    await button(page, '删除').click();
    await page.getByText('在回收站').waitFor();
    expect(await button(page, '开始').count()).toBe(0);
    await button(page, '撤销').click();
    await button(page, '删除').waitFor();
    expect(await page.getByText('在回收站').count()).toBe(0);
    await button(page, '删除').click();
    await button(page, '恢复').click();
    await page.getByRole('status').getByText('已恢复。').last().waitFor();
    await button(page, '开始').waitFor();
  });

  it('takes several from the list, lists them, and gives back those that are chosen', async ({
    open,
  }) => {
    const page = await planned(open, '晒谷场甲', '晒谷场乙', '晒谷场丙');
    await listed(page, '晒谷场');
    for (const title of ['晒谷场甲', '晒谷场乙']) await choose(page, title);
    await page.getByRole('status').getByText('已选 2 条').waitFor();
    await button(page, '删除 2 个').click();
    await page.getByRole('status').getByText('已删除 2 个。').waitFor();
    await row(page, '晒谷场甲').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: '回收站' }).click();
    await heading(page, '回收站').waitFor();
    await row(page, '晒谷场乙').waitFor();
    expect(await violations(page)).toEqual([]);
    await choose(page, '晒谷场乙');
    await button(page, '恢复 1 个').click();
    await page.getByRole('status').getByText('已恢复 1 个。').waitFor();
    await row(page, '晒谷场乙').waitFor({ state: 'detached' });
    await row(page, '晒谷场甲').waitFor();
    await listed(page, '晒谷场');
    await row(page, '晒谷场乙').waitFor();
    expect(await row(page, '晒谷场甲').count()).toBe(0);
  });

  it('gives all of them back at once while the note of it stands', async ({ open }) => {
    const page = await planned(open, '纳凉会甲', '纳凉会乙');
    await listed(page, '纳凉会');
    await page.getByRole('checkbox', { name: '选中本页' }).check();
    await button(page, '删除 2 个').click();
    await page.getByText('没有符合条件的。').waitFor();
    await button(page, '撤销').click();
    for (const title of ['纳凉会甲', '纳凉会乙']) await row(page, title).waitFor();
  });

  it('is a page for a phone, in English, and of nobody who may write nothing', async ({ open }) => {
    const { page } = await open('/330102/programs?unit=own&bin=1', 'ziyang.staff', {
      ...PHONE,
      locale: 'en',
    });
    await heading(page, 'Bin').waitFor();
    await page.getByText('The bin is empty.').waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await smallTargets(page, 44)).toEqual([]);
    const partner = await open('/330102/programs', 'yiyou.owner');
    expect(await partner.page.getByRole('link', { name: '回收站' }).count()).toBe(0);
  });
});

describe('the chosen rows', () => {
  it('begin together, and leave as a file of them alone', async ({ open }) => {
    const page = await planned(open, '早市驿站甲', '早市驿站乙', '早市驿站丙');
    await listed(page, '早市驿站');
    for (const title of ['早市驿站甲', '早市驿站丙']) await choose(page, title);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV 文件' }).first().click(),
    ]);
    const path = join(await mkdtemp(join(tmpdir(), 'linli-chosen-')), 'programs.csv');
    await download.saveAs(path);
    const [, ...lines] = (await readFile(path, 'utf8')).trimEnd().split('\r\n');
    expect(lines.map((line) => line.split(',')[0]).sort()).toEqual(['早市驿站丙', '早市驿站甲']);
    await button(page, '开始 2 个').click();
    await page.getByRole('status').getByText('已开始 2 个。').waitFor();
    await row(page, '早市驿站甲').getByText('进行中').waitFor();
    await row(page, '早市驿站乙').getByText('计划中').waitFor();
  });
});

describe('an empty bin', () => {
  it('says that it is empty, and leads back', async ({ open }) => {
    const { page } = await open('/330102/programs?bin=1', 'ziyang.staff');
    await heading(page, '回收站').waitFor();
    await page.getByText('回收站是空的。').waitFor();
    expect(await page.locator('main summary').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: '回到项目' }).click();
    await heading(page, '项目').waitFor();
  });
});

describe('what is one’s own', () => {
  it('is the programs of one’s unit, in the list by one chip', async ({ open }) => {
    const { page } = await open('/330102/programs', 'xiaoying.staff');
    await page.getByRole('link', { name: '我的', exact: true }).click();
    await page.waitForURL(/mine=1/);
    await ready(page);
    const mine = await page.locator('main tbody tr').allInnerTexts();
    expect(mine.length).toBeGreaterThan(0);
    expect(mine.every((text) => text.includes('小营街道'))).toBe(true);
  });
});
