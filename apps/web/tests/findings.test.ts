import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { withoutLabelled } from './labelled.ts';
import { expectSound, overflow, smallTargets, violations } from './look.ts';
import { arrive, PHONE, quiet, ready, type Visit } from './visit.ts';

const inbox = '/330102/findings';
const ownInbox = `${inbox}?unit=own`;

const list = (page: Page) => page.getByRole('region', { name: /待办清单|List of findings/ });
const items = (page: Page) => list(page).getByRole('link');

describe('street staff at a desk', () => {
  let here: Visit;
  let page: Page;

  beforeAll(async () => {
    here = await arrive(ownInbox, 'xiaoying.staff');
    page = here.page;
  });

  afterEach(async () => {
    await expectSound(here);
  });

  /** The number beside the section's name. */
  async function waiting(): Promise<number> {
    const tab = page.getByRole('navigation', { name: '核查' }).getByRole('link', { name: /核查/ });
    return Number(/\d+/.exec(await tab.innerText())?.[0] ?? 0);
  }

  it('read what a check found, how it was computed and of which figures', async () => {
    await items(page).filter({ hasText: '部分与整体对不上' }).click();
    const finding = page.getByRole('article', { name: '部分与整体对不上' });
    await finding.waitFor();
    const text = await finding.innerText();
    for (const part of ['180–240', '怎么算的', '265人', '15-20人左右', '12个社区', '怎么处理']) {
      expect(text).toContain(part);
    }
    expect(new URL(page.url()).searchParams.get('finding')).toMatch(/^fnd_/);
  });

  it('see the same on the page as the server sends it, without asking again', async () => {
    here.operations.length = 0;
    await page.reload();
    await quiet(page);
    expect(here.operations).toEqual([]);
    await page.getByRole('article', { name: '部分与整体对不上' }).waitFor();
  });

  it('go through the list by keys, and open one with Enter, asking for nothing', async () => {
    here.operations.length = 0;
    await items(page).first().focus();
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('k');
    const second = items(page).nth(1);
    expect(await second.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    const title = await second.locator('.font-semibold').first().innerText();
    const heading = page.getByRole('article').getByRole('heading', { level: 2, name: title });
    await heading.waitFor();
    expect(await heading.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await heading.evaluate((it) => it === document.activeElement)).toBe(false);
    expect(here.operations).toEqual([]);
  });

  it('look into a figure from there', async () => {
    await page.getByRole('article').locator('button[aria-haspopup=dialog]').first().click();
    const panel = page.getByRole('dialog');
    await panel.waitFor();
    await ready(page);
    expect(await panel.innerText()).toContain('小营街道关工委2021年工作报告');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
  });

  it('are told what is missing before anything is sent', async () => {
    here.operations.length = 0;
    await page.getByRole('button', { name: '完成核查' }).click();
    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
    const reason = page.getByRole('textbox', { name: '说明' });
    const error = await reason.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${error}"]`).innerText()).toBe('请填写。');
    expect(here.operations).toEqual([]);
  });

  it('settle a finding and see it leave the list', async () => {
    const [before, open] = [await items(page).count(), await waiting()];
    const title = await page.getByRole('article').getByRole('heading', { level: 2 }).innerText();
    await page.getByRole('radio', { name: /数字没错/ }).check();
    await page.getByRole('textbox', { name: '说明' }).fill('讲座在礼堂办，全年级参加。');
    await page.getByRole('button', { name: '完成核查' }).click();
    await page.getByText(/已核查，还剩/).waitFor();
    expect(await items(page).count()).toBe(before - 1);
    expect(await waiting()).toBe(open - 1);
    expect(await items(page).filter({ hasText: title }).count()).toBe(0);
  });

  it('find it among those settled, with who said why, and open it again', async () => {
    const open = await waiting();
    await page.getByRole('combobox', { name: '状态' }).selectOption('SETTLED');
    await page.waitForURL('**status=SETTLED**');
    const article = page.getByRole('article');
    await article.getByText('讲座在礼堂办，全年级参加。').waitFor();
    expect(await article.innerText()).toContain('小营街道工作人员');
    await page.getByRole('textbox', { name: '为什么重新打开' }).fill('再核一次。');
    await page.getByRole('button', { name: '重新打开' }).click();
    await page.getByText('已重新打开。').waitFor();
    expect(await waiting()).toBe(open + 1);
  });

  it('run the checks again and hear that nothing has changed', async () => {
    const unit = new URL(page.url()).searchParams.get('unit');
    await page.goto(`${inbox}?unit=${unit}`);
    await ready(page);
    await page.getByRole('button', { name: '重新检查' }).click();
    await page.getByText('检查完了，没有变化。').waitFor();
  });
});

describe('a district administrator', () => {
  it('sees what a street has to settle, and is told who may', async () => {
    const { page, problems } = await arrive(inbox, 'shangcheng.admin');
    await items(page).filter({ hasText: '小营街道' }).first().click();
    expect(await page.getByRole('article').innerText()).toContain('您可以查看该单位');
    expect(await page.getByRole('button', { name: '完成核查' }).count()).toBe(0);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it.each(['zh-CN', 'en'])('is glad when nothing waits, in %s', async (locale) => {
    const options = { locale };
    const { page, problems } = await arrive(inbox, 'shangcheng.admin', options);
    await page.keyboard.press('u');
    await page.getByRole('searchbox').fill(locale === 'en' ? 'Zijin' : '紫金');
    await page.getByRole('dialog').getByRole('link').first().click();
    await page.waitForURL('**unit=com_**');
    await page.getByText(locale === 'en' ? 'Time for tea' : '喝口茶').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

describe('on a phone', () => {
  it.each([
    ['zh-CN', '返回清单'],
    ['en', 'Back to the list'],
  ])('a finding takes the place of the list, and gives it back, in %s', async (locale, back) => {
    const options = { ...PHONE, locale };
    const { page, problems } = await arrive(ownInbox, 'xiaoying.staff', options);
    for (const open of [false, true]) {
      if (open) await items(page).first().click();
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(withoutLabelled(await smallTargets(page, 44))).toEqual([]);
      expect(await violations(page)).toEqual([]);
    }
    expect(await list(page).isVisible()).toBe(false);
    await page.getByRole('link', { name: back }).click();
    await list(page).waitFor();
    expect(await page.getByRole('article').isVisible()).toBe(false);
    await items(page).first().click();
    await page.goBack();
    await list(page).waitFor();
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
