import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { it } from './it.ts';
import { accepts, button, joint, UNITS } from './joint.ts';
import { recorded } from './recorded.ts';
import { PHONE, ready } from './visit.ts';

const TITLE = '三街书会';

const answer = (page: Page, list: string | null, unit: string) =>
  (list ? page.getByRole('list', { name: list }) : page.locator('main'))
    .locator('li', { hasText: unit })
    .first();

describe('units that agreed to their shares', () => {
  it('see in the result what each has of the whole, and are asked anew when the shares change', async ({
    open,
  }) => {
    const admin = await joint(open, TITLE);
    const people = [
      await accepts(open, TITLE, ['xiaoying.staff', '小营街道']),
      await accepts(open, TITLE, ['ziyang.staff', '紫阳街道']),
      await accepts(open, TITLE, ['changmingsi.worker', '长明寺巷社区'], PHONE),
    ];
    const { pathname } = new URL(admin.url());
    const read = async (page: Page) => {
      await page.goto(`${pathname}/results`);
      await ready(page);
    };
    const weigh = async (weights: readonly string[]) => {
      for (const [at, weight] of weights.entries())
        await admin.getByLabel(UNITS[at]!, { exact: true }).fill(weight);
      await button(admin, '提出份额').click();
      await admin.getByText('各单位都同意后才算数').waitFor();
    };

    await admin.reload();
    await ready(admin);
    await button(admin, '开始').click();
    await admin
      .getByText(/^\S\s*进行中$/)
      .first()
      .waitFor();
    await recorded(admin, pathname.split('/').at(-1)!);
    await read(admin);
    await button(admin, '提出份额').click();
    await weigh(['3', '2', '1']);
    for (const [at, page] of people.entries()) {
      await read(page);
      const own = answer(page, null, UNITS[at]!);
      await own.getByRole('button', { name: '同意', exact: true }).click();
      await own.getByText('● 同意').waitFor();
    }

    // Twelve sessions by 3 : 2 : 1.
    await read(admin);
    await admin.getByText('各单位都已同意').waitFor();
    await button(admin, '提出成果').click();
    const figures = (page: Page) => page.getByRole('row', { name: /诗会签到表/ });
    await figures(admin)
      .getByText(/小营街道\s*6\s*紫阳街道\s*4\s*长明寺巷社区\s*2/)
      .waitFor();
    for (const [at, page] of people.entries()) {
      await read(page);
      await figures(page)
        .getByText(/小营街道\s*6\s*紫阳街道\s*4\s*长明寺巷社区\s*2/)
        .waitFor();
      const own = answer(page, '各单位的答复', UNITS[at]!);
      await own.getByRole('button', { name: '同意', exact: true }).click();
      await own.getByText('● 同意').waitFor();
    }
    await read(admin);
    await admin.getByText(/^●\s*已议定$/).waitFor();

    await button(admin, '重新提出').click();
    await weigh(['1', '1', '1']);
    await read(admin);
    await admin.getByText('提出以后份额重新提出，这一版不再有效').waitFor();
  });
});
