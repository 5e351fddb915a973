import { describe, expect } from 'vitest';
import { it } from './it.ts';
import { violations } from './look.ts';
import { cell, nameSource, note, paste, save, seeFigures, sourceOf } from './sheet.ts';
import { arrive } from './visit.ts';

describe('saving', () => {
  it('knows the ledger of the year for a source, records each cell and shows it among the figures', async ({
    sheet,
  }) => {
    const { page } = await sheet('?year=2024');
    await paste(page, 0, 0, '近2000\t20\n30\t不好');
    await page.locator('summary', { hasText: '来源：2024年台账' }).waitFor();
    await page.getByRole('button', { name: '保存（3）' }).click();
    await page.getByText('已保存 3 格').waitFor();
    expect(await cell(page, 1, 1).inputValue()).toBe('不好');
    expect(await page.getByRole('button', { name: /^保存（/ }).count()).toBe(0);
    await page.getByRole('button', { name: '放弃' }).click();
    await seeFigures(page);
    await page.getByText('共 3 条').waitFor();
    await page.getByRole('button', { name: /近2000/ }).click();
    await page.getByRole('dialog').getByText('2024年台账').waitFor();
  });

  it('asks why recorded figures change, and keeps the former ones in the history', async ({
    sheet,
  }) => {
    const { page } = await sheet('?year=2024');
    expect(await cell(page, 0, 0).inputValue()).toBe('近2000');
    await cell(page, 0, 0).fill('1998');
    await cell(page, 0, 1).fill('');
    await save(page);
    const why = page.getByRole('dialog');
    expect(await why.innerText()).toContain('近2000 → 1998');
    expect(await why.innerText()).toContain('20 → 撤回');
    expect(await violations(page)).toEqual([]);
    await why.getByRole('button', { name: '保存' }).click();
    await why.getByRole('alert').waitFor();
    await why.getByLabel('原因').fill('核对了签到表');
    await why.getByRole('button', { name: '保存' }).click();
    await page.getByText('已保存 2 格').waitFor();
    await seeFigures(page);
    await page.getByText('共 2 条').waitFor();
    await page.getByRole('button', { name: /1998/ }).click();
    await page.getByRole('dialog').getByText('更正：核对了签到表').waitFor();
    expect(await page.getByRole('dialog').innerText()).toContain('近2000');
  });

  it('shows what somebody else recorded meanwhile, and changes it only when asked again', async ({
    sheet,
  }) => {
    const { page } = await sheet('?year=2023&grain=quarter');
    const other = await arrive(page.url(), 'ziyang.staff');
    await cell(other.page, 0, 0).fill('41');
    await save(other.page);
    await other.page.getByText('已保存 1 格').waitFor();
    await other.page.context().close();
    await cell(page, 0, 0).fill('43');
    await save(page);
    await page.getByText('1 格没存上').waitFor();
    expect(await cell(page, 0, 0).getAttribute('aria-invalid')).toBe('true');
    expect(await note(page, 0, 0)).toContain('41');
    await page.getByRole('button', { name: /^保存（/ }).click();
    const why = page.getByRole('dialog');
    expect(await why.innerText()).toContain('41 → 43');
    await why.getByRole('button', { name: '取消' }).click();
  });

  it('loses nothing when the network or the session is gone', async ({ sheet }) => {
    const here = await sheet('?year=2022');
    const { page } = here;
    await cell(page, 0, 0).fill('7');
    await nameSource(page, '测试台账');
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('button', { name: '保存（1）' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('连不上');
    expect(await cell(page, 0, 0).inputValue()).toBe('7');
    await page.unroute('**/graphql');
    await page.context().clearCookies({ name: 'linli_session' });
    await page.getByRole('button', { name: '保存（1）' }).click();
    const over = page.getByText('登录已过期，填的内容都还在。');
    await over.waitFor();
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '登录' }).click();
    await over.waitFor({ state: 'hidden' });
    expect(await cell(page, 0, 0).inputValue()).toBe('7');
    expect(await (await sourceOf(page)).inputValue()).toBe('测试台账');
    await page.getByRole('button', { name: '保存（1）' }).click();
    await page.getByText('已保存 1 格').waitFor();
    here.problems.length = 0;
  });
});

describe('somebody who may not record', () => {
  it('is told so instead of being given a sheet', async ({ open }) => {
    const { page } = await open('/330102/figures/entry', 'shangcheng.admin');
    await page.getByRole('button', { name: '单位' }).click();
    await page.getByRole('link', { name: '小营街道' }).click();
    await page.getByText('你不能在这里录入数据').waitFor();
    expect(await page.locator('[data-cell]').count()).toBe(0);
  });
});
