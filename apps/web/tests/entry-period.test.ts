import { describe, expect } from 'vitest';
import { it } from './it.ts';
import { cell, note, paste } from './sheet.ts';

const path = '/330102/figures/entry?unit=own';

describe('one period of a sheet', () => {
  it('stands beside the year before and the one before, and steps to it', async ({ open }) => {
    const { page } = await open(`${path}&year=2021`, 'ziyang.staff');
    const heads = page.locator('thead th:not(:first-child)');
    expect(await heads.allInnerTexts()).toEqual(['2020年12月', '2021年11月', '2021年12月']);
    await page.getByRole('link', { name: '上一期' }).click();
    await page.getByRole('columnheader', { name: '2020年11月' }).waitFor();
    expect(await heads.allInnerTexts()).toEqual(['2020年11月', '2021年10月', '2021年11月']);
    await page.locator('summary', { hasText: '来源：2021年11月台账' }).waitFor();
  });

  it('takes what was told before with a press, and says by how much a number leaps', async ({
    open,
  }) => {
    const { page } = await open(`${path}&grain=YEAR&year=2022`, 'xiaoying.staff');
    const told = page.locator('td button').first();
    const before = await told.locator('span').last().innerText();
    const row = page.locator('tbody tr:has(td button)').first();
    const input = row.locator('input');
    const where = (await input.getAttribute('data-cell'))!.split(':').map(Number);
    await told.click();
    const [at = 0, column = 0] = where;
    expect(await cell(page, at, column).inputValue()).toBe(before);
    await cell(page, at, column).fill(String(Number(before) * 2));
    expect(await note(page, at, column)).toBe('比2021年多 100%');
    await page.getByRole('button', { name: '放弃' }).click();
  });

  it('grows to the whole year when a block of several is pasted', async ({ open }) => {
    const { page } = await open(`${path}&year=2021&period=11&rows=all`, 'ziyang.staff');
    await paste(page, 0, 10, '1\t2');
    await page.getByRole('columnheader', { name: '12月' }).waitFor();
    expect(await cell(page, 0, 10).inputValue()).toBe('1');
    expect(await cell(page, 0, 11).inputValue()).toBe('2');
  });
});
