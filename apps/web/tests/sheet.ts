import type { Locator, Page } from 'playwright-core';

/** Today in China, in which months begin; the last month of a sheet is this one. */
export function thisMonth(): { year: number; month: number } {
  const now = new Date(Date.now() + 8 * 3_600_000);
  return { year: now.getUTCFullYear(), month: now.getUTCMonth() + 1 };
}

/** A cell of the entry sheet by row and column, from 0. */
export const cell = (page: Page, row: number, column: number) =>
  page.locator(`[data-cell="${row}:${column}"]`);

/** Until what was typed or pasted is read; what reads it comes with the first of it. */
const read = (page: Page) =>
  page.locator('main [aria-busy="true"]').waitFor({ state: 'detached', timeout: 10_000 });

/** What is said of a cell. */
export const note = async (page: Page, row: number, column: number) => {
  await read(page);
  const id = await cell(page, row, column).getAttribute('aria-describedby');
  return id ? page.locator(`#${id}`).innerText() : '';
};

/** Which cell has the focus. */
export const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-cell'));

/** Pastes as a spreadsheet does. */
export async function paste(page: Page, row: number, column: number, text: string): Promise<void> {
  await cell(page, row, column).focus();
  await cell(page, row, column).evaluate((input, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const how = { clipboardData, bubbles: true, cancelable: true };
    input.dispatchEvent(new ClipboardEvent('paste', how));
  }, text);
  await read(page);
}

/** The field under the line that names the source. */
export async function sourceOf(page: Page): Promise<Locator> {
  const field = page.getByLabel('这张表的来源');
  if (!(await field.isVisible())) await page.locator('summary', { hasText: '来源：' }).click();
  return field;
}

export async function nameSource(page: Page, title: string): Promise<void> {
  await (await sourceOf(page)).fill(title);
  await page.keyboard.press('Escape');
}

export async function save(page: Page, title = '测试台账'): Promise<void> {
  await nameSource(page, title);
  await page.getByRole('button', { name: /^保存（/ }).click();
}

/** Goes from a sheet to the figures of its unit and year. */
export const seeFigures = (page: Page): Promise<void> =>
  page.getByRole('navigation', { name: '录入数据' }).getByRole('link', { name: '数据' }).click();
