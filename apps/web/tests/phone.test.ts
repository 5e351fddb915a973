import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from './it.ts';
import { ready, type Visit } from './visit.ts';

const SMALL = { viewport: { width: 375, height: 667 }, hasTouch: true };
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

type Open = (path: string, login: string, options?: object) => Promise<Visit>;

/** A running program of a community, on a small phone. */
async function running(open: Open, title: string): Promise<Page> {
  const { page } = await open('/330102/programs/new?unit=own', 'changmingsi.worker', SMALL);
  await page.getByLabel('名称', { exact: true }).fill(title);
  await button(page, '新建').tap();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await ready(page);
  await button(page, '开始').tap();
  await page.locator('h1 + span', { hasText: '进行中' }).waitFor();
  return page;
}

/** A finger where something is now: nothing is scrolled for it, nor waited for. */
async function press(page: Page, name: string): Promise<void> {
  const { x, y, width, height } = (await button(page, name).boundingBox())!;
  await page.touchscreen.tap(x + width / 2, y + height / 2);
}

/** Whether a finger on the middle of something reaches it. */
const reaches = async (page: Page, name: string): Promise<boolean> =>
  button(page, name).evaluate((node) => {
    const { left, top, width, height } = node.getBoundingClientRect();
    return node.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });

describe('what lies at the foot of a phone', () => {
  it('never comes between a finger and the button of a form', async ({ open }) => {
    const page = await running(open, '冬季义诊');
    await page.goto(`${page.url()}/milestones`);
    await ready(page);
    await button(page, '添加').tap();
    const lines = page.locator('main textarea');
    await lines.tap();
    await page.keyboard.type('联系医生\n义诊当天');
    // As low as a finger finds it: where the bars come back to.
    const y = await button(page, '添加').evaluate((node) => {
      scrollBy(0, node.getBoundingClientRect().top - innerHeight + 100);
      return node.getBoundingClientRect().top;
    });
    expect(y).toBeGreaterThan(480);
    await press(page, '添加');
    await page.locator('main li', { hasText: '联系医生' }).waitFor();
  });

  it('covers nothing at the end of a page', async ({ open }) => {
    const page = await running(open, '冬季送暖');
    await page.goto(`${page.url()}/milestones`);
    await ready(page);
    await button(page, '添加').tap();
    await page.locator('main textarea').waitFor();
    await page.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
      scrollTo(0, document.body.scrollHeight);
    });
    await page.getByRole('navigation', { name: '栏目' }).last().waitFor();
    expect(await reaches(page, '添加')).toBe(true);
    expect(await reaches(page, '取消')).toBe(true);
  });

  it('leaves the save of a sheet in reach while somebody types', async ({ sheet }) => {
    const { page } = await sheet('?year=2025', SMALL);
    const first = page.locator('[data-cell]:visible').first();
    await first.tap();
    await page.keyboard.type('3');
    await button(page, '保存（1）').waitFor();
    expect(await reaches(page, '保存（1）')).toBe(true);
  });

  it('is not covered by what is said of a verb', async ({ open }) => {
    const page = await running(open, '冬季巡逻');
    await page.getByText('项目已开始').waitFor();
    expect(await reaches(page, '暂停')).toBe(true);
  });
});

describe('a menu at the left of a phone', () => {
  it('opens within the page', async ({ open }) => {
    const page = await running(open, '冬季讲座');
    await page.locator('main summary[aria-label="更多"]:visible').tap();
    const item = await page.getByRole('button', { name: '删除' }).boundingBox();
    expect(item!.x).toBeGreaterThanOrEqual(0);
    expect(item!.x + item!.width).toBeLessThanOrEqual(375);
  });
});
