import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from './it.ts';
import { overflow, smallTargets, violations } from './look.ts';
import { PHONE, visit } from './visit.ts';

/** Of what has this name, the unit, by where it lies. */
const UNIT = /^紫金社区\s*小营街道$/;
const palette = (page: Page, name = '搜索') => page.getByRole('dialog', { name });
const field = (page: Page) => page.getByRole('combobox', { name: /^(找项目|Find programs)/ });
const options = (page: Page) => page.getByRole('option');
const group = (page: Page, name: string) => page.getByRole('listbox').getByRole('group', { name });

async function openBy(page: Page, key: string): Promise<void> {
  await page.getByRole('link', { name: /^(搜索|Search)$/ }).waitFor();
  await page.keyboard.press(key);
  await field(page).waitFor();
}

describe('the search over everything', () => {
  it.for([
    ['紫金社', UNIT, /\?unit=com_/],
    ['陽光', '育共体 阳光行', /\/programs\/[^?/]+$/],
    ['yygy', '益优公益', /\/programs\?partner=/],
    ['xjxm', '新建项目', /\/programs\/new/],
    ['zjsq', UNIT, /\?unit=com_/],
    ['ｚijinshe', UNIT, /\?unit=com_/],
    ['志願者人數', '志愿者人数', /\/indicators\/ind_/],
    ['zb', '指标', /\/indicators$/],
    ['sj', '数据', /\/figures/],
  ] as const)(
    'finds %s and opens it by the keyboard alone',
    async ([words, label, address], { open }) => {
      const { page } = await open('/330102', 'shangcheng.admin');
      await openBy(page, '/');
      await page.keyboard.insertText(words);
      const option = options(page).filter({ hasText: label }).first();
      await option.waitFor();
      for (let steps = 0; steps < 12; steps += 1) {
        if ((await option.getAttribute('aria-selected')) === 'true') break;
        await page.keyboard.press('ArrowDown');
      }
      expect(await field(page).getAttribute('aria-activedescendant')).toBe(
        await option.getAttribute('id'),
      );
      await page.keyboard.press('Enter');
      await page.waitForURL(address);
      expect(await palette(page).count()).toBe(0);
    },
  );

  it('waits for the answer to the words before Enter opens the first', async ({ open }) => {
    const { page } = await open('/330102', 'shangcheng.admin');
    await openBy(page, '/');
    await page.keyboard.insertText('益优公');
    await options(page).filter({ hasText: '益优公益' }).waitFor();
    await field(page).fill('红色研学');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '红色研学' }).waitFor();
  });

  it('shows of a partner what it works on, which can be taken off', async ({ open }) => {
    const { page } = await open('/330102', 'shangcheng.admin');
    await openBy(page, '/');
    await page.keyboard.insertText('杭州中学');
    await group(page, '伙伴').getByRole('option').click();
    await page.waitForURL(/\?partner=/);
    await page.locator('main tbody tr', { hasText: '心理健康' }).first().waitFor();
    const some = await page.locator('main tbody tr').count();
    await page.getByRole('link', { name: /伙伴：杭州中学/ }).click();
    await expect.poll(() => page.locator('main tbody tr').count()).toBeGreaterThan(some);
  });

  it('gives the focus back when it is closed', async ({ open }) => {
    const { page } = await open('/330102', 'shangcheng.admin');
    const door = page.getByRole('link', { name: '搜索' });
    const isBack = () => door.evaluate((link) => link === document.activeElement);
    for (const leave of [
      () => page.keyboard.press('Escape'),
      () => palette(page).getByRole('button', { name: '关闭' }).click(),
      () => page.mouse.click(5, 500),
    ]) {
      await door.focus();
      await page.keyboard.press('Control+k');
      await field(page).waitFor();
      await leave();
      await palette(page).waitFor({ state: 'detached' });
      expect(await isBack()).toBe(true);
    }
  });

  it('says that it cannot reach the service, and tries again', async ({ open }) => {
    const { page, problems } = await open('/330102', 'shangcheng.admin');
    await openBy(page, '/');
    await page.context().setOffline(true);
    await page.keyboard.insertText('红色研学');
    await palette(page).getByText('没能查到').waitFor();
    await page.context().setOffline(false);
    await palette(page).getByRole('button', { name: '再试一次' }).click();
    await options(page).filter({ hasText: '红色研学' }).waitFor();
    const ofBrowser = (problem: string) => problem.includes('Failed to load resource');
    expect(problems.splice(0).filter((problem) => !ofBrowser(problem))).toEqual([]);
  });

  it('lists what was opened last when nothing is typed', async ({ open }) => {
    const { page } = await open('/330102', 'shangcheng.admin');
    await openBy(page, 'Control+k');
    expect(await options(page).count()).toBe(0);
    await page.keyboard.insertText('葵巷社区');
    await options(page).first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/unit=com_/);
    await openBy(page, 'Control+k');
    expect(await group(page, '最近').getByRole('option').allInnerTexts()).toEqual([
      expect.stringContaining('葵巷社区'),
    ]);
  });

  it('narrows to a kind by Tab, which shows more of it, and back', async ({ open }) => {
    const { page } = await open('/330102', 'shangcheng.admin');
    await openBy(page, '/');
    await page.keyboard.insertText('社区');
    await expect.poll(() => group(page, '单位').getByRole('option').count()).toBe(5);
    const kind = page.getByRole('group', { name: '只看' }).locator('[aria-pressed=true]');
    const walked: string[] = [];
    do {
      await page.keyboard.press('Tab');
      walked.push((await kind.innerText()).trim());
    } while (walked.at(-1) !== '单位');
    expect(walked).toEqual(['页面', '操作', '项目', '伙伴', '单位']);
    await expect.poll(() => group(page, '单位').getByRole('option').count()).toBeGreaterThan(5);
    await page.keyboard.press('Tab');
    await group(page, '指标').waitFor();
    await group(page, '单位').waitFor({ state: 'detached' });
    await page.keyboard.press('Tab');
    expect(await kind.innerText()).toBe('全部');
    await expect.poll(() => group(page, '单位').getByRole('option').count()).toBe(5);
  });

  it('waits for the end of a composition, and opens nothing by its Enter', async ({ open }) => {
    const { page, operations } = await open('/330102', 'shangcheng.admin');
    await openBy(page, '/');
    const before = operations.length;
    const input = await page.context().newCDPSession(page);
    for (const text of ['z', 'zi', 'zij']) {
      await input.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
    await field(page).dispatchEvent('keydown', { key: 'Enter', isComposing: true });
    await field(page).dispatchEvent('keydown', { key: 'ArrowDown', isComposing: true });
    await page.waitForTimeout(400);
    expect(operations.slice(before)).toEqual([]);
    await input.send('Input.insertText', { text: '紫金' });
    await group(page, '单位')
      .getByRole('option', { name: /紫金社区/ })
      .waitFor();
    expect(operations.slice(before)).toEqual(['SearchEverything']);
    expect(page.url()).toMatch(/330102$/);
  });

  it('offers the verbs that somebody may do, and says when there is nothing', async ({ open }) => {
    const { page } = await open('/330102', 'xiaoying.staff');
    await openBy(page, '/');
    await page.keyboard.insertText('lrsj');
    await group(page, '操作').getByRole('option', { name: '录入数据' }).waitFor();
    await field(page).fill('没有这样的名字');
    await palette(page).getByText('没有找到“没有这样的名字”').waitFor();
    await page.keyboard.press('Escape');
    await palette(page).waitFor({ state: 'detached' });
    await page.keyboard.press('/');
    await field(page).waitFor();
  });

  it('is loaded when it is opened, and not with the page', async ({ open }) => {
    const { page } = await open('/330102', 'shangcheng.admin');
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await openBy(page, '/');
    expect(loaded.filter((url) => url.endsWith('.js')).length).toBeGreaterThan(0);
  });

  it.for([
    ['zh-CN', undefined],
    ['en', undefined],
    ['zh-CN', PHONE],
    ['en', PHONE],
  ] as const)('is for everybody, in %s, on %o', async ([locale, phone], { open }) => {
    const { page } = await open('/330102', 'shangcheng.admin', { ...phone, locale });
    await page.getByRole('link', { name: /^(搜索|Search)$/ }).click();
    await field(page).waitFor();
    await page.keyboard.insertText('xiao');
    await options(page).first().waitFor();
    const dialog = palette(page, locale === 'en' ? 'Search' : '搜索');
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    if (!phone) return;
    expect(await smallTargets(page, 44)).toEqual([]);
    const box = (await dialog.boundingBox())!;
    expect([box.x, box.y, box.width]).toEqual([0, 0, 375]);
  });
});

