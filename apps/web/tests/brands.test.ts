import { describe, expect } from 'vitest';
import { it } from './it.ts';
import { button } from './joint.ts';
import { violations } from './look.ts';
import { PHONE, ready } from './visit.ts';

const NAME = '红巷夜话';
const NONE = '没有找到';

describe('brands of programs', () => {
  it('are made, given to programs, ended and used again by their street', async ({ open }) => {
    const { page } = await open('/330102/programs/brands?unit=own', 'xiaoying.staff');
    await button(page, '新建品牌').click();
    const drawer = page.getByRole('dialog', { name: '新建品牌' });
    await drawer.getByRole('button', { name: '保存' }).click();
    await drawer.getByText('请填写。').first().waitFor();
    await drawer.getByLabel('名称', { exact: true }).fill(NAME);
    await drawer.getByLabel(/^说明/).fill('每周三晚上的居民议事。');
    expect(await violations(page)).toEqual([]);
    await drawer.getByRole('button', { name: '保存' }).click();
    await page.getByText('品牌已保存。').waitFor();
    await page.getByRole('row', { name: NAME }).waitFor();

    const { page: form } = await open('/330102/programs/new?unit=own', 'xiaoying.staff');
    await form.getByLabel('名称', { exact: true }).fill('红巷议事');
    await button(form, '新建').click();
    await form.getByRole('link', { name: '补充' }).click();
    const brand = form.getByRole('combobox', { name: /^品牌/ });
    const offers = async () => {
      await form.reload();
      await ready(form);
      await brand.fill(NAME);
      await form.getByRole('option', { name: NAME }).or(form.getByText(NONE)).first().waitFor();
      return form.getByRole('option', { name: NAME }).count();
    };
    await brand.waitFor();
    expect(await offers()).toBe(1);

    const at = page.url();
    await page.goto(at);
    await ready(page);
    await page.getByRole('row', { name: NAME }).getByRole('button').first().click();
    const panel = page.getByRole('dialog', { name: NAME });
    await panel.getByText('每周三晚上的居民议事。').waitFor();
    await panel.getByRole('button', { name: '结束品牌' }).click();
    await panel.getByRole('button', { name: '结束品牌' }).click();
    await page.getByText('品牌已结束。').waitFor();

    expect(await offers()).toBe(0);

    await panel.getByRole('button', { name: '恢复使用' }).click();
    await page.getByText('品牌已恢复使用。').waitFor();
    expect(await offers()).toBe(1);
  });

  it('are for a neighbour to read, and not to change', async ({ open }) => {
    const { page } = await open('/330102/programs/brands?unit=own', 'xiaoying.staff');
    await button(page, '新建品牌').click();
    await page.getByLabel('名称', { exact: true }).fill(NAME);
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await page.getByRole('row', { name: NAME }).waitFor();

    const { page: other } = await open('/330102/programs/brands', 'ziyang.staff', {
      ...PHONE,
      locale: 'en',
    });
    await other.getByText(NAME).first().waitFor();
    expect(await button(other, 'New brand').count()).toBe(0);
    expect(await violations(other)).toEqual([]);
  });
});
