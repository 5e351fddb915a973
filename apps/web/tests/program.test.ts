import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from './it.ts';
import { overflow, smallTargets, violations } from './look.ts';
import { PHONE, ready, type Visit } from './visit.ts';

type Open = (path: string, login: string, options?: object) => Promise<Visit>;

const said = (page: Page, text: string | RegExp) => page.getByRole('status').getByText(text);
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const state = (page: Page, word: string) => page.locator('h1 + span', { hasText: word });

/** A program of one's own, so that no test meets what another did. */
async function planned(open: Open, title: string, login = 'xiaoying.staff'): Promise<Page> {
  const { page } = await open('/330102/programs/new?unit=own', login);
  await page.getByLabel('名称', { exact: true }).fill(title);
  await button(page, '新建').click();
  await heading(page, title).waitFor();
  await state(page, '计划中').waitFor();
  await ready(page);
  return page;
}

/** Says why in the dialog of a move. */
async function because(page: Page, move: string, reason: string): Promise<void> {
  await button(page, move).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^理由/).fill(reason);
  await dialog.getByRole('button', { name: move, exact: true }).click();
}

describe('the staff of a street', () => {
  it('plans a program, begins it, lets it rest and takes that back', async ({ open }) => {
    const page = await planned(open, '桥下书场');
    await button(page, '开始').click();
    await state(page, '进行中').waitFor();
    await because(page, '暂停', '场地维修');
    await state(page, '已暂停').waitFor();
    await button(page, '撤销').click();
    await state(page, '进行中').waitFor();
    await page.getByRole('link', { name: '记录' }).click();
    await page.getByText('场地维修').waitFor();
    const steps = page.locator('main ol li', { hasText: /\d\d:\d\d/ });
    await expect.poll(() => steps.count()).toBe(4);
    expect(await steps.first().innerText()).toContain('进行中');
    expect(await steps.last().innerText()).toContain('计划中');
  });

  it('reads in the history what was changed, before and after', async ({ open }) => {
    const page = await planned(open, '河埠剪纸');
    const at = page.url();
    await page.goto(`${at}/edit`);
    await ready(page);
    await page.getByLabel('名称', { exact: true }).fill('河埠剪纸社');
    await page.getByLabel(/^对象/).fill('小学生');
    await page.getByLabel(/^内容/).first().fill('每周六下午，跟着非遗传承人学。'.repeat(8));
    await page.keyboard.press('Control+s');
    await heading(page, '河埠剪纸社').waitFor();
    await page.goto(`${at}/history`);
    await ready(page);
    const edit = page.locator('main ol > li', { hasText: '修改' });
    await edit.locator('del', { hasText: '河埠剪纸' }).waitFor();
    await edit.locator('ins', { hasText: '河埠剪纸社' }).waitFor();
    await edit.locator('li', { hasText: '小学生' }).getByText('未填').waitFor();
    await edit.getByText('修改前后').click();
    await edit.getByText('非遗传承人').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('is asked why before a program is given up, and no sooner sends anything', async ({
    open,
  }) => {
    const page = await planned(open, '弄堂棋社');
    await button(page, '不办了').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '不办了', exact: true }).click();
    await dialog.getByRole('alert').getByText('请填写。').waitFor();
    await dialog.getByLabel(/^理由/).fill('与书场合并');
    await dialog.getByRole('button', { name: '不办了', exact: true }).click();
    await state(page, '已取消').waitFor();
    await expect.poll(() => button(page, '开始').count()).toBe(0);
  });

  it('fills in the rest, and what is typed is saved by itself', async ({ open }) => {
    const page = await planned(open, '河畔晨读');
    await page.getByText(/未填：.*对象/).waitFor();
    await page.getByRole('link', { name: '补充' }).click();
    await heading(page, '修改项目').waitFor();
    await ready(page);
    await page.getByLabel(/^对象/).fill('小学生');
    await page.getByText('还没有保存').waitFor();
    await page.getByText(/^\d\d:\d\d 已自动保存$/).waitFor();
    await page.getByLabel(/^开始日期/).fill('2026-13-01');
    await page.keyboard.press('Control+s');
    const alert = page.getByRole('alert');
    await alert.getByText('写成 2026-11-30').waitFor();
    await page.getByLabel(/^开始日期/).fill('2026-12-01');
    await page.keyboard.press('Control+s');
    await heading(page, '河畔晨读').waitFor();
    await page.getByText('小学生').waitFor();
    await page.getByText('2026年12月1日 起').waitFor();
  });

  it('finds the fields of a type with it, and moves an industry from stage to stage', async ({
    open,
  }) => {
    const { page } = await open('/330102/programs/new?unit=own', 'xiaoying.staff');
    await page.getByLabel('名称', { exact: true }).fill('竹编工坊');
    expect(await page.getByLabel('阶段', { exact: true }).count()).toBe(0);
    await page.getByLabel('类型', { exact: true }).selectOption('INDUSTRY');
    await page.getByLabel('阶段', { exact: true }).selectOption('TRIAL');
    await button(page, '新建').click();
    await heading(page, '竹编工坊').waitFor();
    await because(page, '推进到下一阶段', '厂房开工');
    await page.locator('main dd', { hasText: '建设' }).waitFor();
  });
});

