import { describe, expect } from 'vitest';
import { it } from './it.ts';
import { button } from './joint.ts';
import { violations } from './look.ts';
import { PHONE } from './visit.ts';

describe('a unit that is reminded from above', () => {
  it('is named beside what waits there, and reminded once a day', async ({ open }) => {
    const { page } = await open('/990001/findings', 'shifan.admin');
    const finding = page.getByRole('article');
    await finding.getByText(/^由.+处理$/).waitFor();
    await finding.getByRole('button', { name: '提醒' }).click();
    await page.getByText(/^已提醒.+，它的首页待办里会有这一条。$/).waitFor();
    await finding.getByText('今天已提醒').waitFor();
    expect(await finding.getByRole('button', { name: '提醒' }).count()).toBe(0);
  });

  it('hears of a late program from the program’s own page', async ({ open }) => {
    const { page: own } = await open('/330102/programs/new?unit=own', 'xiaoying.staff');
    await own.getByLabel('名称', { exact: true }).fill('弄堂口的棋');
    await own.getByLabel(/^开始日期/).fill('2024-01-01');
    await button(own, '新建').click();
    await button(own, '开始').click();
    await own.getByRole('link', { name: '修改', exact: true }).click();
    await own.getByLabel(/^结束日期/).fill('2024-06-30');
    await own.keyboard.press('Control+s');
    await own
      .getByText(/^已过结束日期/)
      .first()
      .waitFor();
    // Its own people are told, and remind nobody.
    expect(await button(own, '提醒').count()).toBe(0);

    const { page } = await open(new URL(own.url()).pathname, 'shangcheng.admin');
    await button(page, '提醒').click();
    await page.getByText('已提醒小营街道，它的首页待办里会有这一条。').waitFor();
    await page.getByText('今天已提醒').waitFor();
    expect(await violations(page)).toEqual([]);

    const { page: home } = await open('/330102?unit=own', 'xiaoying.lead');
    await home.getByRole('link', { name: '上城区提醒：处理逾期项目' }).click();
    await home.waitForURL('**/programs?**');
    await home.getByRole('row', { name: /弄堂口的棋.*已过结束日期/ }).waitFor();
  });

  it('has a line on its home that leads to what is missing, in English on a phone', async ({
    open,
  }) => {
    const missing = '/330102/figures?unit=own&view=totals&year=2016';
    const { page: own } = await open(missing, 'ziyang.staff', { locale: 'en' });
    const { pathname, search } = new URL(own.url());
    expect(await own.getByRole('button', { name: 'Remind' }).count()).toBe(0);

    const phone = { ...PHONE, locale: 'en' };
    const { page } = await open(pathname + search, 'shangcheng.admin', phone);
    await page.getByRole('button', { name: 'Remind', exact: true }).click();
    await page.getByText('Reminded today').waitFor();

    const { page: home } = await open('/330102?unit=own', 'ziyang.staff', phone);
    await home.getByRole('link', { name: 'reminds you of the figures of 2016' }).click();
    await home.waitForURL('**/figures/entry?**year=2016**');
  });
});
