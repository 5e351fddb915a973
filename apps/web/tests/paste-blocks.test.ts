import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from './it.ts';
import { overflow, smallTargets, violations } from './look.ts';
import { cell, focused, paste, save } from './sheet.ts';
import { PHONE } from './visit.ts';

const preview = (page: Page) => page.getByRole('dialog');

/** Pastes into a cell far from where the block belongs, and waits for what it would do. */
async function look(page: Page, text: string): Promise<string> {
  await paste(page, 2, 5, text);
  await preview(page).waitFor();
  expect(await violations(page)).toEqual([]);
  return preview(page).innerText();
}

async function fill(page: Page): Promise<void> {
  await preview(page).getByRole('button', { name: /^填入/ }).click();
  await preview(page).waitFor({ state: 'hidden' });
}

/** Every cell with a text, as `row · column: text`. */
function filled(page: Page): Promise<string[]> {
  return page.locator('[data-cell]').evaluateAll((cells) =>
    cells.flatMap((one) => {
      const names = one.getAttribute('aria-labelledby')?.split(' ') ?? [];
      const said = names.map((id) => document.getElementById(id)?.textContent ?? '');
      const text = (one as HTMLInputElement).value;
      return text ? [`${said.join(' ').replace(/\s+/g, ' ').trim()}: ${text}`] : [];
    }),
  );
}

