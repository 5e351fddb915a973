import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from './it.ts';
import { overflow, smallTargets, violations } from './look.ts';
import { cell, focused, note, paste, save, thisMonth } from './sheet.ts';
import { PHONE } from './visit.ts';

/** Adds a line by pasting its name. */
async function addLine(page: Page, name: string, month: string, text: string): Promise<void> {
  await paste(page, 0, 0, `指标\t${month}\n${name}\t${text}`);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^填入/ }).click();
  await dialog.waitFor({ state: 'hidden' });
}

const offer = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe('a number that looks wrong', () => {
  it('as a fraction of a percentage is asked about, the percentage offered first', async ({
    sheet,
  }) => {
    const { page } = await sheet();
    await addLine(page, '覆盖率', '1月', '0.827');
    await page.getByText('1 格要确认').waitFor();
    expect(await page.getByRole('button', { name: /^保存（/ }).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(await page.locator('[data-asks] button').allInnerTexts()).toEqual(['82.7%', '0.827%']);
    await page.getByRole('button', { name: '去确认' }).click();
    const where = (await focused(page)) ?? '';
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe(where);
    expect(await page.locator(`[data-cell="${where}"]`).inputValue()).toBe('82.7%');
    expect(await page.getByRole('button', { name: '保存（1）' }).count()).toBe(1);
  });

  it('may be kept as it was typed', async ({ sheet }) => {
    const { page } = await sheet();
    await addLine(page, '覆盖率', '1月', '120');
    await page.getByText('占比超过 100%').waitFor();
    await offer(page, '照样填').click();
    expect(await page.getByRole('button', { name: '保存（1）' }).count()).toBe(1);
  });

  it('may be years', async ({ sheet }) => {
    const { page } = await sheet();
    await cell(page, 2, 0).fill('2023-2024');
    expect(await note(page, 2, 0)).toContain('像是日期或年份');
    await cell(page, 2, 0).fill('20-24');
    expect(await page.getByText('要确认').count()).toBe(0);
  });

  it('of no number offers what it may stand for', async ({ sheet }) => {
    const { page } = await sheet();
    await cell(page, 1, 0).fill('数十');
    await page.keyboard.press('Enter');
    await offer(page, '20-99').click();
    expect(await cell(page, 1, 0).inputValue()).toBe('20-99');
    expect(await note(page, 1, 0)).toBe('20–99');
  });

  it('of somebody is refused with a word about personal data', async ({ sheet }) => {
    const { page } = await sheet();
    await paste(page, 0, 0, '110101199003078515\n0571-87654321\n007');
    for (const row of [0, 1, 2]) expect(await note(page, row, 0)).toContain('个人信息');
    expect(await page.getByRole('button', { name: /^保存（/ }).count()).toBe(0);
    await page.getByRole('button', { name: '跳到看不懂的' }).click();
    expect(await focused(page)).toBe('0:0');
  });

  it('as the sum of the rows above is hinted at before it is saved', async ({ sheet }) => {
    const { page } = await sheet();
    await paste(page, 0, 0, '12\t3\n5\t4\n17\t7');
    await page.getByText('2 格要确认').waitFor();
    expect(await note(page, 2, 0)).toContain('像是合计');
    await page.reload();
    await page.getByText('2 格要确认').waitFor();
    await offer(page, '清空').first().click();
    expect(await cell(page, 2, 0).inputValue()).toBe('');
    await page.getByRole('button', { name: '保存（4）' }).waitFor();
  });
});

describe('what the cell says', () => {
  it('of another measure is asked first, and nothing changes when the recorded number is typed again', async ({
    sheet,
  }) => {
    const { page } = await sheet('?year=2020');
    await cell(page, 0, 0).fill('200人');
    expect(await note(page, 0, 0)).toBe('这一行按人次计，填的是人。');
    expect(await page.locator('[data-asks] button').allInnerTexts()).toEqual([
      ...['200人次', '按人另记一行'],
    ]);
    await offer(page, '按人另记一行').click();
    expect(await note(page, 0, 0)).toBe('按人计，不相加');
    await save(page);
    const saved = page.getByText('已保存 1 格 计量单位不同的另记一行：活动服务人次 · 驻校社工');
    await saved.waitFor();
    expect(await cell(page, 0, 0).inputValue()).toBe('');
    const line = page.locator('tbody tr').filter({ hasText: /活动服务人次 · 驻校社工 人(?!次)/ });
    const input = line.locator('input').first();
    expect(await input.inputValue()).toBe('200');
    await input.fill('200人');
    await line.getByText('和已录的一样').waitFor();
    await input.press('Tab');
    expect(await input.inputValue()).toBe('200');
    expect(await page.getByRole('button', { name: /^保存（/ }).count()).toBe(0);
    await input.fill('');
    await save(page);
    await page.getByLabel('原因').fill('填错了');
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await page.getByText('已保存 1 格').last().waitFor();
    expect(await input.inputValue()).toBe('');
  });
});

describe('on a phone', () => {
  it.for(['zh-CN', 'en'])('questions fit, in %s', async (locale, { sheet }) => {
    const { year, month } = thisMonth();
    const { page } = await sheet(`?year=${year}`, { ...PHONE, locale });
    await cell(page, 2, month - 1).fill('2023-2024');
    await page.keyboard.press('Enter');
    await page.locator('[data-asks] button').first().waitFor();
    // The bar at the foot makes room for the keyboard.
    await page.locator('h1').click();
    const said = page.getByRole('status').filter({ hasText: /要确认|asks something/ });
    expect((await said.boundingBox())?.width).toBeGreaterThan(280);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await smallTargets(page, 44)).toEqual([]);
  });
});
