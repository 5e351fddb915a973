import { describe, expect, it } from 'vitest';
import { violations } from './look.ts';
import { arrive } from './visit.ts';

const inbox = '/330102/findings?unit=own';

describe('two colleagues at one finding', () => {
  it('lose nothing that either typed', async () => {
    const [slow, fast] = await Promise.all([
      arrive(inbox, 'ziyang.staff'),
      arrive(inbox, 'ziyang.staff'),
    ]);
    for (const [{ page }, reason] of [
      [fast, '名单原件在档案室。'],
      [slow, '名单已补。'],
    ] as const) {
      await page.getByRole('radio', { name: /数字没错/ }).check();
      await page.getByRole('textbox', { name: '说明' }).fill(reason);
      await page.getByRole('button', { name: '处理', exact: true }).click();
      await page
        .getByText(/都处理完了|还剩|刚刚有人改过/)
        .first()
        .waitFor();
    }
    expect(await slow.page.getByRole('article').innerText()).toContain('名单原件在档案室。');
    expect(await slow.page.getByRole('textbox').inputValue()).toBe('名单已补。');
    expect(await violations(slow.page)).toEqual([]);
    await Promise.all([slow.page.context().close(), fast.page.context().close()]);
  });
});

describe('a figure that is corrected from a finding', () => {
  it('clears the finding by itself', async () => {
    const { page, problems } = await arrive(inbox, 'xiaoying.staff');
    const list = page.getByRole('region', { name: '待办清单' });
    const before = await list.getByRole('link').count();
    await list.getByRole('link', { name: /每场人数不寻常/ }).click();
    const article = page.getByRole('article', { name: '每场人数不寻常' });
    await article.getByRole('button').filter({ hasText: '活动覆盖人数' }).click();
    const panel = page.getByRole('dialog');
    await panel.getByRole('button', { name: '更正' }).click();
    await panel.getByLabel('数值（人）').fill('400');
    await panel.getByLabel('原因').fill('多写了一个零');
    await panel.getByRole('button', { name: '更正' }).click();
    await panel.getByText('更正：多写了一个零').waitFor();
    await page.keyboard.press('Escape');
    await article.waitFor({ state: 'detached' });
    expect(await list.getByRole('link').count()).toBe(before - 1);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
