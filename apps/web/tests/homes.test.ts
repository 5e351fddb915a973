import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from './it.ts';
import { PHONE } from './visit.ts';

const block = (page: Page, name: string | RegExp) => page.getByRole('region', { name });
const row = (page: Page, unit: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: unit }) });

describe('the home of a district admin', () => {
  it('lists streets by code with what to look at, and opens it', async ({ open }) => {
    const { page } = await open('/990001', 'shifan.admin');
    const streets = block(page, '街道一览').getByRole('rowheader');
    expect((await streets.allInnerTexts()).slice(0, 3)).toEqual([
      '示范一街道',
      '示范二街道',
      '示范三街道',
    ]);
    await row(page, '示范二街道')
      .getByRole('link', { name: /条核查待处理/ })
      .click();
    await page.waitForURL('**/990001/findings?unit=990001002');
  });

  it('opens exactly the programs that a street is named for, each with its reason', async ({
    open,
  }) => {
    const { page } = await open('/990001', 'shifan.admin');
    const reasons = [
      [/^(\d+) 个项目已过结束日期/, /已过结束日期 \d+ 天/],
      [/^(\d+) 个项目有里程碑逾期/, /\d+ 个里程碑逾期/],
    ] as const;
    const addresses = new Set<string>();
    for (const [named, reason] of reasons) {
      const link = row(page, '示范一街道').getByRole('link', { name: named });
      const count = Number(named.exec(await link.innerText())![1]);
      await link.click();
      await page.getByRole('heading', { level: 1, name: '项目' }).waitFor();
      addresses.add(new URL(page.url()).search);
      await page.getByText(`共 ${count} 条`).first().waitFor();
      const rows = page.locator('tbody tr');
      expect(await rows.count()).toBe(Math.min(count, 20));
      for (const text of await rows.allInnerTexts()) expect(text).toMatch(reason);
      await page.goBack();
      await block(page, '街道一览').waitFor();
    }
    expect(addresses.size).toBe(2);
  });

  it('leaves rows out only where there are some with nothing to look at', async ({ open }) => {
    const { page } = await open('/330102?only=attention', 'shangcheng.admin');
    const some = await block(page, '街道一览').getByRole('rowheader').count();
    // Nothing waits for the admin, and it is said where something does.
    await block(page, '待办')
      .getByRole('link', { name: `${some} 个下属单位有事要看` })
      .waitFor();
    const chip = page.getByRole('link', { name: `只看有事的 ${some}` });
    expect(await chip.getAttribute('aria-current')).toBe('true');
    await chip.press('Enter');
    await page.waitForURL('**/330102');
    const all = await block(page, '街道一览').getByRole('rowheader').count();
    expect(await page.getByRole('link', { name: /^只看有事的/ }).count()).toBe(some < all ? 1 : 0);
  });

  it('tells five numbers with the year before, and who has not reported', async ({ open }) => {
    const { page } = await open('/990001?year=2024', 'shifan.admin');
    const lines = block(page, '全区数字').locator('li:has(> span)');
    expect(await lines.count()).toBe(5);
    const visits = lines.filter({ hasText: '活动服务人次' });
    expect(await visits.innerText()).toMatch(/至少 [\d.]+万\s*人次\s+2023年 至少 [\d.]+万/);
    const volunteers = lines.filter({ hasText: '在册志愿者数' });
    const coverage = volunteers.locator('summary');
    const [reported = 0, expected = 0] = (await coverage.innerText()).match(/\d+/g)!.map(Number);
    await coverage.press('Enter');
    const missing = volunteers.getByRole('link', { name: /街道$/ });
    expect(await missing.count()).toBe(expected - reported);
    await coverage.press('Escape');
    await volunteers.getByRole('link', { name: /至少/ }).click();
    await page.waitForURL(/\/990001\/figures\?indicator=ind_[\w-]+&year=2024/);
  });

  it('shows the newest numbers where nobody has reported the year', async ({ open }) => {
    const { page } = await open('/990001', 'shifan.admin');
    const numbers = block(page, '全区数字');
    expect(await numbers.innerText()).toMatch(/2024年\s+20\d\d年还没有单位报/);
  });
});

describe('the home of street staff', () => {
  it('says what waits for them, and opens it by the keyboard', async ({ open }) => {
    const { page } = await open('/330102?unit=own', 'xiaoying.staff');
    const waits = block(page, '待办').getByRole('link', { name: /条核查待处理/ });
    await waits.press('Enter');
    await page.waitForURL('**/findings?unit=**');
    await page.getByRole('heading', { level: 1, name: '核查' }).waitFor();
  });
});

describe('the home of a community worker', () => {
  it('is the community, and begins on a phone with what can be recorded', async ({ open }) => {
    const { page } = await open('/330102?unit=own', 'changmingsi.worker', PHONE);
    const heading = page.getByRole('heading', { level: 1 });
    expect(await heading.innerText()).toBe('长明寺巷社区');
    const record = page.locator('main').getByRole('link', { name: '录入数据' });
    const box = (await record.boundingBox())!;
    expect([box.height >= 44, box.y < 240]).toEqual([true, true]);
    await record.press('Enter');
    await page.waitForURL('**/figures/entry?unit=com_**');
  });
});

describe('the home of a partner', () => {
  it('says what its agreements open, in words, and what they do not cover', async ({ open }) => {
    const { page } = await open('/330102', 'yiyou.owner');
    const agreements = block(page, '协议');
    expect(await agreements.locator('li').innerText()).toMatch(
      /小营街道\s+能看到：\s*名称和时间、每场到场人数、成效数字、说明文字/,
    );
    await block(page, '项目').getByText('多彩公益圈').waitFor();
    // Counted over all of its districts, and so not told of one.
    expect(await page.getByText(/另有 \d+ 个项目/).count()).toBe(0);
  });

  it('is one over all its districts, where it has several', async ({ open }) => {
    const { page } = await open('/', 'yiyou.owner');
    expect(await block(page, '协议').locator('li').count()).toBe(4);
    expect(await block(page, '协议').getByText('已到期', { exact: true }).count()).toBe(1);
    await page.getByText('另有 3 个项目没有生效的协议').waitFor();
    const ended = block(page, '项目').locator('li').filter({ hasText: '益优邻里助餐点' });
    await ended.getByText('已结束').waitFor();
    await block(page, '区县').getByRole('link', { name: '上城区' }).press('Enter');
    await page.waitForURL('**/330102');
  });
});

describe('the home of the operator', () => {
  it('lists districts by code, and leads to what is theirs to keep', async ({ open }) => {
    const { page } = await open('/', 'operator');
    const codes = await block(page, '区县').locator('tbody td:first-child').allInnerTexts();
    expect(codes).toEqual(codes.toSorted());
    // How the installation is, and each district in numbers.
    expect(await block(page, '运行').innerText()).toMatch(/Linli \d+\.\d+\.\d+[^]*PostgreSQL \d+/);
    const row = block(page, '区县').getByRole('row', { name: '上城区' });
    expect(await row.locator('td').allInnerTexts()).toEqual([
      '330102',
      '浙江省 杭州市',
      expect.stringMatching(/^\d+$/) as string,
      expect.stringMatching(/^\d+$/) as string,
      '1',
    ]);
    // Rows of a district are not theirs to see; what all districts share is.
    expect(await row.getByRole('link').count()).toBe(0);
    await page.getByText(/^运行正常|^启动以来有 \d+ 次/).waitFor();
    await page.getByRole('link', { name: '各区县共用的指标目录' }).press('Enter');
    await page.waitForURL('**/indicators');
  });
});
