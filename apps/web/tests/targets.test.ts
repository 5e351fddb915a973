import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from './it.ts';
import { overflow, smallTargets, violations } from './look.ts';
import { PHONE } from './visit.ts';

/** Opens a target of the table at the side. */
async function look(page: Page, name: string) {
  await page.getByRole('button', { name: new RegExp(`(查看|View) ?${name}`) }).click();
  const panel = page.getByRole('dialog', { name: new RegExp(name) });
  await panel
    .getByText(/^(目标|target) /i)
    .first()
    .waitFor();
  return panel;
}

/** Finds an indicator by its name. */
async function pick(form: Locator, name: string): Promise<void> {
  await form.getByRole('combobox', { name: '指标' }).fill(name);
  await form
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .first()
    .click();
}

const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });

describe('the childcare target of 滨江区', () => {
  it.for([
    [
      'zh-CN',
      ['已达到', '高出约26个（24–29）', '增至约53.6万即失守，增幅1.1%', '53万', '没有缺口'],
    ],
    ['en', ['Reached', '26 (24–29) above target', '535,900 (+1.1%)', '530,000', 'None']],
  ] as const)(
    'says in %s how far it is reached and when it would be lost',
    async ([locale, parts], { open }) => {
      const here = await open('/330108/targets', 'binjiang.admin', { locale });
      const { page } = here;
      const indicator = locale === 'en' ? 'Places per 1,000' : '每千人口拥有量';
      expect(await page.locator('main table').innerText()).toMatch(/101(–101\.\d)?%/);
      const panel = await look(page, indicator);
      await panel.getByRole('img', { name: '101' }).waitFor();
      const text = await panel.innerText();
      for (const part of parts) expect(text).toContain(part);
      expect(here.operations).toEqual(['TargetDetail']);
    },
  );

  it.for(['zh-CN', 'en'])('fits a phone, in %s', async (locale, { open }) => {
    const { page } = await open('/330108/targets', 'binjiang.admin', { ...PHONE, locale });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await smallTargets(page, 44)).toEqual([]);
  });

  it('is found by name, plan and year in the address, and leaves as a file', async ({ open }) => {
    const { page } = await open('/330108/targets', 'binjiang.admin');
    const all = await page.locator('main tbody tr').count();
    await page.getByRole('searchbox', { name: '指标' }).fill('千人');
    await page.getByRole('combobox', { name: '计划期' }).selectOption({ label: '已到期' });
    await page.getByRole('button', { name: '查询' }).click();
    await page.waitForURL('**plan=over**');
    const found = row(page, '每千人口拥有量');
    await found.waitFor();
    expect(await page.locator('main tbody tr').count()).toBeLessThanOrEqual(all);
    await page.locator('main summary', { hasText: '显示' }).click();
    const link = page.getByRole('link', { name: /CSV/ });
    const file = await page
      .context()
      .request.get(new URL((await link.getAttribute('href'))!, page.url()).href);
    const lines = (await file.text()).trim().split('\r\n');
    expect([file.status(), lines.length]).toEqual([
      200,
      (await page.locator('main tbody tr').count()) + 1,
    ]);
    expect(lines[1]).toContain('4.5');
    await page.goto(`${page.url()}&year=2015`);
    await page.getByText('没有符合条件的').waitFor();
  });

  it('is lost when 2 % more people live there, and kept with 30 more places', async ({ open }) => {
    const { page } = await open('/330108/targets', 'binjiang.admin');
    const card = await look(page, '每千人口拥有量');
    await card.getByLabel('常住人口数增长（%）').fill('2');
    await card.getByText('未达到').waitFor();
    expect(await card.innerText()).toMatch(/还差约\d+个/);
    expect(await violations(page)).toEqual([]);
    await card.getByLabel('再增加（个）').fill('30');
    await card.getByText('未达到').waitFor({ state: 'hidden' });
    expect(await card.innerText()).toMatch(/高出约\d+个/);
    await card.getByRole('button', { name: '恢复现状' }).click();
    await card.getByText('增幅1.1%').waitFor();
  });

  it('asks once after a pause, and refuses what is no number beside its field', async ({
    open,
  }) => {
    const here = await open('/330108/targets', 'binjiang.admin');
    const { page } = here;
    const card = await look(page, '每千人口拥有量');
    here.operations.length = 0;
    await card.getByLabel('再增加（个）').pressSequentially('125', { delay: 30 });
    await card.getByText('假设之后').waitFor();
    expect(here.operations).toEqual(['TargetPlan']);
    await card.getByLabel('再增加（个）').fill('很多');
    const field = card.getByLabel('再增加（个）');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await card.innerText()).toContain('请填数字');
  });

  it('shows where its denominator comes from', async ({ open }) => {
    const { page } = await open('/330108/targets', 'binjiang.admin');
    const card = await look(page, '每千人口拥有量');
    await card.getByRole('button', { name: '53万人' }).click();
    const panel = page.getByRole('dialog', { name: '人口数' });
    await panel.getByText('现在的数').waitFor();
    expect(await panel.innerText()).toContain('杭州六区');
  });
});

