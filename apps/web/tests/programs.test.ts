import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { it } from './it.ts';
import { overflow, smallTargets } from './look.ts';
import { PHONE, ready } from './visit.ts';

const rows = (page: Page) => page.locator('main tbody tr');
const heads = (page: Page) => page.locator('main thead th').allInnerTexts();
const counted = async (page: Page) =>
  Number(/(\d+)/.exec(await page.getByRole('status').getByText('共').innerText())?.[1]);

it('remembers the columns that somebody chose, and says why nothing is there', async ({ open }) => {
  const { page } = await open('/990001/programs', 'shifan.admin');
  expect(await heads(page)).toEqual([
    '名称',
    '要看的',
    '类型',
    '单位',
    '起止',
    '状态',
    '品牌',
    '更新',
  ]);
  await page.locator('main summary', { hasText: '显示' }).click();
  await page.getByRole('checkbox', { name: '品牌' }).uncheck();
  await page.getByRole('checkbox', { name: '条线' }).check();
  await page.reload();
  await ready(page);
  await expect
    .poll(() => heads(page))
    .toEqual(['名称', '要看的', '类型', '单位', '起止', '状态', '条线', '更新']);
  await page.getByLabel('名称', { exact: true }).fill('没有这样的项目');
  await page.keyboard.press('Enter');
  await page.getByText('没有符合条件的。').waitFor();
  await page.getByRole('link', { name: '清除条件' }).click();
  await expect.poll(() => rows(page).count()).toBe(20);
});

it('prints every row that is asked for, with what was asked', async ({ open }) => {
  const { page } = await open('/990001/programs?type=GENERAL', 'shifan.admin');
  const all = await counted(page);
  await page.evaluate(() => {
    window.print = () => (document.body.dataset.printed = 'yes');
  });
  await page.getByRole('link', { name: '打印' }).click();
  await page.locator('body[data-printed]').waitFor();
  await expect.poll(() => rows(page).count()).toBe(all);
  await page.emulateMedia({ media: 'print' });
  const paper = await page.locator('main').innerText();
  for (const words of ['类型：一般项目', '合成数据', '截至 ', `共 ${all} 条`]) {
    expect(paper).toContain(words);
  }
  expect(paper).not.toContain('查询条件');
});

it('leaves as a file with as many rows as are counted', async ({ open }) => {
  const { page } = await open('/990001/programs?state=CLOSED', 'shifan.admin');
  const all = await counted(page);
  await page.locator('main summary', { hasText: '显示' }).click();
  await page.getByRole('checkbox', { name: '品牌' }).uncheck();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'CSV 文件' }).click(),
  ]);
  const path = join(await mkdtemp(join(tmpdir(), 'linli-export-')), 'programs.csv');
  await download.saveAs(path);
  expect(download.suggestedFilename()).toMatch(/^项目-.*\.csv$/);
  const [head, ...lines] = (await readFile(path, 'utf8')).trimEnd().split('\r\n');
  expect(head).toBe('\ufeff名称,类型,单位,开始,结束,状态,更新');
  expect(lines.length).toBe(all);
  expect(lines.every((line) => line.includes('已结束'))).toBe(true);
});

it('reads as cards in English on a phone', async ({ open }) => {
  const { page } = await open('/990001/programs', 'shifan.admin', { ...PHONE, locale: 'en' });
  await page.getByRole('heading', { level: 1, name: 'Programs' }).waitFor();
  await page.getByText('Filters', { exact: true }).click();
  await page.getByRole('combobox', { name: 'State' }).selectOption({ label: 'Running' });
  await page.getByRole('button', { name: 'Search' }).click();
  await page.waitForURL('**/programs?state=RUNNING');
  await expect
    .poll(async () => (await rows(page).first().innerText()).includes('Running'))
    .toBe(true);
  expect(await rows(page).first().innerText()).toContain('Unit');
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await smallTargets(page, 44)).toEqual([]);
  await page
    .getByRole('button', { name: /^View / })
    .first()
    .click();
  await page.getByRole('dialog').getByText('Line').first().waitFor();
});
