import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from './it.ts';
import { ready } from './visit.ts';

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const said = (page: Page, text: string | RegExp) => page.getByRole('status').getByText(text);
const choosing = (page: Page, name: RegExp) => page.getByRole('combobox', { name });

/** Picks what stands first in the list of a field that is open. */
const pickFirst = (page: Page, list: string) =>
  page.getByRole('listbox', { name: list }).getByRole('option').first().click();

/** A program of one's own that has nobody yet, and the page of its posts and partners. */
async function newProgram(page: Page, title: string): Promise<void> {
  await page.getByLabel('名称', { exact: true }).fill(title);
  await button(page, '新建').click();
  await heading(page, title).waitFor();
  await ready(page);
  await page.getByRole('link', { name: '修改岗位和共建单位' }).click();
  await heading(page, '岗位和共建单位').waitFor();
  await ready(page);
}

describe('posts and partners of a program', () => {
  it('are changed on a page of their own', async ({ open }) => {
    const { page } = await open('/330102/programs/new?unit=own', 'xiaoying.staff');
    await newProgram(page, '运河夜读');

    await button(page, '添加岗位').click();
    const post = page.locator('form ol li').first();
    await post.getByLabel('岗位', { exact: true }).fill('项目专员');
    await post.getByLabel('作用').selectOption({ label: '牵头' });
    await choosing(page, /^由谁承担/).fill('紫金社区');
    await pickFirst(page, '由谁承担');
    await button(page, '保存岗位').click();
    await said(page, '岗位已保存。').waitFor();

    await choosing(page, /^已有往来的单位/).click();
    await pickFirst(page, '已有往来的单位');
    const chosen = await choosing(page, /^已有往来的单位/).inputValue();
    await button(page, '添加共建单位').click();
    await said(page, /^已加入。/).waitFor();
    await button(page, `移除 ${chosen}`).click();
    await said(page, `已移除 ${chosen}。`).waitFor();
    await page.getByText('还没有共建单位。').waitFor();
    await button(page, '撤销').click();
    await button(page, `移除 ${chosen}`).waitFor();

    await page.getByRole('link', { name: '运河夜读' }).first().click();
    await heading(page, '运河夜读').waitFor();
    const beside = page.getByRole('complementary', { name: '岗位和共建单位' });
    await beside.getByText('项目专员').waitFor();
    await beside.getByText('紫金社区').waitFor();
    await beside.getByText(chosen).waitFor();
  });

  it('say which post has no name, and keep those that are typed', async ({ open }) => {
    const { page } = await open('/330102/programs/new?unit=own', 'xiaoying.staff');
    await newProgram(page, '运河晨读');
    await button(page, '添加岗位').click();
    await choosing(page, /^由谁承担/).fill('紫金社区');
    await pickFirst(page, '由谁承担');
    await button(page, '保存岗位').click();
    await page.getByRole('link', { name: /第 1 个岗位没有名称。/ }).waitFor();
    expect(await choosing(page, /^由谁承担/).inputValue()).toContain('紫金社区');
  });

  it('name no partner that nobody knows', async ({ open }) => {
    const { page } = await open('/330102/programs/new?unit=own', 'xiaoying.staff');
    await newProgram(page, '运河午读');
    await page.getByLabel('或其他单位').fill('没有这个单位');
    await button(page, '添加共建单位').click();
    await page.locator('form [id$="partnerNamed-error"]').waitFor();
    await page.getByText('还没有共建单位。').waitFor();
  });
});