describe('a target', () => {
  it('is set by an administrator, changed and taken away', async ({ open }) => {
    const { page } = await open('/330108/targets', 'binjiang.admin');
    await page.getByRole('button', { name: '设定目标' }).click();
    const form = page.getByRole('dialog', { name: '设定目标' });
    await form.getByRole('button', { name: '保存' }).click();
    await form.getByRole('alert').waitFor();
    await pick(form, '托位数');
    await form.getByLabel('数值').fill('400');
    await form.getByLabel('计划开始').fill('2026-01-01');
    await form.getByLabel('计划截止').fill('2026-12-31');
    await form.getByRole('button', { name: '保存' }).click();
    await form.getByRole('link', { name: /来源名称/ }).waitFor();
    expect(await form.getByLabel('数值').inputValue()).toBe('400');
    expect(await violations(page)).toEqual([]);
    await form.getByLabel('来源名称').fill('2026年托育工作要点');
    await form.getByRole('button', { name: '保存' }).click();
    await form.waitFor({ state: 'hidden' });
    await row(page, '托位数').getByText('400').waitFor();
    expect(await row(page, '托位数').innerText()).toContain('2026年');

    const panel = await look(page, '托位数');
    await panel.getByRole('button', { name: '修改目标' }).click();
    await panel.getByLabel('数值').fill('450余');
    await panel.getByLabel('原因').fill('新增一处托育点');
    await panel.getByRole('button', { name: '保存' }).click();
    await row(page, '托位数').getByText('450余').waitFor();
    await page.keyboard.press('Escape');

    const again = await look(page, '托位数');
    await again.getByRole('button', { name: '删除目标' }).click();
    await again.getByLabel('原因').fill('计划调整');
    await again.getByRole('button', { name: '删除目标' }).click();
    await row(page, '托位数').waitFor({ state: 'detached' });
    await page.getByText('共 1 个目标').waitFor();
  });

  it('that a colleague changed meanwhile is changed from theirs, and nothing typed is lost', async ({
    open,
  }) => {
    const { page: slow } = await open('/330108/targets', 'binjiang.admin');
    await slow.getByRole('button', { name: '设定目标' }).click();
    const form = slow.getByRole('dialog', { name: '设定目标' });
    await pick(form, '阵地数');
    await form.getByLabel('数值').fill('20');
    await form.getByLabel('计划截止').fill('2027-12-31');
    await form.getByLabel('来源名称').fill('阵地规划');
    await form.getByRole('button', { name: '保存' }).click();
    await form.waitFor({ state: 'hidden' });
    const { page: fast } = await open('/330108/targets', 'binjiang.admin');
    const [first, second] = [await look(slow, '阵地数'), await look(fast, '阵地数')];
    const change = async (panel: Locator, value: string) => {
      await panel.getByLabel('数值').fill(value);
      await panel.getByLabel('原因').fill('规划调整');
      await panel.getByRole('button', { name: '保存' }).click();
    };
    for (const panel of [first, second]) {
      await panel.getByRole('button', { name: '修改目标' }).click();
    }
    await change(second, '24');
    await row(fast, '阵地数').getByText('24').waitFor();
    await change(first, '30');
    await first.getByText('目标 24').waitFor();
    expect(await first.getByLabel('数值').inputValue()).toBe('30');
    await first.getByRole('button', { name: '保存' }).click();
    await row(slow, '阵地数').getByText('30').waitFor();
    await slow.keyboard.press('Escape');
    const last = await look(slow, '阵地数');
    await last.getByRole('button', { name: '删除目标' }).click();
    await last.getByLabel('原因').fill('规划取消');
    await last.getByRole('button', { name: '删除目标' }).click();
    await row(slow, '阵地数').waitFor({ state: 'detached' });
  });

  it('is not sent by the Enter that ends a composition', async ({ open }) => {
    const { page } = await open('/330108/targets', 'binjiang.admin');
    await page.getByRole('button', { name: '设定目标' }).click();
    const form = page.getByRole('dialog', { name: '设定目标' });
    const composing = { key: 'Enter', code: 'Enter', isComposing: true, keyCode: 229 };
    await form.getByLabel('计划名称').dispatchEvent('keydown', { ...composing, bubbles: true });
    await page.waitForTimeout(200);
    expect(await form.getByRole('alert').count()).toBe(0);
  });

  it('is not for staff to set', async ({ open }) => {
    const { page } = await open('/330102/targets?unit=own', 'xiaoying.staff');
    expect(await page.getByRole('button', { name: '设定目标' }).count()).toBe(0);
    expect(await page.locator('main').innerText()).toContain('还没有设目标');
  });

  it('of any unit below stands in the list of those above, by its unit', async ({ open }) => {
    const { page } = await open('/990001/targets?size=50', 'shifan.admin');
    const units = await page.locator('main tbody tr td:nth-of-type(1)').allInnerTexts();
    expect(units.length).toBe(50);
    expect(new Set(units).size).toBeGreaterThan(5);
    expect(await page.locator('main').innerText()).toMatch(/共 2\d\d 个目标/);
    await page.getByRole('link', { name: '下一页' }).click();
    await page.waitForURL('**after=**');
    expect(await violations(page)).toEqual([]);
  });
});
