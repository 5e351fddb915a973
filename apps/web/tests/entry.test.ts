import { describe, expect } from 'vitest';
import { it } from './it.ts';
import { overflow, smallTargets, violations } from './look.ts';
import { cell, focused, nameSource, note, paste, seeFigures, thisMonth } from './sheet.ts';
import { PHONE, ready } from './visit.ts';

describe('the keyboard in the grid', () => {
  it('walks by arrows, Enter and Tab', async ({ sheet }) => {
    const { page } = await sheet();
    await cell(page, 0, 0).focus();
    for (const [key, where] of [
      ['ArrowRight', '0:1'],
      ['ArrowDown', '1:1'],
      ['Enter', '2:1'],
      ['Enter', '2:1'],
      ['Shift+Enter', '1:1'],
      ['ArrowLeft', '1:0'],
      ['ArrowUp', '0:0'],
      ['Tab', '0:1'],
      ['Control+ArrowRight', '0:11'],
    ] as const) {
      await page.keyboard.press(key);
      expect([key, await focused(page)]).toEqual([key, where]);
    }
  });

  it('stays where it is while an input method composes', async ({ sheet }) => {
    const { page } = await sheet();
    await cell(page, 0, 0).fill('200');
    const composing = { key: 'Enter', isComposing: true, keyCode: 229, bubbles: true };
    await cell(page, 0, 0).dispatchEvent('keydown', composing);
    expect(await focused(page)).toBe('0:0');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('1:0');
  });

  it('takes back with Escape what was typed', async ({ sheet }) => {
    const { page } = await sheet();
    await cell(page, 0, 0).focus();
    await page.keyboard.type('12');
    await page.keyboard.press('Escape');
    expect(await cell(page, 0, 0).inputValue()).toBe('');
    expect(await page.getByRole('button', { name: /^保存（/ }).count()).toBe(0);
  });
});

describe('what is typed', () => {
  it('is read at once, and told off only when the cell is left', async ({ sheet }) => {
    const { page } = await sheet();
    await cell(page, 0, 0).fill('200余');
    expect(await note(page, 0, 0)).toBe('200–299');
    await cell(page, 1, 0).fill('不少');
    expect(await cell(page, 1, 0).getAttribute('aria-invalid')).toBeNull();
    await page.keyboard.press('Enter');
    expect(await cell(page, 1, 0).getAttribute('aria-invalid')).toBe('true');
    expect(await note(page, 1, 0)).toContain('不少');
    await page.getByText('1 格看不懂').waitFor();
  });

  it('is pasted as a block, tells what does not fit and which cell is wrong', async ({ sheet }) => {
    const { page } = await sheet();
    await paste(page, 0, 9, '１２\t30余\t"近2000"\r\n5\tabc\t7\r\n1\t\t3\r\n9\t9\t9\r\n');
    const texts = await page
      .locator('[data-cell]')
      .evaluateAll((cells) => cells.map((one) => (one as HTMLInputElement).value).filter(Boolean));
    expect(texts).toEqual(['12', '30余', '近2000', '5', 'abc', '7', '1', '3']);
    expect(await cell(page, 1, 10).getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByText('超出表格没有填入：9、9、9').count()).toBe(1);
    expect(await page.getByRole('button', { name: '保存（7）' }).count()).toBe(1);
  });

  it('is copied as a block that spreadsheets read', async ({ sheet }) => {
    const { page } = await sheet();
    await paste(page, 0, 0, '1\t2\n3\t4');
    const copied = await cell(page, 0, 0).evaluate((input) => {
      const clipboardData = new DataTransfer();
      const how = { clipboardData, bubbles: true, cancelable: true };
      input.dispatchEvent(new ClipboardEvent('copy', how));
      return clipboardData.getData('text/plain');
    });
    expect(copied).toBe('1\t2\r\n3\t4');
  });

  it('is still there after the page was left or closed, and nobody is asked', async ({ sheet }) => {
    const { page } = await sheet();
    const address = page.url();
    await cell(page, 0, 0).fill('200余');
    await nameSource(page, '10月台账');
    await page.getByText('1 格待保存').waitFor();
    await seeFigures(page);
    await page.getByText('1 格还没保存，留在本机。').waitFor();
    const again = await page.context().newPage();
    await again.goto(address);
    await again.getByText('上次没保存的已恢复').waitFor();
    expect(await again.locator('[data-cell="0:0"]').inputValue()).toBe('200余');
    await again.locator('summary', { hasText: '来源：10月台账' }).waitFor();
  });

  it('is taken back as a whole when it was discarded or filled in at once', async ({ sheet }) => {
    const { page } = await sheet();
    await paste(page, 0, 0, '1\t2\n3\t4');
    await page.getByText('已粘贴 4 格。').waitFor();
    await page.getByRole('button', { name: '放弃' }).click();
    expect(await cell(page, 1, 1).inputValue()).toBe('');
    expect(await page.getByText('已粘贴 4 格。').count()).toBe(0);
    await page.getByRole('button', { name: '撤销' }).click();
    expect(await cell(page, 1, 1).inputValue()).toBe('4');
    await cell(page, 1, 0).focus();
    await page.keyboard.press('Control+d');
    expect(await cell(page, 1, 0).inputValue()).toBe('1');
    await page.keyboard.press('Control+z');
    expect(await cell(page, 1, 0).inputValue()).toBe('3');
  });

  it('of other periods of the year waits, too', async ({ sheet }) => {
    const { page } = await sheet();
    await cell(page, 0, 0).fill('5');
    await page.getByRole('link', { name: '按季' }).click();
    await page.getByRole('columnheader', { name: '1季度' }).waitFor();
    await cell(page, 0, 1).fill('15');
    expect(await page.getByRole('button', { name: '保存（2）' }).count()).toBe(1);
  });
});

