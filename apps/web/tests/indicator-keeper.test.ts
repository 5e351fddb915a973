import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { expectSound } from './look.ts';
import { arrive, ready, type Visit } from './visit.ts';

const catalogue = '/330102/indicators';

describe('the admin of a district', () => {
  let here: Visit;
  let page: Page;

  beforeAll(async () => {
    here = await arrive(catalogue, 'shangcheng.admin');
    page = here.page;
    await page.getByRole('link', { name: '新增指标' }).click();
    await page.getByRole('heading', { level: 1, name: '新增指标' }).waitFor();
    await ready(page);
  });

  afterEach(async () => {
    await expectSound(here);
  });

  const field = (name: string) => page.getByLabel(name, { exact: true });
  async function errorOf(name: string): Promise<string> {
    const described = (await field(name).getAttribute('aria-describedby')) ?? '';
    const id = described.split(' ').find((part) => part.endsWith('-error'));
    return page.locator(`[id="${id}"]`).innerText();
  }

  /** The same indicator, closed in another window. */
  async function closeElsewhere(): Promise<void> {
    const other = await page.context().newPage();
    await other.goto(page.url().replace(/\/edit$/, ''));
    await ready(other);
    await other.getByRole('button', { name: '停用' }).click();
    await other.getByText('已停用，不再接受新数据。').waitFor();
    await other.close();
  }

  it('composes a name with an input method, and Enter does not send it', async () => {
    const typing = await page.context().newCDPSession(page);
    await field('名称').focus();
    here.operations.length = 0;
    await typing.send('Input.imeSetComposition', {
      text: 'dushu',
      selectionStart: 5,
      selectionEnd: 5,
    });
    await page.keyboard.press('Enter');
    await typing.send('Input.insertText', { text: '读书会' });
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(here.operations).toEqual([]);
    await field('名称').fill('读书会');
  });

  it('is told beside each field what is missing, before anything is sent', async () => {
    await field('名称').press('Enter');
    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await summary.getByRole('link').count()).toBe(4);
    expect(await errorOf('计量单位')).toBe('请选择。');
    expect(await field('名称').inputValue()).toBe('读书会');
    expect(here.operations).toEqual([]);
    await summary.getByRole('link', { name: /计量单位/ }).click();
    expect(await field('计量单位').evaluate((it) => it === document.activeElement)).toBe(true);
  });

  it('is offered only rules that fit the basis', async () => {
    await field('计量单位').selectOption({ label: '场' });
    await field('口径').selectOption('RATIO');
    expect(await field('怎么合计').inputValue()).toBe('RECOMPUTE');
    await field('口径').selectOption('FLOW');
    const rules = await field('怎么合计')
      .locator('option')
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    expect(rules).toEqual(['', 'SUM', 'SUM_AT_DATE', 'LATEST', 'NONE']);
    await field('怎么合计').selectOption('SUM');
  });

  it('says that dimensions exclude each other', async () => {
    await field('各细分互不重复，可以相加').check();
  });

  it('hears from the API what is wrong with a code, and loses nothing', async () => {
    await field('代码').fill('book clubs');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('alert').waitFor();
    expect(await errorOf('代码')).toContain('请用大写字母');
    expect(await field('名称').inputValue()).toBe('读书会');
    expect(await field('怎么合计').inputValue()).toBe('SUM');
  });

  it('keeps what was typed when the network is gone', async () => {
    await field('代码').fill('BOOK_CLUBS');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('连不上服务。').waitFor();
    await page.context().setOffline(false);
    expect(await field('代码').inputValue()).toBe('BOOK_CLUBS');
    // The console reports the failed request itself.
    here.problems.length = 0;
  });

  it('stands where it was after signing in anew', async () => {
    await page.context().clearCookies({ name: 'linli_session' });
    await page.getByRole('button', { name: '保存' }).click();
    const over = page.getByText('登录已过期，填的内容都还在。');
    await over.waitFor();
    here.problems.length = 0;
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '登录' }).click();
    await over.waitFor({ state: 'hidden' });
    expect(await field('名称').inputValue()).toBe('读书会');
    expect(await field('怎么合计').inputValue()).toBe('SUM');
    expect(await field('代码').inputValue()).toBe('BOOK_CLUBS');
  });

  it('adds an indicator, which is marked as the district’s own', async () => {
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('heading', { level: 1, name: '读书会' }).waitFor();
    const text = await page.locator('#content').innerText();
    for (const part of ['本区', 'BOOK_CLUBS', '上城区', '可相加']) expect(text).toContain(part);
  });

  it('adds a dimension to it', async () => {
    await page.getByRole('button', { name: '添加细分' }).click();
    await page.getByRole('button', { name: '保存' }).click();
    expect(await errorOf('名称')).toBe('请填写。');
    await field('名称').fill('亲子读书会');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('definition').getByText('亲子读书会').waitFor();
  });

  it('relates it to another, in words, and is refused a circle', async () => {
    await page.getByRole('link', { name: '添加关系' }).click();
    await page.getByRole('heading', { name: '两个指标是什么关系' }).waitFor();
    await ready(page);
    await field('指标').selectOption({ label: '读书会' });
    await field('是什么关系').selectOption('PART_OF');
    await field('另一个指标').selectOption({ label: '活动场次' });
    await page.getByText('“读书会”算在“活动场次”里面，不会超过它。').waitFor();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('heading', { level: 1, name: '活动场次' }).waitFor();
    await page.getByRole('link', { name: '读书会' }).waitFor();
    await page.getByRole('link', { name: '添加关系' }).click();
    await ready(page);
    await field('指标').selectOption({ label: '活动场次' });
    await field('是什么关系').selectOption('PART_OF');
    await field('另一个指标').selectOption({ label: '读书会' });
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('alert').waitFor();
    expect(await errorOf('另一个指标')).toMatch(/循环：.*→/);
  });

  it('takes the relation away, and can take that back', async () => {
    await page.goto(catalogue);
    await ready(page);
    await page.getByRole('link', { name: '活动场次' }).click();
    const remove = page.getByRole('button', { name: '解除与“读书会”的关系' });
    await remove.click();
    await page.getByText('已解除关系。').waitFor();
    expect(await remove.count()).toBe(0);
    await page.getByRole('button', { name: '撤销' }).click();
    await remove.waitFor();
  });

  it('changes its words, not what it means, and is told of a colleague who was faster', async () => {
    await page.getByRole('link', { name: '读书会', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '读书会' }).waitFor();
    await page.getByRole('link', { name: '修改' }).click();
    await page.getByRole('heading', { level: 1, name: '修改指标' }).waitFor();
    await ready(page);
    expect(await field('计量单位').count()).toBe(0);
    expect(await field('各细分互不重复，可以相加').isChecked()).toBe(true);
    await page.getByLabel(/^英文名称/).fill('Book clubs');
    await closeElsewhere();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('刚刚有人改过').waitFor();
    expect(await page.getByLabel(/^英文名称/).inputValue()).toBe('Book clubs');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('已保存').waitFor();
    await page.getByRole('heading', { level: 1, name: '读书会' }).waitFor();
  });

  it('opens what was closed, closes it, and takes that back', async () => {
    await page.getByRole('button', { name: '重新启用' }).click();
    await page.getByText('已重新启用。').waitFor();
    await page.getByRole('button', { name: '停用' }).click();
    await page.getByText('已停用，不再接受新数据。').waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByRole('button', { name: '停用' }).waitFor();
  });
});
