import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from './it.ts';
import { button, type Open } from './joint.ts';
import { ready } from './visit.ts';

const state = (page: Page, word: string) => page.locator('h1 + span', { hasText: word });

async function planned(open: Open, title: string): Promise<Page> {
  const { page } = await open('/330102/programs/new?unit=own', 'xiaoying.staff');
  await page.getByLabel('名称', { exact: true }).fill(title);
  await button(page, '新建').click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await ready(page);
  return page;
}

describe('what others changed meanwhile', () => {
  it('stops nobody whose own it does not touch, and a clash names its field', async ({ open }) => {
    const first = await planned(open, '楼道议事');
    const edit = (await open(`${first.url()}/edit`, 'xiaoying.staff')).page;
    const adding = (await open(`${first.url()}/milestones`, 'xiaoying.staff')).page;
    await button(adding, '添加').click();
    await adding.getByLabel(/^里程碑/).fill('摸底 12月20日\n公示 12月底');
    await adding.getByText('第 2 行的日期没有读出来').waitFor();

    // Another page begins the program and says whom it is for.
    await button(first, '开始').click();
    await state(first, '进行中').waitFor();
    await button(adding, '添加').click();
    const row = adding.locator('main li', { hasText: '摸底' });
    await row.getByText(/12月20日|12-20/).waitFor();
    await edit.getByLabel(/^对象/).fill('老年居民');
    await button(edit, '保存').click();
    await edit.getByRole('heading', { level: 1, name: '楼道议事' }).waitFor();
    expect(await edit.getByText('刚刚有人改过').count()).toBe(0);

    const [one, other] = [
      (await open(`${first.url()}/edit`, 'xiaoying.staff')).page,
      (await open(`${first.url()}/edit`, 'xiaoying.staff')).page,
    ];
    await one.getByLabel(/^对象/).fill('全体居民');
    await other.getByLabel(/^对象/).fill('青年');
    await button(one, '保存').click();
    await one.getByText('全体居民').waitFor();
    await button(other, '保存').click();
    const alert = other.getByRole('alert');
    await alert.getByText('刚刚有人改过，').waitFor();
    await alert.getByRole('link', { name: /对象.*刚刚有人改过这一项/ }).waitFor();
    await button(other, '保存').click();
    await other.getByText('青年', { exact: true }).waitFor();
  });

  it('is on the page when a move is refused, and said where there is room', async ({ open }) => {
    const first = await planned(open, '院坝会');
    await first.goto(`${first.url()}/milestones`);
    await ready(first);
    await button(first, '添加').click();
    await first.getByLabel(/^里程碑/).fill('摸底');
    await button(first, '添加').click();
    await first.locator('main li', { hasText: '摸底' }).waitFor();
    const stale = (await open(first.url(), 'xiaoying.staff')).page;
    await button(first, '着手').click();
    await first.locator('main li').getByText('进行中').waitFor();
    await button(stale, '着手').click();
    await stale.getByRole('status').getByText(/./).first().waitFor();
    await stale.locator('main li').getByText('进行中').waitFor();
    expect(await stale.locator('main li').getByRole('alert').count()).toBe(0);
  });
});

describe('what was typed and not sent', () => {
  it('is there again after a link, the way back and a reload, until it is cleared', async ({
    open,
  }) => {
    const { page } = await open('/330102/programs/new?unit=own', 'xiaoying.staff');
    const title = page.getByLabel('名称', { exact: true });
    await button(page, '新建').click();
    const alert = page.getByRole('alert');
    await alert.getByText('请填写').waitFor();
    await title.fill('没写完的项目');
    await alert.waitFor({ state: 'detached' });
    await page.getByRole('navigation', { name: '所在位置' }).getByRole('link').first().click();
    await page.waitForURL(/\/programs(\?|$)/);
    await page.goBack();
    await page.getByText('上次填的还在').waitFor();
    expect(await title.inputValue()).toBe('没写完的项目');
    await page.reload();
    await ready(page);
    await page.getByText('上次填的还在').waitFor();
    expect(await title.inputValue()).toBe('没写完的项目');
    await button(page, '清空').click();
    expect(await title.inputValue()).toBe('');
  });
});

describe('figures of a program', () => {
  it('are recorded from its page, in lines to begin with', async ({ open }) => {
    const { page } = await open('/330102/programs/new?unit=own', 'changmingsi.worker');
    await page.getByLabel('名称', { exact: true }).fill('邻里茶会');
    await button(page, '新建').click();
    await page.getByRole('heading', { level: 1, name: '邻里茶会' }).waitFor();
    await ready(page);
    await page.getByRole('link', { name: '录入数据' }).click();
    await page.getByRole('heading', { level: 1, name: '录入数据' }).waitFor();
    await ready(page);
    await page.getByText('项目：').getByRole('link', { name: '邻里茶会' }).waitFor();
    expect(await page.getByRole('rowheader', { name: /活动场次/ }).count()).toBe(1);
    expect(await page.getByRole('rowheader').count()).toBeGreaterThan(2);
  });
});
