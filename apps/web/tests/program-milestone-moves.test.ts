import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from './it.ts';
import { overflow, smallTargets, violations } from './look.ts';
import { PHONE, ready } from './visit.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const row = (page: Page, title: string) =>
  page.locator('main li').filter({ has: page.getByText(title, { exact: true }) });
const titles = (page: Page) => page.locator('main li p[lang]:first-child').allInnerTexts();

/** Waits until they stand in this order. */
const standing = (page: Page, order: readonly string[]) =>
  page.waitForFunction((asked) => {
    const found = [...document.querySelectorAll('main li p[lang]:first-child')];
    return found.map((one) => one.textContent).join() === asked;
  }, order.join());

const more = (page: Page, title: string) => page.locator(`summary[aria-label="更多：${title}"]`);

/** Waits until the keyboard is with a milestone again. */
const focused = (page: Page, title: string) =>
  page.waitForFunction(
    (label) => document.activeElement?.getAttribute('aria-label') === label,
    `更多：${title}`,
  );

async function act(page: Page, title: string, action: string): Promise<void> {
  await more(page, title).click();
  await row(page, title).getByRole('button', { name: action, exact: true }).click();
}

describe('a milestone', () => {
  it('is moved by keyboard and by buttons, corrected when it is reached, and all of it is told', async ({
    open,
  }) => {
    const { page } = await open('/330102/programs/new?unit=own', 'xiaoying.staff');
    await page.getByLabel('名称', { exact: true }).fill('楼道更新');
    await button(page, '新建').click();
    await page.getByRole('heading', { level: 1, name: '楼道更新' }).waitFor();
    const program = page.url();
    await page.goto(`${program}/milestones`);
    await ready(page);
    await button(page, '添加').click();
    await page.getByLabel(/^里程碑/).fill('摸底\n  入户\n公示\n施工');
    await button(page, '添加').click();
    await standing(page, ['摸底', '入户', '公示', '施工']);

    await more(page, '公示').focus();
    await page.keyboard.press('Alt+ArrowUp');
    await standing(page, ['公示', '摸底', '入户', '施工']);
    await focused(page, '公示');
    await page.keyboard.press('Alt+ArrowDown');
    await standing(page, ['摸底', '入户', '公示', '施工']);
    await focused(page, '公示');
    await page.keyboard.press('Alt+ArrowRight');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('main li[data-id]')][2]?.className.includes('pl-6'),
    );
    await focused(page, '公示');
    await page.keyboard.press('Alt+ArrowUp');
    await standing(page, ['摸底', '公示', '入户', '施工']);

    const phone = (await open(`${program}/milestones`, 'xiaoying.staff', PHONE)).page;
    await act(phone, '施工', '移到…');
    await phone.getByLabel('归入').selectOption({ label: '摸底' });
    await phone.getByLabel('前一项').selectOption({ label: '公示' });
    expect(await overflow(phone)).toBeLessThanOrEqual(0);
    expect(await smallTargets(phone, 44)).toEqual([]);
    expect(await violations(phone)).toEqual([]);
    await button(phone, '移动').click();
    await standing(phone, ['摸底', '公示', '施工', '入户']);
    await act(phone, '施工', '下移');
    await standing(phone, ['摸底', '公示', '入户', '施工']);

    await row(phone, '公示').getByRole('button', { name: '完成', exact: true }).click();
    const dialog = phone.getByRole('dialog');
    await dialog.getByLabel('完成情况').fill('公示 5 天');
    await dialog.getByRole('button', { name: '完成', exact: true }).click();
    await phone.getByText('公示 5 天').waitFor();
    await act(phone, '公示', '更正');
    await phone.getByLabel('完成情况').fill('公示 7 天');
    await button(phone, '更正').click();
    await phone.getByText('公示 7 天').waitFor();
    expect(await titles(phone)).toEqual(['摸底', '公示', '入户', '施工']);

    await page.goto(`${program}/history`);
    await ready(page);
    const told = page.locator('main ol > li');
    const corrected = told.filter({ hasText: '更正完成情况' });
    expect(await corrected.locator('del').innerText()).toBe('公示 5 天');
    expect(await corrected.locator('ins').innerText()).toBe('公示 7 天');
    await told.filter({ hasText: '添加里程碑' }).getByText('摸底、入户、公示、施工').waitFor();
    await told.filter({ hasText: '移动里程碑' }).first().getByText('前一项').waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
