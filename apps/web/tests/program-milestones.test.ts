import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from './it.ts';
import { overflow, smallTargets, violations } from './look.ts';
import { PHONE, ready, type Visit } from './visit.ts';

type Open = (path: string, login: string, options?: object) => Promise<Visit>;

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const state = (page: Page, word: string) => page.locator('h1 + span', { hasText: word });

/** A program of one's own, so that no test meets what another did. */
async function planned(open: Open, title: string): Promise<Page> {
  const { page } = await open('/330102/programs/new?unit=own', 'xiaoying.staff');
  await page.getByLabel('名称', { exact: true }).fill(title);
  await button(page, '新建').click();
  await heading(page, title).waitFor();
  await ready(page);
  return page;
}

describe('what a program is to reach', () => {
  it('is pasted as a plan, done and given up, and named when the program is closed', async ({
    open,
  }) => {
    const page = await planned(open, '口袋公园');
    await page.getByRole('link', { name: '里程碑' }).click();
    await page.getByText('还没有里程碑').waitFor();
    await button(page, '添加').click();
    const lines = page.getByLabel(/^里程碑/);
    await lines.fill('摸底\n  入户走访 2024-01-31\n  汇总 2024-02-30\n公示');
    await button(page, '添加').click();
    await page.getByRole('alert').getByText('2024-02-30').waitFor();
    await lines.fill('摸底\n  入户走访 2024-01-31\n  汇总 2099-12-31\n公示');
    await page.getByText('共 4 条，2 条有日期').waitFor();
    await button(page, '添加').click();
    const row = (title: string) => page.locator('main li', { hasText: title });
    await row('入户走访').getByText('已逾期').waitFor();
    expect(await row('汇总').getByText('已逾期').count()).toBe(0);
    await row('入户走访').getByRole('button', { name: '完成' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('完成情况').fill('走访 320 户');
    await dialog.getByRole('button', { name: '完成', exact: true }).click();
    await row('入户走访').getByText('走访 320 户').waitFor();
    await row('公示').getByRole('button', { name: '不做了' }).click();
    await dialog.getByLabel(/^理由/).fill('并入社区公示');
    await dialog.getByRole('button', { name: '不做了', exact: true }).click();
    await row('公示').getByText('已取消').waitFor();
    await button(page, '开始').click();
    await state(page, '进行中').waitFor();
    await button(page, '结束').click();
    await dialog.getByRole('button', { name: '结束', exact: true }).click();
    await dialog.getByText(/还有 2 个里程碑没有完成：摸底 · 汇总/).waitFor();
    await dialog.getByLabel(/^理由/).fill('移交物业');
    await dialog.getByRole('button', { name: '仍然结束' }).click();
    await state(page, '已结束').waitFor();
  });
});

/** Opens what else can be done with a milestone, by keyboard. */
async function more(page: Page, title: string, action: string): Promise<void> {
  const row = page.locator('main li').filter({ has: page.getByText(title, { exact: true }) });
  await row.locator(`summary[aria-label="更多：${title}"]`).focus();
  await page.keyboard.press('Enter');
  await row.getByRole('button', { name: action }).focus();
  await page.keyboard.press('Enter');
}

describe('a milestone', () => {
  it('is changed, and gets parts that stand below it, by keyboard on a phone', async ({ open }) => {
    const first = await planned(open, '微改造');
    const { page } = await open(`${first.url()}/milestones`, 'xiaoying.staff', PHONE);
    await button(page, '添加').click();
    await page.getByLabel(/^里程碑/).fill('摸底\n公示 2099-01-31');
    await button(page, '添加').click();
    await more(page, '摸底', '添加下级');
    await page.locator('main textarea').waitFor();
    await page.keyboard.type('入户 2098-06-30');
    await page.keyboard.press('Control+s');
    await page.getByText('入户', { exact: true }).waitFor();
    await more(page, '入户', '添加下级');
    await page.locator('main textarea').waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.keyboard.type('录入\n  核对');
    await page.keyboard.press('Control+s');
    await page.getByRole('alert').getByText('超过三级').waitFor();
    await page.locator('main textarea').fill('录入');
    await page.keyboard.press('Control+s');
    await page.getByText('录入', { exact: true }).waitFor();
    const titles = page.locator('main li p[lang]');
    expect(await titles.allInnerTexts()).toEqual(['摸底', '入户', '录入', '公示']);
    await more(page, '公示', '修改');
    await page.getByLabel('里程碑', { exact: true }).waitFor();
    await page.keyboard.press('End');
    await page.keyboard.type('上墙');
    await page.getByLabel(/^到期日/).fill('');
    expect(await smallTargets(page, 44)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Control+s');
    await page.getByText('公示上墙').waitFor();
    expect(await page.getByText('2099-01-31').count()).toBe(0);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('更多：公示上墙');
  });

  it('that is late waits at home, by its running program, and leads to the plan', async ({
    open,
  }) => {
    const page = await planned(open, '河坎修补');
    const program = page.url();
    await button(page, '开始').click();
    await state(page, '进行中').waitFor();
    await page.goto(`${program}/milestones`);
    await ready(page);
    await button(page, '添加').click();
    await page.getByLabel(/^里程碑/).fill('勘察 2020-01-01\n进场 2020-02-01');
    await button(page, '添加').click();
    await page.getByText('进场', { exact: true }).waitFor();
    const home = (await open('/330102?unit=own', 'xiaoying.staff')).page;
    const row = home.locator('main li', { hasText: '河坎修补（2 项）' });
    await row.getByText('个项目有里程碑逾期').waitFor();
    await row.getByRole('link').click();
    await heading(home, '河坎修补').waitFor();
    expect(home.url()).toBe(`${program}/milestones`);

    const list = (await open('/330102/programs?unit=own&state=RUNNING', 'xiaoying.staff')).page;
    const listed = list.locator('main tbody tr');
    const all = await listed.count();
    await list.getByRole('link', { name: '里程碑逾期', exact: true }).click();
    await list.waitForURL(/late=1/);
    await listed.filter({ hasText: '河坎修补' }).waitFor();
    expect(await listed.count()).toBeLessThan(all);
    for (const href of await listed
      .locator('a')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href))) {
      await list.goto(`${href}/milestones`);
      await list.locator('main li').getByText('已逾期').first().waitFor();
    }
  });
});
