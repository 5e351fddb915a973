import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from './it.ts';
import { overflow, smallTargets, violations } from './look.ts';
import { PHONE, visit } from './visit.ts';

const sections = (page: Page) => page.getByRole('navigation', { name: '栏目' });
const tabs = (page: Page) =>
  page.getByRole('navigation', { name: /^(数据|目标|核查|指标目录|录入数据)$/ });
const switcher = (page: Page) => page.getByRole('navigation', { name: '单位' });
const change = (page: Page) => page.getByRole('button', { name: '换一个单位' });
const panel = (page: Page) => page.getByRole('dialog', { name: '换一个单位' });
const unitOf = (page: Page) => new URL(page.url()).searchParams.get('unit');
const focusedTag = (page: Page) => page.evaluate(() => document.activeElement?.localName);

describe('the sections of a district', () => {
  it.for([
    ['shangcheng.admin', ['首页', '项目', '数据'], ['数据', '录入', '目标', '核查', '指标']],
    ['xiaoying.staff', ['首页', '项目', '数据'], ['数据', '录入', '目标', '核查', '指标']],
    ['yiyou.owner', ['首页', '项目', '数据'], ['数据', '指标']],
  ] as const)('are for %s what they may open', async ([login, entries, within], { open }) => {
    const { page } = await open('/330102/figures', login);
    expect(await sections(page).getByRole('link').allInnerTexts()).toEqual(entries);
    const names = (await tabs(page).getByRole('link').allInnerTexts()).map((name) => name.trim());
    expect(names.map((name) => name.replace(/\s*\d+.*$/s, ''))).toEqual(within);
    const current = tabs(page).getByRole('link', { name: '数据' });
    expect(await current.getAttribute('aria-current')).toBe('page');
  });

  it('say how many findings wait, and take unit and year along', async ({ open }) => {
    const { page } = await open('/330102', 'shangcheng.admin');
    await page
      .locator('main')
      .getByRole('link', { name: /紫阳街道/ })
      .click();
    await page.waitForURL('**/330102?unit=**');
    const unit = unitOf(page);
    await sections(page).getByRole('link', { name: '数据' }).click();
    await page.waitForURL(`**/figures?unit=${unit}`);
    await page.locator('summary', { hasText: '换一年' }).click();
    await page.getByRole('link', { name: '2021年' }).click();
    await page.waitForURL(`**/figures?unit=${unit}&year=2021`);
    await tabs(page).getByRole('link', { name: '录入' }).click();
    await page.waitForURL(`**/entry?unit=${unit}&year=2021`);
    expect(await tabs(page).getByRole('link', { name: /核查/ }).innerText()).toMatch(/核查\s*\d+/);
    await tabs(page).getByRole('link', { name: '指标' }).click();
    await page.waitForURL(`**/indicators?unit=${unit}`);
    await sections(page).getByRole('link', { name: '首页' }).click();
    await page.waitForURL(`**/330102?unit=${unit}`);
  });

  it('fold to icons, which the server draws the next time', async ({ open }) => {
    const { page } = await open('/330102', 'shangcheng.admin');
    const entry = sections(page).getByRole('link', { name: '数据' });
    const wide = (await entry.boundingBox())!.width;
    const kept = page.waitForResponse('**/look');
    await page.getByRole('button', { name: '收起' }).click();
    await kept;
    await page.reload();
    expect((await entry.boundingBox())!.width).toBeLessThan(wide / 2);
    await page.getByRole('button', { name: '展开' }).waitFor();
  });
});

