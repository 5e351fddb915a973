import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from './it.ts';
import { overflow, smallTargets, violations } from './look.ts';
import { PHONE, ready, type Visit } from './visit.ts';

type Open = (path: string, login: string, options?: object) => Promise<Visit>;

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const state = (page: Page, word: string) => page.locator('h1 + span', { hasText: word });
const tab = (page: Page, name: string) => page.locator('main').getByRole('link', { name });

async function planned(open: Open, title: string, startsOn: string): Promise<Page> {
  const { page } = await open('/330102/programs/new?unit=own', 'xiaoying.staff');
  await page.getByLabel('名称', { exact: true }).fill(title);
  await page.getByLabel(/^开始日期/).fill(startsOn);
  await button(page, '新建').click();
  await heading(page, title).waitFor();
  await ready(page);
  return page;
}

describe('a copy of a program', () => {
  it('is planned for the year after, with its milestones moved as far', async ({ open }) => {
    const page = await planned(open, '重阳敬老月', '2025-10-01');
    await tab(page, '里程碑').click();
    await button(page, '添加').click();
    await page.locator('main textarea').fill('入户走访 2025-10-20');
    await button(page, '添加').click();
    await page.getByText('入户走访').waitFor();
    await page.getByRole('link', { name: '复制' }).click();
    await heading(page, '复制项目').waitFor();
    await ready(page);
    expect(await page.getByLabel(/^开始日期/).inputValue()).toBe('2026-10-01');
    expect(await violations(page)).toEqual([]);
    const from = page.url();
    await button(page, '复制').click();
    await heading(page, '重阳敬老月').waitFor();
    expect(page.url()).not.toBe(from.replace('/copy', ''));
    await state(page, '计划中').waitFor();
    await tab(page, '里程碑').click();
    await page.getByText('入户走访').waitFor();
    await page.getByText(/2026-10-20/).waitFor();
  });

  it('is planned for another unit of one’s own', async ({ open }) => {
    const page = await planned(open, '中秋灯谜会', '2025-09-20');
    await page.goto(`${page.url()}/copy`);
    await ready(page);
    const unit = page.getByRole('combobox', { name: '归属单位' });
    expect(await unit.inputValue()).toBe('小营街道');
    await unit.fill('cmsx');
    const others = page.getByRole('option', { name: /紫阳街道/ });
    await page.getByRole('option', { name: /长明寺巷社区/ }).click();
    expect(await others.count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await button(page, '复制').click();
    await heading(page, '中秋灯谜会').waitFor();
    await page.locator('main dd', { hasText: '长明寺巷社区' }).waitFor();
  });

  it('begins from the page of a new one, too', async ({ open }) => {
    const page = await planned(open, '腊八施粥', '2025-01-07');
    await page.goto('/330102/programs/new');
    await ready(page);
    await page.getByText('从已有项目复制').click();
    await page.getByRole('link', { name: /腊八施粥/ }).click();
    await heading(page, '复制项目').waitFor();
    await page.getByLabel(/^开始日期/).fill('');
    await button(page, '复制').click();
    await page.getByRole('alert').waitFor();
  });
});

describe('reviews of a program', () => {
  it('extend it, and stop it', async ({ open }) => {
    const page = await planned(open, '弄堂电影夜', '2026-03-01');
    await button(page, '开始').click();
    await state(page, '进行中').waitFor();
    await tab(page, '评估').click();
    await page.getByText('还没有评估。').waitFor();
    await button(page, '登记评估').click();
    const title = await page.title();
    await button(page, '保存').click();
    await page.getByRole('alert').waitFor();
    expect(await page.title()).toBe(`错误：${title}`);
    await page.getByLabel('评估内容').fill('场场坐满，居民要求多放一季。');
    await page.getByLabel('结论').selectOption({ label: '延期' });
    await page.getByLabel('延期到').fill('2027-03-31');
    await button(page, '保存').click();
    await page.waitForFunction((was) => document.title === was, title);
    const kept = page.getByRole('list', { name: '评估' }).getByRole('listitem');
    await kept.first().waitFor();
    expect(await kept.first().innerText()).toMatch(/中期评估[\s\S]*延期到[\s\S]*场场坐满/);
    await button(page, '登记评估').click();
    await page.getByLabel('类型', { exact: true }).selectOption({ label: '结项评估' });
    await page.getByLabel('评估内容').fill('并入街道文化节。');
    await page.getByLabel('结论').selectOption({ label: '停止' });
    await button(page, '保存').click();
    await state(page, '已结束').waitFor();
    await kept.nth(1).waitFor();
    expect(await button(page, '登记评估').count()).toBe(0);
  });

  it('can be kept on a phone, in English', async ({ open }) => {
    const first = await planned(open, '社区菜园', '2026-04-01');
    await button(first, '开始').click();
    await state(first, '进行中').waitFor();
    const { page } = await open(`${first.url()}/reviews`, 'xiaoying.staff', {
      ...PHONE,
      locale: 'en',
    });
    await button(page, 'Add review').click();
    await page.getByLabel('What it found').fill('二十户参加。');
    expect(await smallTargets(page, 44)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await button(page, 'Save').click();
    await page.getByText('Mid-term review').waitFor();
  });
});
