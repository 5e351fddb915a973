import { describe, expect } from 'vitest';
import { it } from './it.ts';

/** What the browser itself says of a request that came to nothing. */
const isOfBrowser = (problem: string) => problem.includes('Failed to load resource');

describe('without the service', () => {
  it('a page stays with what stands on it, and goes on when it is back', async ({ open }) => {
    const { page, problems } = await open('/330102', 'shangcheng.admin');
    const names = await page.locator('main tbody th').allInnerTexts();
    expect(names.length).toBeGreaterThan(0);
    await page.context().setOffline(true);
    await page
      .getByRole('navigation', { name: '栏目' })
      .getByRole('link', { name: '数据' })
      .click();
    await page.getByText('连不上服务').waitFor();
    expect(new URL(page.url()).pathname).toBe('/330102');
    expect(await page.locator('main tbody th').allInnerTexts()).toEqual(names);
    await page.context().setOffline(false);
    await page.getByText('连不上服务').waitFor({ state: 'hidden' });
    await page
      .getByRole('navigation', { name: '栏目' })
      .getByRole('link', { name: '数据' })
      .click();
    await page.waitForURL('**/figures');
    expect(problems.splice(0).filter((problem) => !isOfBrowser(problem))).toEqual([]);
  });
});