describe('the switcher of units', () => {
  it('finds a community by a part of its name', async ({ open }) => {
    const { page } = await open('/330102/findings', 'shangcheng.admin');
    await page.keyboard.press('u');
    for (const words of ['ｚｊ', 'zjsq', '紫金']) {
      await panel(page).getByRole('searchbox').fill(words);
      await panel(page).getByRole('link', { name: '紫金社区' }).waitFor();
    }
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/findings?unit=com_**');
    const steps = await switcher(page).getByRole('link').allInnerTexts();
    expect(steps).toEqual(['上城区', '小营街道', '紫金社区']);
    await change(page).click();
    await panel(page).getByRole('heading', { name: '最近' }).waitFor();
    await expect.poll(() => panel(page).getByRole('link', { name: '紫金社区' }).count()).toBe(2);
  });

  it('walks its tree by arrow keys, and gives the focus back on Escape', async ({ open }) => {
    const { page } = await open('/330102/findings', 'shangcheng.admin');
    await change(page).click();
    const street = panel(page).getByRole('link', { name: '小营街道' });
    await street.focus();
    await page.keyboard.press('ArrowRight');
    const community = panel(page).getByRole('link', { name: '紫金社区' });
    await community.focus();
    await page.keyboard.press('ArrowLeft');
    expect(await street.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowLeft');
    await community.waitFor({ state: 'hidden' });
    await page.keyboard.press('Escape');
    await panel(page).waitFor({ state: 'hidden' });
    const button = change(page);
    expect(await button.evaluate((it) => it === document.activeElement)).toBe(true);
  });

  it('leads from a community up to its street', async ({ open }) => {
    const { page } = await open('/330102', 'xiaoying.staff');
    await page.keyboard.press('u');
    await panel(page).getByRole('searchbox').fill('紫金');
    await panel(page).getByRole('link', { name: '紫金社区' }).click();
    await page.waitForURL('**/330102?unit=com_**');
    await switcher(page).getByRole('link', { name: '小营街道' }).click();
    await page.waitForURL('**/330102?unit=str_**');
  });
});

describe('a page that is not the reader’s', () => {
  it.for([
    ['operator', 'programs', '项目不在你的范围内', /归这个区县所有.+平台运营看不到/],
    ['operator', 'figures/entry', '录入不在你的范围内', /平台运营看不到/],
    ['yiyou.owner', 'findings', '核查不在你的范围内', /由这个区县的工作人员查看和处理/],
  ] as const)('says whose it is, to %s at %s', async ([login, path, title, text], { open }) => {
    const { page, problems } = await open(`/330102/${path}`, login);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.locator('main').getByText(text).waitFor();
    expect(await page.getByText('还没有项目').count()).toBe(0);
    // The status of a page whose rows are not there is no error of the page.
    problems.splice(0, problems.length, ...problems.filter((text) => !text.includes('404')));
  });
});

describe('somebody who works at one place', () => {
  it.for([
    ['xiaoying.staff', /\?unit=str_/, '小营街道', '首页 · 小营街道', 1],
    ['changmingsi.worker', /\?unit=com_/, '长明寺巷社区', '长明寺巷社区 · 首页', 0],
  ] as const)('starts there, as %s', async ([login, address, unit, title, choices], { open }) => {
    const { page } = await open('/330102', login);
    expect(page.url()).toMatch(address);
    expect(await page.title()).toBe(`${title} · 邻里`);
    expect(await page.locator('header').getByText(unit, { exact: true }).count()).toBe(1);
    expect(await change(page).count()).toBe(choices);
  });

  it('is named by its code, where it has one', async ({ open }) => {
    const { page } = await open('/990001/figures?unit=990001001001', 'shifan.admin');
    const steps = switcher(page).getByRole('link');
    expect(await steps.last().innerText()).toBe('示范一街道第一社区');
    await steps.first().click();
    await page.waitForURL(/\/990001\/figures$/);
  });

  it('follows an address from before', async ({ open }) => {
    const { page } = await open('/330102', 'shangcheng.admin');
    await page
      .locator('main')
      .getByRole('link', { name: /紫阳街道/ })
      .click();
    await page.waitForURL('**/330102?unit=**');
    const unit = unitOf(page);
    await page.goto(`/330102?street=${unit}`);
    expect(page.url()).toContain(`/330102?unit=${unit}`);
  });
});

describe('a page', () => {
  it('has one name, and the focus stands there after another page', async ({ open }) => {
    const { page } = await open('/330102', 'shangcheng.admin');
    await sections(page).getByRole('link', { name: '数据' }).click();
    await page.waitForURL('**/figures');
    const heading = page.getByRole('heading', { level: 1 });
    expect(await heading.allInnerTexts()).toEqual(['数据']);
    await expect.poll(() => focusedTag(page)).toBe('h1');
    expect(await page.title()).toBe('数据 · 上城区 · 邻里');
  });

  it('asks for itself and its frame at once', async ({ open }) => {
    const { page, operations } = await open('/330102', 'shangcheng.admin');
    operations.length = 0;
    await sections(page).getByRole('link', { name: '数据' }).click();
    await page.waitForURL('**/figures');
    await page.getByRole('heading', { level: 1, name: '数据' }).waitFor();
    expect(operations).toEqual(['UnitYear']);
  });

  it('that is none keeps the shell', async ({ open }) => {
    const { page, problems } = await open('/330102', 'shangcheng.admin');
    for (const path of ['/330102/nowhere', '/330102/figures?unit=nothing']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1, name: '没有这个页面' }).waitFor();
      expect(await sections(page).getByRole('link').count()).toBe(3);
    }
    // The browser says so of every page that is not there.
    expect(problems.splice(0).every((problem) => problem.includes('404'))).toBe(true);
  });
});