/** Asks a unit that its street may not see, as another street's program does by the API. */
async function ask(page: Page, participantId: string | null): Promise<void> {
  const programId = new URL(page.url()).pathname.split('/').at(-1);
  const input = { programId, participantId, expectedVersion: 1 };
  const query = `mutation Ask($input: SetParticipationInput!) {
    setParticipation(input: $input) { userErrors { message } }
  }`;
  const told = await page.evaluate(
    async (body) => (await fetch('/graphql', body)).json() as Promise<unknown>,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { input } }),
    },
  );
  expect(told).toMatchObject({ data: { setParticipation: { userErrors: [] } } });
}

describe('a unit that is invited', () => {
  it('is found by the beginnings of its syllables, and may leave again', async ({ open }) => {
    const page = await planned(open, '巷口集市');
    await page.getByRole('link', { name: '邀请单位' }).click();
    await heading(page, '邀请单位').waitFor();
    await ready(page);
    const unit = page.getByRole('combobox', { name: '单位' });
    await unit.click();
    await page.getByRole('option', { name: /长明寺巷社区/ }).waitFor();
    await unit.fill('cmsx');
    await page.getByRole('option', { name: /长明寺巷社区/ }).click();
    await page.getByRole('list', { name: '已选的单位' }).getByText('长明寺巷社区').waitFor();
    await button(page, '发出邀请').click();
    await heading(page, '巷口集市').waitFor();
    const asked = page.locator('main li', { hasText: '长明寺巷社区' });
    await asked.getByText('已参加').waitFor();
    await because(page, '移出', '人手不够');
    await asked.getByText('已退出').waitFor();
  });

  it('of another street answers, and the owner sees what', async ({ open }) => {
    const page = await planned(open, '两岸灯会');
    const other = (await open('/330102/programs/invitations?unit=own', 'ziyang.staff')).page;
    await ask(page, new URL(other.url()).searchParams.get('unit'));
    await other.reload();
    await ready(other);
    const row = other.locator('main li', { hasText: '两岸灯会' });
    await row.getByRole('button', { name: '谢绝' }).click();
    const dialog = other.getByRole('dialog');
    await dialog.getByLabel(/^理由/).fill('同期已有灯会');
    await dialog.getByRole('button', { name: '谢绝', exact: true }).click();
    await row.waitFor({ state: 'hidden' });
    await page.reload();
    await page.locator('main li').getByText('已谢绝').waitFor();
    await page.getByRole('link', { name: '记录' }).click();
    await page.getByText('同期已有灯会').waitFor();
  });
});

describe('by keyboard alone', () => {
  it('a program is planned and begun', async ({ open }) => {
    const { page } = await open('/330102/programs/new?unit=own', 'xiaoying.staff');
    await page.getByLabel('名称', { exact: true }).focus();
    await page.keyboard.type('夜校手工');
    await page.keyboard.press('Enter');
    await heading(page, '夜校手工').waitFor();
    await ready(page);
    await button(page, '开始').focus();
    await page.keyboard.press('Enter');
    await state(page, '进行中').waitFor();
  });
});

/** What is pressed meanwhile finds the page as it was before. */
const slowReads = (page: Page) =>
  page.route('**/graphql', async (route) => {
    const changes = route.request().postData()?.includes('mutation');
    if (!changes) await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });

describe('on a phone, in English', () => {
  it('the lead closes a program and opens it again', async ({ open }) => {
    const page = await planned(open, '社区菜园');
    await button(page, '开始').click();
    await state(page, '进行中').waitFor();
    const path = new URL(page.url()).pathname;
    const phone = (await open(path, 'xiaoying.lead', { ...PHONE, locale: 'en' })).page;
    expect(await overflow(phone)).toBeLessThanOrEqual(0);
    expect(await smallTargets(phone, 44)).toEqual([]);
    await slowReads(phone);
    await button(phone, 'Close').click();
    await phone
      .getByRole('dialog')
      .getByRole('button', { name: 'Close', exact: true })
      .last()
      .click();
    await said(phone, 'The program is closed.').waitFor();
    await button(phone, 'Undo').click();
    await said(phone, 'Taken back.').waitFor();
    await state(phone, 'Running').waitFor();
  });
});

describe('a program that is not there, or not one’s own', () => {
  it('is said to be so, within the shell', async ({ open }) => {
    const { page, problems } = await open('/330102/programs/prg_nothing', 'xiaoying.staff');
    await heading(page, '没有这个页面').waitFor();
    expect(problems.splice(0).every((problem) => problem.includes('404'))).toBe(true);
  });
});
