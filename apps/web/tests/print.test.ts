import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from './it.ts';

/** Sheets of paper that a page takes, each as wide and high as it is. */
async function sheets(page: Page): Promise<{ broad: boolean }[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g)];
  return boxes.map(([, width, height]) => ({ broad: Number(width) > Number(height) }));
}

describe('on paper', () => {
  it('a list stands below its title, on one broad sheet where it fits', async ({ open }) => {
    const { page } = await open('/330102/programs?unit=own&words=假日学校', 'xiaoying.staff');
    expect(await sheets(page)).toEqual([{ broad: true }]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('row').first().getByRole('checkbox').count()).toBe(0);
    await page.getByText(/小营街道 · .*截至 2\d{3}年/).waitFor();
  });

  it('the entry sheet is a form to fill in: what was told before, blanks, who signs', async ({
    open,
  }) => {
    const path = '/330102/figures/entry?unit=own&year=2021';
    const { page } = await open(path, 'xiaoying.staff');
    expect(await sheets(page)).toEqual([{ broad: false }, { broad: false }]);
    await page.emulateMedia({ media: 'print' });
    await page.getByText(/小营街道 · 2021年12月 · 截至/).waitFor();
    for (const words of ['填表人：', '审定人：', '日期：'])
      await page.getByText(words, { exact: true }).waitFor();
    expect(await page.getByRole('link', { name: '全年' }).count()).toBe(0);
    await page.emulateMedia({ media: null });
    await page.goto(`${page.url()}&view=year`);
    const year = await sheets(page);
    expect([year.length > 1, year.every(({ broad }) => broad)]).toEqual([true, true]);
  });
});
