import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from './it.ts';
import { accepts, button, joint, UNITS } from './joint.ts';
import { overflow, violations } from './look.ts';
import { PHONE, ready } from './visit.ts';

const row = (page: Page, unit: string) => page.locator('main li', { hasText: unit });

const TITLE = '三街灯谜会';

async function propose(page: Page, weights: Record<string, string>): Promise<void> {
  for (const [unit, weight] of Object.entries(weights)) {
    await page.getByLabel(unit, { exact: true }).fill(weight);
  }
  await button(page, '提出份额').click();
}

describe('units that share one result', () => {
  it('agree to their shares: one says no, it is proposed anew, all say yes', async ({ open }) => {
    const admin = await joint(open, TITLE);
    const xiaoying = await accepts(open, TITLE, ['xiaoying.staff', '小营街道']);
    const ziyang = await accepts(open, TITLE, ['ziyang.staff', '紫阳街道']);
    const worker = await accepts(open, TITLE, ['changmingsi.worker', '长明寺巷社区'], PHONE);
    const results = `${new URL(admin.url()).pathname}/results`;
    const people = [xiaoying, ziyang, worker];

    await admin.goto(results);
    await ready(admin);
    await admin.getByText('份额还没有提出').waitFor();
    await button(admin, '提出份额').click();
    await propose(admin, { 小营街道: '3', 紫阳街道: '2', 长明寺巷社区: '0' });
    await admin.getByRole('alert').getByText('填大于零的整数').first().waitFor();
    await propose(admin, { 长明寺巷社区: '1' });
    await admin.getByText('各单位都同意后才算数').waitFor();
    expect(await row(admin, '长明寺巷社区').innerText()).toMatch(/1\/6[^]*待答复/);

    for (const page of people) {
      await page.goto(results);
      await ready(page);
    }
    await row(xiaoying, '小营街道').getByRole('button', { name: '同意', exact: true }).click();
    await row(xiaoying, '小营街道').getByText('● 同意').waitFor();
    await button(ziyang, '不同意').click();
    await ziyang.getByLabel(/^为什么不同意/).fill('场地是我们出的');
    await button(ziyang, '不同意').click();
    await row(ziyang, '紫阳街道').getByText('↩ 不同意').waitFor();

    await admin.reload();
    await ready(admin);
    await row(admin, '紫阳街道').getByText('场地是我们出的').waitFor();
    await button(admin, '重新提出').click();
    await propose(admin, { 小营街道: '1', 紫阳街道: '1', 长明寺巷社区: '1' });
    await row(admin, '小营街道').getByText('待答复').waitFor();

    // Who read the shares of before is told, and agrees to nothing that they did not see.
    await button(worker, '同意').click();
    await worker
      .getByRole('alert')
      .getByText(/份额已改为第 \d+ 版|刚刚有人改过/)
      .waitFor();
    for (const [at, page] of people.entries()) {
      await page.goto(results);
      await ready(page);
      const own = row(page, UNITS[at]!);
      await own.getByRole('button', { name: '同意', exact: true }).click();
      await own.getByText('● 同意').waitFor();
    }
    await worker.reload();
    await ready(worker);
    await worker.getByText('各单位都已同意').waitFor();
    expect(await row(worker, '长明寺巷社区').innerText()).toContain('1/3');
    expect(await overflow(worker)).toBeLessThanOrEqual(0);
    expect(await violations(worker)).toEqual([]);
  });
});