describe('the page of a search', () => {
  it('has all hits and works without scripts', async () => {
    const { page } = await visit({ javaScriptEnabled: false });
    await page.goto('/sign-in?next=/330102');
    await page.locator('button[value="shangcheng.admin"]').click();
    await page.getByRole('link', { name: '搜索' }).click();
    await page.getByRole('searchbox').fill('社区');
    await page.getByRole('searchbox').press('Enter');
    await page.waitForURL('**/330102/search?words=*');
    const units = page.getByRole('region', { name: '单位' });
    expect(await units.getByRole('link').count()).toBeGreaterThan(5);
    await page.getByRole('searchbox').fill('zjsq');
    await page.getByRole('searchbox').press('Enter');
    await units.getByRole('link', { name: /紫金社区/ }).click();
    await page.waitForURL(/unit=com_/);
    await page.context().close();
  });

  it('is where the palette leads for all of it', async ({ open }) => {
    const { page } = await open('/330102', 'shangcheng.admin');
    await openBy(page, '/');
    await page.keyboard.insertText('社区');
    await options(page).first().waitFor();
    await page.getByRole('link', { name: '全部结果' }).click();
    await page.waitForURL(/\/330102\/search\?words=/);
    await page.getByRole('region', { name: '单位' }).waitFor();
  });

  it('shows a partner nothing of what is not theirs', async ({ open }) => {
    const { page } = await open('/330102/search?words=紫阳', 'yiyou.owner');
    await page.getByText('没有找到“紫阳”').waitFor();
  });
});
