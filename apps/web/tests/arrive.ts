import type { Browser, BrowserContextOptions } from 'playwright-core';
import { settled, type Visit, visit } from './browser.ts';

export const DESKTOP = { viewport: { width: 1280, height: 900 } };
export const PHONE = { viewport: { width: 375, height: 760 }, hasTouch: true };

/** A visit of somebody who signs in on the way to a page. */
export async function arrive(
  browser: Browser,
  to: string,
  login: string,
  options: BrowserContextOptions = DESKTOP,
): Promise<Visit> {
  const there = await visit(browser, options);
  const { origin, pathname, search } = new URL(to);
  const next = encodeURIComponent(`${pathname}${search}`);
  await there.page.goto(`${origin}/sign-in?next=${next}`);
  await there.page.locator(`button[value="${login}"]`).click();
  await there.page.waitForURL((url) => url.pathname !== '/sign-in');
  await settled(there.page);
  return there;
}
