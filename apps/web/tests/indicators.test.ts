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

  it('comes whole with the page, grouped by what is counted', async () => {
    expect(here.operations).toEqual([]);
    expect(await rows(page).count()).toBeGreaterThanOrEqual(42);
    const groups = await page.locator('tbody th[scope=rowgroup]').allInnerTexts();
    expect(groups[0]).toMatch(/^人数\s*\d+$/);
    expect(groups.some((group) => group.startsWith('人次'))).toBe(true);
  });

  it('says in words how each totals', async () => {
    const row = rows(page).filter({ hasText: 'ACTIVITY_COUNT' });
    expect(await row.innerText()).toContain('各单位、各时段可相加；联合活动只计一次');
  });

  it.each(['Activity visits', 'activity_visits', '服务人次'])(
    'is searched at once, by “%s”',
    async (words) => {
      await page.getByRole('searchbox').fill(words);
      expect(await rows(page).count()).toBe(1);
      expect(await rows(page).innerText()).toContain('ACTIVITY_VISITS');
    },
  );

  it('keeps what is asked in its address', async () => {
    await page.getByRole('searchbox').fill('');
    await page.getByRole('combobox', { name: '能否相加' }).selectOption('REACH');
    const count = await rows(page).count();
    expect(await page.getByRole('status').first().innerText()).toBe(`共 ${count} 个`);
    await page.waitForURL('**/indicators?rule=REACH');
    here.operations.length = 0;
    await page.reload();
    await quiet(page);
    expect(await rows(page).count()).toBe(count);
    expect(here.operations).toEqual([]);
  });

  it('says what to do when nothing fits', async () => {
    await page.getByRole('searchbox').fill('没有这样的指标');
    await page.getByText('没有符合的指标').waitFor();
    await page.getByRole('button', { name: '清除条件' }).click();
    expect(await rows(page).count()).toBeGreaterThanOrEqual(42);
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
