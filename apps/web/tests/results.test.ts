import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from './it.ts';
import { accepts, button, joint, type Open } from './joint.ts';
import { overflow, violations } from './look.ts';
import { count, quantity, recorded, SOURCE } from './recorded.ts';
import { PHONE, ready } from './visit.ts';

const TITLE = '三街诗会';
const SIDES = [
  ['xiaoying.staff', '小营街道'],
  ['ziyang.staff', '紫阳街道'],
  ['changmingsi.worker', '长明寺巷社区'],
] as const;

const row = (page: Page, unit: string) =>
  page.getByRole('list', { name: '各单位的答复' }).locator('li', { hasText: unit });

/** A joint program with a figure that is under way, its pages of results as its units read them. */
async function begun(open: Open) {
  const admin = await joint(open, TITLE);
  const people = [];
  for (const side of SIDES) {
    const phone = side[0] === 'changmingsi.worker' ? PHONE : {};
    people.push(await accepts(open, TITLE, side, phone));
  }
  const { pathname } = new URL(admin.url());
  await admin.reload();
  await ready(admin);
  await button(admin, '开始').click();
  await admin
    .getByText(/^\S\s*进行中$/)
    .first()
    .waitFor();
  const figure = await recorded(admin, pathname.split('/').at(-1)!);
  const results = `${pathname}/results`;
  const read = async (page: Page) => {
    await page.goto(results);
    await ready(page);
  };
  await read(admin);
  return { admin, people, figure, results, read };
}

describe('units that share one result', () => {
  it('agree to what it came to: one says no, a figure is corrected, all agree to the next edition', async ({
    open,
  }) => {
    const { admin, people, figure, results, read } = await begun(open);
    const [xiaoying, ziyang, worker] = people as [Page, Page, Page];
    await admin.getByText('还没有提出成果').waitFor();
    await button(admin, '提出成果').click();
    await row(admin, '紫阳街道').getByText('待答复').waitFor();

    for (const page of people) await read(page);
    await row(xiaoying, '小营街道').getByRole('button', { name: '同意', exact: true }).click();
    await row(xiaoying, '小营街道').getByText('● 同意').waitFor();
    await button(ziyang, '不同意').click();
    await ziyang.getByLabel(/^为什么不同意/).fill('少算了雨天那一场');
    await button(ziyang, '不同意').click();
    await row(ziyang, '紫阳街道').getByText('↩ 不同意').waitFor();
    await read(admin);
    await admin.getByText(/^↩\s*有不同意见$/).waitFor();
    await row(admin, '紫阳街道').getByText('少算了雨天那一场').waitFor();

    const { id, version: expectedVersion } = figure;
    const corrected = {
      id,
      expectedVersion,
      source: SOURCE,
      quantity: quantity('13'),
      reason: '补记',
    };
    // One says no: who closes it even so is told beforehand that it needs a reason, and sends none without.
    await admin.getByRole('button', { name: '结束', exact: true }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByText('成果还没有经各单位同意，结束要写明理由').waitFor();
    expect(await dialog.getByText('选填').count()).toBe(0);
    await dialog.getByRole('button', { name: '结束', exact: true }).click();
    await dialog.getByText('请填写。').first().waitFor();
    await dialog.getByRole('button', { name: '取消' }).click();

    await count(admin, 'correctFigure', { ...corrected, evenSo: true });
    await read(admin);
    await admin.getByText('提出以后数据有更正').waitFor();
    await admin
      .getByRole('row', { name: /诗会签到表/ })
      .getByText('现为 13')
      .waitFor();
    expect(await violations(admin)).toEqual([]);
    await button(admin, '提出新的一版').click();
    await admin.getByText('第 2 版').first().waitFor();
    await row(admin, '紫阳街道').getByText('待答复').waitFor();

    // Who read the edition of before agrees to nothing that they did not see.
    await button(worker, '同意').click();
    await worker
      .getByRole('alert')
      .getByText(/成果已改为第 2 版|刚刚有人改过/)
      .waitFor();
    for (const [at, page] of [xiaoying, ziyang].entries()) {
      await read(page);
      const own = row(page, SIDES[at]![1]);
      await own.getByRole('button', { name: '同意', exact: true }).click();
      await own.getByText('● 同意').waitFor();
    }

    const phone = (await open(results, 'changmingsi.worker', { ...PHONE, locale: 'en' })).page;
    await phone.getByText('Edition 2').first().waitFor();
    await button(phone, 'Agree').click();
    await phone.getByText(/^●\s*Agreed$/).waitFor();
    expect(await overflow(phone)).toBeLessThanOrEqual(0);
    expect(await violations(phone)).toEqual([]);
    await phone.getByText('Edition 1').click();
    await phone.getByRole('table', { name: 'Figures of edition 1' }).getByText('12').waitFor();
  });
});
