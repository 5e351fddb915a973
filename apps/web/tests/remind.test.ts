import { describe, expect } from 'vitest';
import { it } from './it.ts';
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
