import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from './it.ts';
import { overflow, smallTargets, violations } from './look.ts';
import { PHONE, ready } from './visit.ts';

const PARTS = ['tables', 'marks', 'forms'];

/** Han characters outside of what says that it is Chinese. */
const hanInEnglish = (page: Page) =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (texts.nextNode()) {
      const { nodeValue, parentElement } = texts.currentNode;
      if (!/\p{Script=Han}/u.test(nodeValue ?? '')) continue;
      if (!parentElement?.closest('[lang^=zh], script')) found.push(nodeValue!.trim());
    }
    return found;
  });

describe('the parts of pages', () => {
  it.for(
    PARTS.flatMap((part) =>
      (['light', 'dark'] as const).flatMap((colorScheme) =>
        ['zh-CN', 'en'].map((locale) => [part, colorScheme, locale] as const),
      ),
    ),
  )('can be used by everybody: %s, %s, %s', async ([part, colorScheme, locale], { open }) => {
    const look = { colorScheme, locale };
    const desk = await open(`/ui?part=${part}`, 'xiaoying.staff', look);
    expect(await overflow(desk.page)).toBeLessThanOrEqual(0);
    if (locale === 'en') expect(await hanInEnglish(desk.page)).toEqual([]);
    const { page } = await open(`/ui?part=${part}`, 'xiaoying.staff', { ...PHONE, ...look });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
  });

  it('give a fingertip room on a phone', async ({ open }) => {
    const { page } = await open('/ui?part=tables', 'xiaoying.staff', PHONE);
    const small = await smallTargets(page, 44);
    expect(small.filter((target) => !target.includes('type="checkbox"'))).toEqual([]);
  });
});

describe('a list', () => {
  it('sorts by its head, both ways and back, in the address', async ({ open }) => {
    const { page } = await open('/ui?unit=u&after=x', 'xiaoying.staff');
    const head = page.getByRole('columnheader', { name: '名称' });
    for (const [sort, order] of [
      ['TITLE', 'ascending'],
      ['-TITLE', 'descending'],
      [null, null],
    ] as const) {
      await head.getByRole('link').click();
      await page.waitForURL((url) => url.searchParams.get('sort') === sort);
      expect(new URL(page.url()).searchParams.get('after')).toBeNull();
      expect(new URL(page.url()).searchParams.get('unit')).toBe('u');
      expect(await head.getAttribute('aria-sort')).toBe(order);
    }
  });

  it('remembers which columns somebody wants', async ({ open }) => {
    const { page } = await open('/ui', 'xiaoying.staff');
    await page.locator('summary', { hasText: '显示' }).first().click();
    await page.getByRole('checkbox', { name: '人次' }).uncheck();
    await page.reload();
    await ready(page);
    await page.getByRole('columnheader', { name: '人次' }).waitFor({ state: 'hidden' });
    expect(await page.getByRole('columnheader', { name: '日期' }).count()).toBe(1);
  });

  it('offers what can be done with chosen rows, of this page or all', async ({ open }) => {
    const { page } = await open('/ui', 'xiaoying.staff');
    await page.getByRole('checkbox', { name: '选中本页' }).check();
    await page.getByText('已选 5 条').waitFor();
    await page.getByRole('button', { name: '选中全部 128 条' }).click();
    await page.getByText('已选 128 条').waitFor();
    await page.getByRole('checkbox', { name: '选中银龄课堂' }).uncheck();
    await page.getByText('已选 4 条').waitFor();
  });

  it('shows a row at the side, the next one, and gives the focus back', async ({ open }) => {
    const { page } = await open('/ui', 'xiaoying.staff');
    const eye = page.getByRole('button', { name: '查看党史宣讲进校园' });
    await eye.click();
    const drawer = page.getByRole('dialog', { name: '党史宣讲进校园' });
    await drawer.getByRole('button', { name: '下一条' }).click();
    await page.getByRole('dialog', { name: '银龄课堂' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await eye.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('is asked by a form that says only what differs, and forgets with a chip', async ({
    open,
  }) => {
    const { page } = await open('/ui?unit=u&sort=TITLE', 'xiaoying.staff');
    await page.getByRole('combobox', { name: '状态' }).selectOption('PAUSED');
    await page.getByRole('button', { name: '查询' }).click();
    await page.waitForURL('**/ui?sort=TITLE&state=PAUSED');
    await page.getByRole('link', { name: '去掉条件：状态：已暂停' }).click();
    await page.waitForURL('**/ui?sort=TITLE');
  });

  it('sorts and asks without scripts', async ({ open }) => {
    const { page } = await open('/ui', 'xiaoying.staff');
    const plain = await page.context().browser()!.newContext({ javaScriptEnabled: false });
    const bare = await plain.newPage();
    await bare.goto(page.url());
    await bare.getByRole('combobox', { name: '状态' }).selectOption('RUNNING');
    await bare.getByRole('button', { name: '查询' }).click();
    await bare.getByRole('link', { name: '去掉条件：状态：进行中' }).waitFor();
    await bare.getByRole('columnheader', { name: '名称' }).getByRole('link').click();
    await bare.waitForURL((url) => url.searchParams.get('sort') === 'TITLE');
    expect(new URL(bare.url()).searchParams.get('state')).toBe('RUNNING');
    await plain.close();
  });
});

describe('a field', () => {
  it('takes a day as people write it, or picked by keys', async ({ open }) => {
    const { page } = await open('/ui?part=forms', 'xiaoying.staff');
    const day = page.getByRole('textbox', { name: '日期' });
    await day.fill('２０２６年１月５日');
    await day.blur();
    expect(await day.inputValue()).toBe('2026-01-05');
    await page.getByRole('button', { name: '选择日期' }).click();
    await page.getByRole('button', { name: '2026年1月5日' }).press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await day.inputValue()).toBe('2026-01-12');
    await day.fill('明天');
    await day.blur();
    await page.getByText('写成 2026-11-30').waitFor();
  });

  it('finds what is chosen by the beginnings of its syllables', async ({ open }) => {
    const { page } = await open('/ui?part=forms', 'xiaoying.staff');
    const unit = page.getByRole('combobox', { name: '单位' });
    await unit.fill('zyjd');
    await page.getByRole('option', { name: '紫阳街道' }).waitFor();
    await unit.press('Enter');
    expect(await unit.inputValue()).toBe('紫阳街道');
  });
});

describe('a move', () => {
  it('asks why, keeps what was typed when it was refused, and says what may not be done', async ({
    open,
  }) => {
    const { page } = await open('/ui?part=marks', 'xiaoying.staff');
    await page.getByText('由小营街道处理').waitFor();
    expect(await page.getByRole('button', { name: '已结束' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '重新打开' }).click();
    const why = page.getByRole('dialog', { name: '重新打开' });
    await why.getByRole('button', { name: '重新打开' }).click();
    await why.getByRole('alert').waitFor();
    await why.getByRole('textbox').fill('核实过');
    await why.getByRole('button', { name: '重新打开' }).click();
    await why.getByRole('alert').waitFor();
    expect(await why.getByRole('textbox').inputValue()).toBe('核实过');
  });
});
