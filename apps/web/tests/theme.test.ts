import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { site } from './here.ts';
import { it } from './it.ts';
import { ready } from './visit.ts';

const PAPER = {
  light: 'rgb(245, 247, 247)',
  dark: 'rgb(18, 25, 27)',
  printed: 'rgb(255, 255, 255)',
};

const paper = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

async function choose(page: Page, name: string, value: string): Promise<void> {
  await page.context().addCookies([{ name, value, url: site }]);
  await page.reload();
  await ready(page);
}

describe('the look of pages', () => {
  it.for(['light', 'dark'] as const)(
    'follows a %s system, and prints on white',
    async (colorScheme, { open }) => {
      const { page } = await open('/330102', 'shangcheng.admin', { colorScheme });
      expect(await paper(page)).toBe(PAPER[colorScheme]);
      await page.emulateMedia({ media: 'print', colorScheme });
      expect(await paper(page)).toBe(PAPER.printed);
      await page.emulateMedia({ media: 'screen', colorScheme });
    },
  );

  it('is what somebody chose, whatever the system wishes', async ({ open }) => {
    const { page } = await open('/330102', 'shangcheng.admin', { colorScheme: 'light' });
    await choose(page, 'linli_theme', 'dark');
    expect(await paper(page)).toBe(PAPER.dark);
    await page.emulateMedia({ colorScheme: 'dark' });
    await choose(page, 'linli_theme', 'light');
    expect(await paper(page)).toBe(PAPER.light);
  });

  it('grows with the size of type that somebody chose', async ({ open }) => {
    const { page } = await open('/330102', 'shangcheng.admin');
    const size = () => page.evaluate(() => getComputedStyle(document.body).fontSize);
    expect(await size()).toBe('14px');
    await choose(page, 'linli_size', 'huge');
    expect(await size()).toBe('17.5px');
  });

  it.for(['/figures', '/figures/entry', '/targets', '/findings', '/indicators'])(
    'can be read in the dark on %s',
    async (path, { open }) => {
      await open(`/330102${path}`, 'xiaoying.staff', { colorScheme: 'dark' });
    },
  );
});
