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

  it('go through the list by keys from anywhere, asking for nothing', async () => {
    here.operations.length = 0;
    const current = () =>
      items(page).evaluateAll((links) => links.findIndex((link) => link.ariaCurrent));
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const start = await current();
    const steps = start === 0 ? ['j', 'ArrowDown', 'k'] : ['k', 'j', 'ArrowUp'];
    for (const key of steps) await page.keyboard.press(key);
    const at = await current();
    expect(at).toBe(start === 0 ? 1 : start - 1);
    const line = items(page).nth(at);
    expect(await line.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(new URL(page.url()).searchParams.get('finding')).toMatch(/^fnd_/);
    await page.getByRole('article').waitFor();
    expect(here.operations).toEqual([]);
  });

  it('decide by a key, and write why', async () => {
    await page.keyboard.press('a');
    expect(await page.getByRole('radio', { name: /数字没错/ }).isChecked()).toBe(true);
    const reason = page.getByRole('textbox', { name: '说明' });
    expect(await reason.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.keyboard.type('jk');
    expect(await reason.inputValue()).toBe('jk');
    await page.reload();
    await ready(page);
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
    await page.getByRole('button', { name: '处理', exact: true }).click();
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
    await page.getByRole('button', { name: '处理', exact: true }).click();
    await page.getByText(/已处理，还剩/).waitFor();
    expect(await items(page).count()).toBe(before - 1);
    expect(await waiting()).toBe(open - 1);
    expect(await items(page).filter({ hasText: title }).count()).toBe(0);
  });

  it('take it back for eight seconds', async () => {
    // The offer for the one before is over, so that there is one.
    await page.getByText(/已处理，还剩/).waitFor({ state: 'hidden' });
    const [before, open] = [await items(page).count(), await waiting()];
    await page.getByRole('radio', { name: /查不到了/ }).check();
    await page.getByRole('textbox', { name: '说明' }).fill('按错了。');
    await page.getByRole('button', { name: '处理', exact: true }).click();
    await page.getByText(/已处理，还剩/).waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('已撤销，1 条待处理。').waitFor();
    expect([await items(page).count(), await waiting()]).toEqual([before, open]);
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
    await page.getByRole('button', { name: '重新核查' }).click();
    await page.getByText('核查完了，没有变化。').waitFor();
  });
});

describe('a district administrator', () => {
  it('sees what a street has to settle, and is told who may', async () => {
    const { page, problems } = await arrive(inbox, 'shangcheng.admin');
    await items(page).filter({ hasText: '小营街道' }).first().click();
    expect(await page.getByRole('article').innerText()).toContain('由小营街道处理');
    expect(await page.getByRole('button', { name: '处理', exact: true }).count()).toBe(0);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it.each(['zh-CN', 'en'])('is told when nothing waits, in %s', async (locale) => {
    const options = { locale };
    const { page, problems } = await arrive(inbox, 'shangcheng.admin', options);
    await page.keyboard.press('u');
    await page.getByRole('searchbox').fill(locale === 'en' ? 'Zijin' : '紫金');
    await page.getByRole('dialog').getByRole('link').first().click();
    await page.waitForURL('**unit=com_**');
    await page.getByText(locale === 'en' ? 'All done.' : '都处理完了。').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

describe('findings of one kind, when there are many', () => {
  it('stand under one line, and say whose turn it is', async () => {
    const { page, problems } = await arrive('/990001/findings', 'shifan.admin');
    const group = list(page).getByRole('button', { name: /用词自相矛盾 \d+/ });
    const before = await items(page).count();
    await group.click();
    const count = Number(/\d+/.exec(await group.innerText())?.[0]);
    expect(await items(page).count()).toBe(before + count);
    await items(page).nth(before).click();
    await page
      .getByRole('article')
      .getByText(/由示范.+处理/)
      .waitFor();
    expect(await violations(page)).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('are printed as a whole, without what cannot be done on paper', async () => {
    const { page } = await arrive('/990001/findings', 'shifan.admin');
    await page.emulateMedia({ media: 'print' });
    await page.getByText('怎么算的').nth(3).waitFor();
    expect(await page.getByRole('article').count()).toBeGreaterThan(5);
    expect(await list(page).isVisible()).toBe(false);
    await page.context().close();
  });
});

/** Six numbers that contradict themselves, each of another year, as somebody's own. */
async function contradict(page: Page): Promise<void> {
  const unit = new URL(page.url()).searchParams.get('unit');
  const ask = async (query: string, variables: object) => {
    const headers = { origin: new URL(page.url()).origin };
    const answer = await page.request.post('/graphql', { data: { query, variables }, headers });
    return (await answer.json()) as {
      data: Record<string, { nodes: { id: string; code: string }[] }>;
    };
  };
  const { data } = await ask('{ indicators(first: 100) { nodes { id code } } }', {});
  const indicatorId = data.indicators?.nodes.find(({ code }) => code === 'ACTIVITY_COUNT')?.id;
  for (const year of [2010, 2011, 2012, 2013, 2014, 2015]) {
    const period = { start: `${year}-01-01`, end: `${year + 1}-01-01` };
    const source = { kind: 'ENTRY', title: '旧台账' };
    const quantity = { wording: '近200余场' };
    const input = { unitId: unit, indicatorId, period, source, quantity, evenSo: true };
    await ask(
      'mutation ($input: RecordFigureInput!) { recordFigure(input: $input) { userErrors { message } } }',
      { input },
    );
  }
}

describe('several findings of one kind', () => {
  it('are settled with one reason, and taken back together', async () => {
    const { page, problems } = await arrive(ownInbox, 'xiaoying.staff');
    await contradict(page);
    await page.reload();
    await ready(page);
    const group = list(page).getByRole('button', { name: '用词自相矛盾 6' });
    await group.waitFor();
    await list(page).getByRole('button', { name: '一起处理' }).click();
    await page.getByRole('checkbox').first().uncheck();
    await page.getByRole('radio', { name: /查不到了/ }).check();
    await page.getByRole('textbox', { name: '说明' }).fill('旧台账没有了。');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '处理', exact: true }).click();
    await page.getByText('5 条已处理。').waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('已撤销，5 条待处理。').waitFor();
    await group.waitFor();
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