describe('the rows of a sheet', () => {
  it('are those recorded before, with what they were last', async ({ sheet }) => {
    const here = await sheet('');
    const { page } = here;
    const text = await page.locator('table').innerText();
    expect(text).toContain('驻校社工');
    expect(text).toMatch(/上次 5000余人/);
    expect(here.operations).not.toContain('EntryFigures');
  });

  it('grow by what is chosen from the catalogue', async ({ sheet }) => {
    const { page } = await sheet();
    const before = await page.locator('tbody tr:has(input)').count();
    await page.getByRole('button', { name: '添加指标' }).click();
    const dialog = page.getByRole('dialog', { name: '添加指标' });
    for (const words of ['zyz', '場次', 'ＣＣ', 'cc', '场次']) {
      await dialog.getByLabel('找指标').fill(words);
      const named = words === 'zyz' ? '在册志愿者数' : '活动场次';
      await dialog.getByRole('group', { name: named }).waitFor();
      expect(await dialog.getByRole('group', { name: '企业数' }).count()).toBe(0);
    }
    expect(await dialog.getByLabel('找指标').evaluate((one) => one.matches(':focus'))).toBe(true);
    await dialog.getByRole('group', { name: '活动场次' }).getByText('细分').click();
    await dialog.getByRole('group', { name: '活动场次' }).getByLabel('研学').check();
    await dialog.getByRole('group', { name: '活动场次' }).getByLabel('党史宣讲').check();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: '加入 2 行' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.locator('tbody tr:has(input)').count()).toBe(before + 2);
    await page.reload();
    await ready(page);
    expect(await page.locator('tbody tr:has(input)').count()).toBe(before + 2);
    await page.getByRole('button', { name: '移除这一行' }).first().click();
    expect(await page.locator('tbody tr:has(input)').count()).toBe(before + 1);
  });
});

describe('on a phone', () => {
  it.for([
    ['zh-CN', '下一期'],
    ['en', 'Next period'],
  ] as const)('shows one period at a time, in %s', async ([locale, next], { sheet }) => {
    const { year, month } = thisMonth();
    const { page } = await sheet(`?year=${year}`, { ...PHONE, locale });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await smallTargets(page, 44)).toEqual([]);
    const heads = page.locator('thead th:visible');
    const called = new Intl.DateTimeFormat(locale, { month: 'short' });
    expect(await heads.allInnerTexts()).toContain(called.format(new Date(year, month - 1)));
    expect(await heads.count()).toBe(2);
    const step = page.getByRole('link', { name: next });
    expect(await step.getAttribute('aria-disabled')).toBe('true');
    await cell(page, 0, month - 1).fill('200余');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe(`1:${month - 1}`);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
});