describe('a pasted block', () => {
  it('of Excel with names, months and totals is shown first and placed by them', async ({
    sheet,
  }) => {
    const { page } = await sheet();
    const text =
      '指标\t1月\t2月\t合计\r\n活动场次\t5\t6\t11\r\n参与人数\t30余\t40\t70\r\n合计\t35\t46\t81\r\n';
    const said = await look(page, text);
    expect(said).toContain('将填入 4 格');
    expect(said).toContain('合计行，不填');
    expect(said).toContain('合计，不填');
    expect(await filled(page)).toEqual([]);
    await fill(page);
    expect(await filled(page)).toEqual([
      '参与人数 名 1月: 30余',
      '参与人数 名 2月: 40',
      '活动场次 场 1月: 5',
      '活动场次 场 2月: 6',
    ]);
    expect(await focused(page)).toBe('2:5');
  });

  it('of WPS with a title, numbering, measures and quotes is recognised', async ({ sheet }) => {
    const { page } = await sheet();
    const text =
      '紫阳街道2025年工作台账\t\t\t\t\t\n序号\t指标\t单位\t2025年3月\t2025年4月\t备注\n1\t"活动\n场次"\t场\t5\t6\t含线上\n2\t在册志愿者数（人）\t人\t1,200\t1,210\t\n\t\t\t\t\t\n';
    await look(page, text);
    await fill(page);
    expect(await filled(page)).toEqual([
      '在册志愿者数 人 3月: 1,200',
      '在册志愿者数 人 4月: 1,210',
      '活动场次 场 3月: 5',
      '活动场次 场 4月: 6',
    ]);
  });

  it('with its months below each other is turned', async ({ sheet }) => {
    const { page } = await sheet();
    const said = await look(page, '月份\t活动场次\t企业数\n一月\t5\t7\n二月\t6\t8\n小计\t11\t15');
    expect(said).toContain('已对调');
    await fill(page);
    expect(await filled(page)).toEqual([
      '企业数 家 1月: 7',
      '企业数 家 2月: 8',
      '活动场次 场 1月: 5',
      '活动场次 场 2月: 6',
    ]);
  });

  it('in Traditional and full width with merged names is recognised', async ({ sheet }) => {
    const { page } = await sheet();
    await look(page, '指標\t類別\t１月\n活動場次\t研學\t２\n\t黨史宣講\t３');
    await fill(page);
    expect(await filled(page)).toEqual([
      '活动场次 · 研学 场 1月: 2',
      '活动场次 · 党史宣讲 场 1月: 3',
    ]);
  });

  it('of a web page with merged headings keeps its places', async ({ sheet }) => {
    const { page } = await sheet();
    await cell(page, 2, 5).focus();
    await cell(page, 2, 5).evaluate((input) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '指标 2024年 2025年\n1月 1月\n活动场次 5 6');
      clipboardData.setData(
        'text/html',
        '<table><tr><th rowspan="2">指标</th><th colspan="2">2024年</th><th>2025年</th></tr>' +
          '<tr><td>1月</td><td>2月</td><td>1月</td></tr>' +
          '<tr><td>&nbsp;活动场次</td><td>4</td><td>5</td><td>6&nbsp;</td></tr></table>',
      );
      const how = { clipboardData, bubbles: true, cancelable: true };
      input.dispatchEvent(new ClipboardEvent('paste', how));
    });
    await preview(page).getByText('别的年份，不填').first().waitFor();
    await fill(page);
    expect(await filled(page)).toEqual(['活动场次 场 1月: 6']);
  });

  it('of quarters leads to them, and what it fills can be saved', async ({ sheet }) => {
    const { page } = await sheet('?year=2021');
    await look(page, '项目\t一季度\t第二季度\t上半年\n活动服务人次-驻校社工\t15\t近20\t35');
    await fill(page);
    await page.getByRole('columnheader', { name: '1季度' }).waitFor();
    expect(await filled(page)).toEqual([
      '活动服务人次 · 驻校社工 人次 1季度: 15',
      '活动服务人次 · 驻校社工 人次 2季度: 近20',
    ]);
    await save(page);
    await page.getByText('已保存 2 格').waitFor();
    expect(await filled(page)).toEqual([
      '活动服务人次 · 驻校社工 人次 1季度: 15',
      '活动服务人次 · 驻校社工 人次 2季度: 近20',
    ]);
  });

  it.for([
    ['months of another year', '指标\t2024年1月\t2024年2月\n活动场次\t5\t6', '别的年份'],
    ['names that nothing is called', '社区\t1月\t2月\n甲\t5\t6\n乙\t7\t8', '都对不上'],
    ['columns without a period', '指标\t甲\t乙\n活动场次\t5\t6', '没写是哪个时期'],
    ['a name of several lines', '指标\t1月\n活动服务人次\t5', '请在下面选'],
  ] as const)('with %s is stopped with the reason', async ([_, text, reason], { sheet }) => {
    const { page } = await sheet();
    expect(await look(page, text)).toContain(reason);
    const button = preview(page).getByRole('button', { name: /^填入/ });
    expect(await button.isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await preview(page).waitFor({ state: 'hidden' });
    expect(await filled(page)).toEqual([]);
    expect(await focused(page)).toBe('2:5');
  });

  it('is settled by the keyboard alone, in English, too', async ({ sheet }) => {
    const { page } = await sheet('?year=2025', { locale: 'en' });
    await paste(page, 0, 3, 'Indicator\tJan\tFeb 2025\nActivity visits\t50\t60\nTotal\t50\t60');
    const dialog = preview(page);
    await dialog.getByText('A total: left out').waitFor();
    const choice = dialog.getByRole('combobox', { name: 'Activity visits' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await choice.evaluate((select) => select === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await dialog.getByText('2 cells will be filled.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    expect(await filled(page)).toEqual([
      'Activity visits visits Jan: 50',
      'Activity visits visits Feb: 60',
    ]);
    expect(await focused(page)).toBe('0:3');
  });

  it('of numbers alone is pasted as it stands', async ({ sheet }) => {
    const { page } = await sheet();
    await paste(page, 0, 3, '1\t2\n3\t4余\n');
    expect(await preview(page).count()).toBe(0);
    const texts = await Promise.all(
      [cell(page, 0, 3), cell(page, 1, 4)].map((one) => one.inputValue()),
    );
    expect(texts).toEqual(['1', '4余']);
  });
});

describe('on a phone', () => {
  it.for(['zh-CN', 'en'])('the preview fits, in %s', async (locale, { sheet }) => {
    const { page } = await sheet('?year=2026', { ...PHONE, locale });
    await paste(page, 0, 10, '指标\t1月\t2月\t合计\n活动场次\t5\t6\t11\n服务人次\t5\t6\t11');
    await preview(page).waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await smallTargets(page, 44)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await preview(page)
      .getByRole('button', { name: /^(填入|Fill in)/ })
      .click();
    await preview(page).waitFor({ state: 'hidden' });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
});
