import type { BrowserContextOptions } from 'playwright-core';
import { it as plain } from 'vitest';
import { expectSound } from './look.ts';
import { cell } from './sheet.ts';
import { arrive, type Visit } from './visit.ts';
import { giveBack } from './windows.ts';

interface Visits {
  /** Opens a page as somebody; looked at when the test ends, and closed. */
  open: (path: string, login: string, options?: BrowserContextOptions) => Promise<Visit>;
  /** Opens the entry sheet of 紫阳街道: all its rows, over the whole year. */
  sheet: (search?: string, options?: BrowserContextOptions) => Promise<Visit>;
}

/** A test that opens pages of the site. */
export const it = plain.extend<Visits>({
  open: async ({ task: _ }, use) => {
    const visits: Visit[] = [];
    await use(async (...where) => {
      const there = await arrive(...where);
      visits.push(there);
      return there;
    });
    for (const there of visits) {
      await expectSound(there);
      await giveBack(there.page);
    }
  },
  sheet: async ({ open }, use) => {
    await use(async (search = '?year=2025', options) => {
      const path = `/330102/figures/entry?unit=own&rows=all&view=year${search.replace('?', '&')}`;
      const there = await open(path, 'ziyang.staff', options);
      await cell(there.page, 0, 0).waitFor({ state: 'attached' });
      return there;
    });
  },
});
