import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from './it.ts';
import { overflow, smallTargets, violations } from './look.ts';
import { arrive, PHONE, quiet, ready } from './visit.ts';

async function filter(page: Page, indicator: string, year: string): Promise<void> {
  await page.locator('summary', { hasText: '换一年' }).click();
  await page.getByRole('link', { name: `${year}年`, exact: true }).click();
  await page.waitForURL(`**year=${year}**`);
  await page.locator('select[name=indicator]').selectOption({ label: indicator });
  await page.getByRole('button', { name: '查询' }).click();
  await page.waitForURL(/indicator=/);
  await ready(page);
}

describe('the figures of a unit', () => {
  it.for([
    ['zh-CN', '50余次', '共 26 条'],
    ['en', '50+ times', '26 figures'],
  ] as const)(
    'keep their qualifier and measure word, in %s',
    async ([locale, value, count], { open }) => {
      const { page } = await open('/330102/figures?unit=own', 'xiaoying.staff', { locale });
      const text = await page.locator('main').innerText();
      expect(text).toContain(count);
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

  it('are narrowed down by indicator and year in the address', async ({ open }) => {
    const { page } = await open('/330102/figures?unit=own', 'xiaoying.staff');
    await filter(page, '活动场次', '2021');
    expect(await page.locator('main').innerText()).toContain('共 4 条');
    await page.reload();
    expect(await page.locator('summary', { hasText: '换一年' }).innerText()).toContain('2021年');
    await page.getByRole('link', { name: '重置' }).click();
    await page.waitForURL((url) => !url.searchParams.has('indicator'));
    expect(new URL(page.url()).searchParams.get('year')).toBe('2021');
  });

  it('say what to do where there are none', async ({ open }) => {
    const { page } = await open('/330102/figures', 'shangcheng.admin');
    expect(await page.locator('main').innerText()).toContain('上城区还没有录入数据');
    expect(await page.locator('main').innerText()).toContain('换一个单位');
  });

  it('are not entered or corrected by those above, who only see them', async ({ open }) => {
    const { page } = await open('/330102/figures', 'shangcheng.admin');
    await page.keyboard.press('u');
    await page.getByRole('dialog').getByRole('link', { name: '小营街道' }).click();
    await page.getByText('共 26 条').waitFor();
    expect(await page.getByRole('main').getByRole('link', { name: '录入数据' }).count()).toBe(0);
    await page.getByRole('button', { name: '50余次' }).first().click();
    await page.getByText('现在的数').waitFor();
    expect(await page.getByRole('button', { name: '更正' }).count()).toBe(0);
  });
});

describe('the total of a unit and all below', () => {
  it('is at least so much while units are missing, and shows what it is made of', async ({
    open,
  }) => {
    const { page } = await open('/330102/figures', 'shangcheng.admin');
    await filter(page, '活动场次', '2021');
    const total = page.getByRole('region', { name: '本级及下级合计' });
    const text = await total.innerText();
    expect(text).toMatch(/至少\d+场/);
    expect(text).toMatch(/覆盖全部 \d+ 个单位/);
    await total.getByText(/由 \d+ 个数得出/).click();
    await total.getByText('50余次').waitFor();
    await total.getByText(/缺数单位/).click();
    await total.getByText('紫阳街道').waitFor();
  });

  it('says why there is none', async ({ open }) => {
    const { page } = await open('/330108/figures', 'binjiang.admin');
    await filter(page, '补助规则', '2023');
    const text = await page.getByRole('region', { name: '本级及下级合计' }).innerText();
    expect(text).toContain('不能合计');
    expect(text.split('\n').filter(Boolean).length).toBeGreaterThan(2);
  });
});

describe('a figure that was wrong', () => {
  it('is corrected with a reason, and its former value stays in the history', async ({ open }) => {
    const { page } = await open('/330110/figures', 'yuhang.admin');
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
    const { page } = await open('/330110/figures', 'yuhang.admin');
    const other = await arrive(`/330110/figures`, 'yuhang.admin');
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
    const { page } = await open('/330110/figures', 'yuhang.admin');
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
