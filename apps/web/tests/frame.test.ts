import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { expectSound, overflow, smallTargets, violations } from './look.ts';
import { arrive, PHONE, ready, type Visit } from './visit.ts';

describe('the sections of a district at a desk', () => {
  let here: Visit;
  let page: Page;

  beforeAll(async () => {
    here = await arrive('/330102', 'shangcheng.admin');
    page = here.page;
  });

  afterEach(async () => {
    await expectSound(here);
  });

  const tab = (name: string | RegExp) =>
    page.getByRole('navigation', { name: '栏目' }).getByRole('link', { name });

  it('are five, in one order, with the number of findings that wait', async () => {
    const texts = await page
      .getByRole('navigation', { name: '栏目' })
      .getByRole('link')
      .allInnerTexts();
    expect(texts.map((text) => text.replace(/[^\u4e00-\u9fff].*$/s, ''))).toEqual([
      '总览',
      '数据',
      '目标',
      '核查',
      '指标',
    ]);
    expect(await tab(/核查/).innerText()).toMatch(/核查\s*\d+/);
    expect(await tab('总览').getAttribute('aria-current')).toBe('page');
  });

  it('take the street along that somebody looks at, and bring them back to it', async () => {
    await page.getByRole('navigation', { name: '街道' }).getByText('紫阳街道').click();
    await page.waitForURL('**/330102?street=**');
    const street = new URL(page.url()).searchParams.get('street');
    await tab(/核查/).click();
    await page.waitForURL('**/330102/findings?unit=**');
    expect(new URL(page.url()).searchParams.get('unit')).toBe(street);
    expect(await tab(/核查/).getAttribute('aria-current')).toBe('page');
    await tab('指标').click();
    await page.waitForURL('**/330102/indicators');
    await tab('总览').click();
    await page.waitForURL('**/330102?street=**');
    expect(new URL(page.url()).searchParams.get('street')).toBe(street);
  });

  it('find a community by a part of its name', async () => {
    await page.goto('/330102/findings');
    await ready(page);
    const picker = page.getByRole('button', { name: /换一个/ });
    await picker.click();
    const panel = page.getByRole('dialog', { name: '换一个单位' });
    for (const words of ['ｚｊ', 'zjsq', '紫金']) {
      await panel.getByRole('searchbox').fill(words);
      await panel.getByRole('link', { name: '紫金社区' }).waitFor();
    }
    await panel.getByRole('link', { name: '紫金社区' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/findings?unit=com_**');
    await page.getByRole('button', { name: /小营街道 ›\s*紫金社区/ }).waitFor();
  });

  it('open a street to its communities, and give the focus back on Escape', async () => {
    const picker = page.getByRole('button', { name: /换一个/ });
    await picker.click();
    const panel = page.getByRole('dialog', { name: '换一个单位' });
    await panel.getByRole('link', { name: '紫金社区' }).waitFor();
    const chosen = panel.getByRole('link', { name: '紫金社区' });
    expect(await chosen.getAttribute('aria-current')).toBe('page');
    await panel.getByRole('button', { name: '展开小营街道' }).click();
    await chosen.waitFor({ state: 'hidden' });
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    expect(await picker.evaluate((button) => button === document.activeElement)).toBe(true);
  });
});

describe('somebody who works at one place', () => {
  it.each([
    ['xiaoying.staff', /\?street=str_/, '小营街道'],
    ['changmingsi.worker', /\?street=str_/, '小营街道'],
  ])('lands on the street, as %s, and is offered no other', async (login, address, street) => {
    const { page, problems } = await arrive('/330102', login);
    expect(page.url()).toMatch(address);
    await page.getByRole('heading', { level: 2, name: street }).waitFor();
    expect(await page.getByRole('navigation', { name: '街道', exact: true }).count()).toBe(0);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['xiaoying.staff', /上城区 ›\s*小营街道/],
    ['changmingsi.worker', /小营街道 ›\s*长明寺巷社区/],
    ['shangcheng.admin', /^单位\s*上城区/],
  ])('starts there on pages about one unit, as %s', async (login, name) => {
    const { page } = await arrive('/330102/findings', login);
    await page.getByRole('button', { name }).waitFor();
    await page.context().close();
  });
});

describe('the sections on a phone', () => {
  it.each(['zh-CN', 'en'])('stand at the foot, within reach of a thumb, in %s', async (locale) => {
    const options = { ...PHONE, locale };
    const { page, problems } = await arrive('/330102', 'shangcheng.admin', options);
    const bar = page.getByRole('navigation', { name: locale === 'en' ? 'Sections' : '栏目' });
    expect(await bar.getByRole('link').count()).toBe(5);
    const box = await bar.boundingBox();
    expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(760);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await smallTargets(page, 44)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('cover nothing at the end of the page, and are not printed', async () => {
    const { page } = await arrive('/330102', 'shangcheng.admin', PHONE);
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    const bar = page.getByRole('navigation', { name: '栏目' });
    const end = await page.locator('#content').evaluate((it) => it.getBoundingClientRect().bottom);
    expect(end).toBeLessThan((await bar.boundingBox())?.y ?? 0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav').filter({ visible: true }).count()).toBe(0);
    await page.context().close();
  });
});