describe('the look that somebody chose', () => {
  it('takes effect at once and stays', async ({ open }) => {
    const { page } = await open('/330102', 'shangcheng.admin');
    const root = page.locator('html');
    await page.locator('summary', { hasText: '账号' }).click();
    const kept = page.waitForResponse('**/look');
    await page.getByRole('button', { name: '深色' }).click();
    await kept;
    expect(await root.getAttribute('data-theme')).toBe('dark');
    const bigger = page.waitForResponse('**/look');
    await page.getByRole('button', { name: '特大' }).click();
    await bigger;
    await page.reload();
    expect(await root.getAttribute('data-theme')).toBe('dark');
    expect(await root.getAttribute('data-size')).toBe('huge');
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  it('is kept without a script, too', async () => {
    const { page } = await visit({ javaScriptEnabled: false });
    await page.goto('/sign-in?next=/330102');
    await page.locator('button[value="shangcheng.admin"]').click();
    await page.locator('summary', { hasText: '账号' }).click();
    await page.getByRole('button', { name: '浅色' }).click();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
    expect(page.url()).toMatch(/\/330102$/);
    await page.context().close();
  });
});

describe('on a phone', () => {
  it.for(['zh-CN', 'en'])(
    'sections stand within reach of a thumb, in %s',
    async (locale, { open }) => {
      const { page } = await open('/330102', 'shangcheng.admin', { ...PHONE, locale });
      const bar = page.getByRole('navigation', { name: locale === 'en' ? 'Sections' : '栏目' });
      const box = await bar.boundingBox();
      expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(760);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await smallTargets(page, 44)).toEqual([]);
      await bar.getByRole('link').last().click();
      await page.waitForURL('**/330102/more');
      expect(await smallTargets(page, 44)).toEqual([]);
      await page.getByRole('button', { name: locale === 'en' ? 'Sign out' : '退出' }).waitFor();
    },
  );

  it('they cover nothing at the end, go while somebody types, and are not printed', async ({
    open,
  }) => {
    const { page } = await open('/330102/findings', 'shangcheng.admin', PHONE);
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    const bar = sections(page);
    const end = await page
      .locator('#content > :last-child')
      .evaluate((it) => it.getBoundingClientRect().bottom);
    expect(end).toBeLessThan((await bar.boundingBox())?.y ?? 0);
    await page.locator('main select').first().focus();
    await bar.waitFor({ state: 'hidden' });
    await page.locator('main select').first().blur();
    await bar.waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav').filter({ visible: true }).count()).toBe(0);
  });
});
