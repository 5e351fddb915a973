import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from './it.ts';
import { overflow, smallTargets, violations } from './look.ts';
import { arrive, PHONE, quiet, ready } from './visit.ts';

/** Picks a year in the bar at the top. */
async function pick(page: Page, year: string): Promise<void> {
  await page.locator('summary', { hasText: '换一年' }).click();
  await page.getByRole('link', { name: new RegExp(`^${year}年`) }).click();
  await page.waitForURL(`**year=${year}**`);
  await ready(page);
}

const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });

/** How many figures the unit of the page has; other journeys record more of them. */
async function figuresOf(page: Page): Promise<number> {
  const unit = new URL(page.url()).searchParams.get('unit');
  const query =
    'query Counted($unit: ID!) { unit(id: $unit) { figures(first: 1) { totalCount } } }';
  const data = { query, variables: { unit } };
  const answer = await page.context().request.post('/graphql', { data });
  const { unit: counted } = ((await answer.json()) as { data: Counted }).data;
  return counted.figures.totalCount;
}
type Counted = { unit: { figures: { totalCount: number } } };

describe('the figures of a unit', () => {
  it.for([
    ['zh-CN', '50余次', (count: number) => `共 ${count} 条`],
    ['en', '50+ times', (count: number) => `${count} figures`],
  ] as const)(
    'keep their qualifier and measure word, in %s',
    async ([locale, value, count], { open }) => {
      const { page } = await open('/330102/figures?unit=own', 'xiaoying.staff', { locale });
      const text = await page.locator('main').innerText();
      expect(text).toContain(count(await figuresOf(page)));
      await page.getByRole('button', { name: value }).first().waitFor();
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    },
  );

  it.for(['zh-CN', 'en'])('fit a phone, in %s', async (locale, { open }) => {
    const { page } = await open('/330102/figures?unit=own', 'xiaoying.staff', { ...PHONE, locale });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await smallTargets(page, 44)).toEqual([]);
  });

  it('are rendered by the server and asked for only once', async ({ open }) => {
    const here = await open('/330102/figures?unit=own', 'xiaoying.staff');
    const { page } = here;
    here.operations.length = 0;
    await page.reload();
    await quiet(page);
    expect(here.operations).toEqual([]);
  });

  it('tell one click away what they can be, where they come from and who entered them', async ({
    open,
  }) => {
    const { page } = await open('/330102/figures?unit=own', 'xiaoying.staff');
    const number = page.getByRole('button', { name: '50余次' }).first();
    await number.press('Enter');
    const panel = page.getByRole('dialog', { name: '活动场次' });
    await panel.getByText('变更记录').waitFor();
    await panel.getByText('现在的数').waitFor();
    const text = await panel.innerText();
    for (const part of ['介于 50 至 59', '小营街道关工委2021年工作报告', '000-04', '合计']) {
      expect(text).toContain(part);
    }
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    expect(await number.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('lead from one to the next at the side, and back', async ({ open }) => {
    const { page } = await open('/330102/figures?unit=own', 'xiaoying.staff');
    const figures = page.locator('main [data-figure]');
    const panel = page.getByRole('dialog', { name: '活动场次' });
    const [next, previous] = ['下一条', '上一条'].map((name) =>
      panel.getByRole('button', { name }),
    );
    const shown = (at: number) =>
      figures.nth(at).and(page.locator('[aria-expanded=true]')).waitFor();
    await figures.first().click();
    await panel.getByText('50余次', { exact: true }).first().waitFor();
    expect(await previous!.isDisabled()).toBe(true);
    await next!.click();
    await shown(1);
    await panel.getByText('30场', { exact: true }).first().waitFor();
    expect(await violations(page)).toEqual([]);
    await previous!.press('Enter');
    await panel.getByText('50余次', { exact: true }).first().waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    expect(await figures.first().evaluate((button) => button === document.activeElement)).toBe(
      true,
    );
  });

  it('are narrowed down by kind and year in the address', async ({ open }) => {
    const { page } = await open('/330102/figures?unit=own', 'xiaoying.staff');
    await pick(page, '2021');
    await page.getByLabel('类别').selectOption({ label: '场次' });
    await page.waitForURL('**group=SESSION**');
    await row(page, '活动场次').first().waitFor();
    expect(await page.getByRole('button', { name: '50余次' }).count()).toBe(1);
    await page.reload();
    expect(await page.locator('summary', { hasText: '换一年' }).innerText()).toContain('2021年');
    expect(await page.getByLabel('类别').inputValue()).toBe('SESSION');
  });

  it('say where there are some when a unit has none of its own', async ({ open }) => {
    const { page } = await open('/330102/figures?view=own', 'shangcheng.admin');
    expect(await page.locator('main').innerText()).toContain('上城区本级没有自己的数');
    await page.getByRole('link', { name: '看含下级合计' }).click();
    await row(page, '活动服务人次').waitFor();
  });

  it('are not entered or corrected by those above, who only see them', async ({ open }) => {
    const { page } = await open('/330102/figures', 'shangcheng.admin');
    await page.keyboard.press('u');
    await page.getByRole('dialog').getByRole('link', { name: '小营街道' }).click();
    await page.waitForURL('**unit=**');
    await page.getByText(`共 ${await figuresOf(page)} 条`).waitFor();
    expect(await page.getByRole('main').getByRole('link', { name: '录入数据' }).count()).toBe(0);
    await page.getByRole('button', { name: '50余次' }).first().click();
    await page.getByText('现在的数').waitFor();
    expect(await page.getByRole('button', { name: '更正' }).count()).toBe(0);
  });
});

describe('a year of a unit and all below', () => {
  it('says when its numbers were last touched, the same as those of a unit', async ({ open }) => {
    const { page } = await open('/330102/figures?year=2021', 'shangcheng.admin');
    const head = page.locator('main').getByText(/更新于 (\d\d:\d\d|\d{4}-\d\d-\d\d)$/);
    await head.waitFor();
    await page.goto(new URL('/330102/figures?unit=330102&view=own&year=1990', page.url()).href);
    expect(await head.count()).toBe(0);
  });

  it('is the newest that has figures, and shows each indicator with who reported', async ({
    open,
  }) => {
    const here = await open('/330102/figures', 'shangcheng.admin');
    const { page } = here;
    expect(await page.locator('main').innerText()).toMatch(/2023年 · \d+ 项有数/);
    expect(await row(page, '活动服务人次').innerText()).toMatch(/至少 1,100\s*人次\s*1 \/ 7/);
    here.operations.length = 0;
    await page.reload();
    await quiet(page);
    expect(here.operations).toEqual([]);
  });

  it('that nobody reported says so, and leads to the newest that has figures', async ({ open }) => {
    const { page } = await open('/330102/figures?year=2026', 'shangcheng.admin');
    expect(await page.locator('main').innerText()).toContain('2026年还没有单位报');
    await page.locator('summary', { hasText: '换一年' }).click();
    await page.getByRole('link', { name: '2025年 无数据' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: '最近有数的是2023年' }).click();
    await row(page, '活动服务人次').waitFor();
  });

  it('opens to the units below in code order, their figures, and who is missing', async ({
    open,
  }) => {
    const here = await open('/330102/figures?year=2021', 'shangcheng.admin');
    const { page } = here;
    here.operations.length = 0;
    await page.getByRole('button', { name: '活动场次' }).click();
    await row(page, '.*小营街道').waitFor();
    expect(here.operations).toEqual(['UnitTotal']);
    const below = page.locator('tbody', { has: page.getByRole('button', { name: '活动场次' }) });
    const names = await below.getByRole('rowheader').getByRole('link').allInnerTexts();
    expect(names).toEqual(['小营街道', '紫阳街道']);
    expect(await below.innerText()).toMatch(/\d+ 个单位应报，已报 \d+/);
    await below.getByText(/个单位还没有报齐/).click();
    await below.getByRole('listitem').getByRole('link', { name: '紫阳街道' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await row(page, '.*小营街道').getByRole('button').click();
    await below.getByRole('button', { name: '50余次' }).click();
    await page.getByRole('dialog').getByText('现在的数').waitFor();
    await page.keyboard.press('Escape');
    await row(page, '.*小营街道').getByRole('link').click();
    await page.waitForURL('**view=totals**');
    expect(await page.getByRole('button', { name: '活动场次' }).getAttribute('aria-expanded')).toBe(
      'true',
    );
  });

  it('says why an indicator does not add up', async ({ open }) => {
    const { page } = await open('/330108/figures?year=2023&view=totals', 'binjiang.admin');
    expect(await row(page, '补助规则').innerText()).toContain('不可合计');
    await page.getByRole('button', { name: '补助规则' }).click();
    await page.getByText('该指标不作合计').waitFor();
  });

  it('prints with its unit and year, and nothing that cannot be printed', async ({ open }) => {
    const { page } = await open('/330102/figures?year=2021', 'shangcheng.admin');
    await page.emulateMedia({ media: 'print' });
    await page.getByText(/上城区 · 2021年 · \d{4}-\d\d-\d\d 打印/).waitFor();
    expect(await page.getByLabel('类别').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
  });
});

describe('a figure that was wrong', () => {
  it('is corrected with a reason, and its former value stays in the history', async ({ open }) => {
    const { page } = await open('/330110/figures?view=own', 'yuhang.admin');
    await page.getByRole('button', { name: '906名' }).click();
    const panel = page.getByRole('dialog');
    await panel.getByRole('button', { name: '更正' }).click();
    await panel.getByLabel('数值（名）').fill('约950');
    expect(await panel.innerText()).toContain('855 至 1,045');
    await panel.getByRole('button', { name: '更正' }).click();
    const alert = panel.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('原因');
    expect(await panel.getByLabel('数值（名）').inputValue()).toBe('约950');
    expect(await violations(page)).toEqual([]);
    await panel.getByLabel('原因').fill('按新台账更正');
    await panel.getByRole('button', { name: '更正' }).click();
    await panel.getByText('更正：按新台账更正').waitFor();
    const text = await panel.innerText();
    for (const part of ['约950名', '906名', '余杭区管理员']) expect(text).toContain(part);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '约950名' }).waitFor();
  });

  it('is corrected on top of what a colleague corrected meanwhile', async ({ open }) => {
    const { page } = await open('/330110/figures?view=own', 'yuhang.admin');
    const other = await arrive('/330110/figures?view=own', 'yuhang.admin');
    for (const one of [page, other.page]) {
      await one.getByRole('button', { name: '约950名' }).click();
      await one.getByRole('dialog').getByRole('button', { name: '更正' }).click();
      await one.getByLabel('数值（名）').fill(one === page ? '960' : '955');
      await one.getByLabel('原因').fill('再次核对');
    }
    const panel = page.getByRole('dialog');
    await other.page.getByRole('dialog').getByRole('button', { name: '更正' }).click();
    await other.page.getByText('更正：再次核对').waitFor();
    await other.page.context().close();
    await panel.getByRole('button', { name: '更正' }).click();
    await panel.getByText('现在是 955名').waitFor();
    expect(await panel.getByLabel('数值（名）').inputValue()).toBe('960');
    await panel.getByRole('button', { name: '更正' }).click();
    await panel.getByText('更正：再次核对').first().waitFor();
    for (const part of ['960', '955', '906']) expect(await panel.innerText()).toContain(part);
  });

  it('is withdrawn with a reason and leaves the list', async ({ open }) => {
    const { page } = await open('/330110/figures?view=own', 'yuhang.admin');
    await page.getByRole('button', { name: '960名' }).click();
    const panel = page.getByRole('dialog');
    await panel.getByRole('button', { name: '撤回' }).click();
    await panel.getByRole('button', { name: '撤回' }).click();
    await panel.getByRole('alert').waitFor();
    await panel.getByLabel('原因').fill('口径不对');
    await panel.getByRole('button', { name: '撤回' }).click();
    await panel.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '960名' }).waitFor({ state: 'detached' });
  });
});
