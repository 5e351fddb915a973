import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { withoutLabelled } from './labelled.ts';
import { expectSound, overflow, smallTargets, violations } from './look.ts';
import { arrive, PHONE, quiet, ready, type Visit } from './visit.ts';

const catalogue = '/330102/indicators';

const rows = (page: Page) => page.locator('tbody tr').filter({ has: page.getByRole('link') });

describe('the catalogue, read by street staff', () => {
  let here: Visit;
  let page: Page;

  beforeAll(async () => {
    here = await arrive(catalogue, 'xiaoying.staff');
    page = here.page;
  });

  afterEach(async () => {
    await expectSound(here);
  });

  it('comes whole with the page, people before visits', async () => {
    expect(here.operations).toEqual([]);
    expect(await rows(page).count()).toBeGreaterThanOrEqual(42);
    const kinds = await rows(page).locator('td:nth-child(5)').allInnerTexts();
    const said = [...new Set(kinds.map((kind) => kind.trim()))];
    expect(said.slice(0, 2)).toEqual(['人数', '人次']);
    // Each kind stands together.
    expect(kinds.filter((kind, at) => kind !== kinds[at - 1]).length).toBe(said.length);
  });

  it('says in words how each totals, and more at the side', async () => {
    const row = rows(page).filter({
      has: page.getByRole('link', { name: '活动场次', exact: true }),
    });
    expect(await row.innerText()).toContain('可相加');
    expect((await row.boundingBox())?.height).toBeLessThanOrEqual(37);
    await row.getByRole('button').click();
    const side = page.getByRole('dialog');
    await side.getByText('各单位、各时段可相加；联合活动只计一次').waitFor();
    expect(await side.innerText()).toContain('ACTIVITY_COUNT');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it.each(['Activity visits', 'activity_visits', '服务人次'])(
    'is searched by “%s”',
    async (words) => {
      await page.getByRole('searchbox').fill(words);
      await page.keyboard.press('Enter');
      await expect.poll(() => rows(page).count()).toBe(1);
      expect(await rows(page).innerText()).toContain('活动服务人次');
    },
  );

  it('keeps what is asked in its address', async () => {
    await page.getByRole('searchbox').fill('');
    await page.getByRole('combobox', { name: '能否相加' }).selectOption('REACH');
    await page.getByRole('button', { name: '查询' }).click();
    await page.waitForURL('**/indicators?rule=REACH');
    const count = await rows(page).count();
    await page.getByText(`共 ${count} 个`).waitFor();
    here.operations.length = 0;
    await page.reload();
    await quiet(page);
    expect(await rows(page).count()).toBe(count);
    expect(here.operations).toEqual([]);
  });

  it('says what to do when nothing fits', async () => {
    await page.getByRole('searchbox').fill('没有这样的指标');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: '清除条件' }).click();
    await expect.poll(() => rows(page).count()).toBeGreaterThanOrEqual(42);
  });

  it('offers nobody but its keepers to add one', async () => {
    expect(await page.getByRole('link', { name: '新增指标' }).count()).toBe(0);
    await page.goto(`${catalogue}/new`);
    await page.getByText('本区指标由区管理员维护。').waitFor();
    expect(await page.locator('form[method=post] input[type=text]').count()).toBe(0);
  });

  it('shows what an indicator is computed from, and what it may be added to', async () => {
    await page.goto(catalogue);
    await ready(page);
    await page.getByRole('link', { name: '每千人口拥有量' }).click();
    await page.getByRole('heading', { level: 1, name: '每千人口拥有量' }).waitFor();
    const formula = page.getByRole('figure');
    expect(await formula.innerText()).toMatch(/托位数.*÷ 人口数（常住） 算出/s);
    expect(await page.locator('#content').innerText()).toContain('比率不能相加，也不能平均');
    expect(await page.getByRole('button', { name: /解除/ }).count()).toBe(0);
  });
});

describe('on a phone', () => {
  it.each([
    ['zh-CN', ''],
    ['en', ''],
    ['zh-CN', '/new'],
    ['en', '/new'],
    ['en', '/relate'],
  ])('fits, in %s: indicators%s', async (locale, path) => {
    const options = { ...PHONE, locale };
    const { page, problems } = await arrive(catalogue + path, 'shangcheng.admin', options);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(withoutLabelled(await smallTargets(page, 44))).toEqual([]);
    expect(await violations(page)).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it.each(['zh-CN', 'en'])('shows a formula in one column, in %s', async (locale) => {
    const options = { ...PHONE, locale };
    const found = `${catalogue}?q=RATE_PER_1000`;
    const { page, problems } = await arrive(found, 'shangcheng.admin', options);
    await rows(page).getByRole('link').click();
    await page.getByRole('figure').waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(withoutLabelled(await smallTargets(page, 44))).toEqual([]);
    expect(await violations(page)).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
