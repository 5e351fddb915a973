import type { BrowserContext, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { inject } from 'vitest';
import { browserAt } from './browser.ts';
import { site } from './here.ts';

const DESKTOP = { viewport: { width: 1280, height: 900 } };

interface Window {
  page: Page;
  options: BrowserContextOptions;
  devtools: CDPSession;
}

/** Windows that nobody looks through, by what they were opened with. */
const idle = new Map<string, Window[]>();
const known = new WeakMap<Page, Window>();

const withDefaults = (options: BrowserContextOptions): BrowserContextOptions => ({
  ...{ baseURL: site, locale: 'zh-CN', ...DESKTOP },
  ...options,
});

/** A page of a browser that nobody has used before. */
export async function freshPage(options: BrowserContextOptions = {}): Promise<Page> {
  const browser = await browserAt(inject('browser'));
  return (await browser.newContext(withDefaults(options))).newPage();
}

/**
 * A page that knows nothing of who used it before. To start a browser's process takes longer than most
 * of what a test does, so that it is one that was given back, where there is one of the kind.
 */
export async function borrowPage(options: BrowserContextOptions = {}): Promise<Page> {
  const kind = JSON.stringify(options);
  const waiting = idle.get(kind)?.pop();
  if (waiting) return waiting.page;
  const page = await freshPage(options);
  const devtools = await page.context().newCDPSession(page);
  known.set(page, { page, options, devtools });
  return page;
}

/** Takes away what a test left in it, and keeps it for the next; closed when anything is in doubt. */
export async function giveBack(page: Page): Promise<void> {
  const window = known.get(page);
  if (!window || page.isClosed()) return page.context().close();
  try {
    await cleanse(window);
    const kind = JSON.stringify(window.options);
    idle.set(kind, [...(idle.get(kind) ?? []), window]);
  } catch {
    await page.context().close();
  }
}

async function cleanse({ page, options, devtools }: Window): Promise<void> {
  const context = page.context();
  const { viewport, colorScheme } = withDefaults(options);
  for (const other of context.pages()) if (other !== page) await other.close();
  for (const heard of ['console', 'pageerror', 'request', 'response', 'dialog'] as const)
    page.removeAllListeners(heard);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.setOffline(false);
  // What a tab keeps is out of reach once it shows something else.
  await page.evaluate(() => sessionStorage.clear());
  await page.goto('about:blank');
  await context.clearCookies();
  await devtools.send('Storage.clearDataForOrigin', { origin: site, storageTypes: 'all' });
  await devtools.send('Page.resetNavigationHistory');
  await page.emulateMedia({ media: null, colorScheme: colorScheme ?? null });
  if (viewport) await page.setViewportSize(viewport);
}

/** Closes what this worker has open but for the idle windows. */
export async function leaveWindows(): Promise<void> {
  const browser = await browserAt(inject('browser'));
  const kept = new Set<BrowserContext>();
  for (const { page } of [...idle.values()].flat()) kept.add(page.context());
  const left = browser.contexts().filter((context) => !kept.has(context));
  await Promise.all(left.map((context) => context.close()));
}
