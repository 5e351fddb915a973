import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const SYSTEM_BROWSER = '/usr/bin/chromium';
const PACKAGE = '@sparticuz/chromium';
const manifest = readFileSync(findPackageJSON(PACKAGE, import.meta.url)!, 'utf8');
const { version } = JSON.parse(manifest) as { version: string };
const UNPACKED = fileURLToPath(new URL(`../../../.data/chromium-${version}`, import.meta.url));

/** The browser that CHROMIUM_PATH names, the system's, or the one that comes by npm. */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH ?? (existsSync(SYSTEM_BROWSER) ? SYSTEM_BROWSER : null);
  if (named) return launch(named);
  const { default: packed } = await import('@sparticuz/chromium');
  if (!existsSync(UNPACKED)) await unpack(() => packed.executablePath());
  // Without the package's flags: in the single process that they ask for, a page that fails ends all.
  return launch(`${UNPACKED}/chromium`);
}

/** Starts it, a second and third time if need be: on a busy machine it may crash in its first moments. */
async function launch(executablePath: string, attempts = 3): Promise<Browser> {
  return chromium.launch({ executablePath, args: FLAGS }).catch((error: unknown) => {
    if (attempts === 1) throw error;
    return launch(executablePath, attempts - 1);
  });
}

/**
 * Unpacks the browser for this clone. Its package would put it into the machine's directory for
 * temporary files, where it may be another user's, or half of what another run is still unpacking.
 */
async function unpack(intoTemporary: () => Promise<unknown>): Promise<void> {
  await mkdir(path.dirname(UNPACKED), { recursive: true });
  const own = await mkdtemp(`${UNPACKED}.`);
  const { TMPDIR } = process.env;
  process.env.TMPDIR = own;
  try {
    await intoTemporary();
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
  await rename(own, UNPACKED).catch(async (error: unknown) => {
    await rm(own, { recursive: true });
    // Another run was faster.
    if (!existsSync(UNPACKED)) throw error;
  });
}

/** A page that remembers what went wrong in it and what it asked of GraphQL. */
export interface Visit {
  page: Page;
  /** Errors and hydration warnings of the console, and uncaught exceptions. */
  problems: string[];
  /** Names of the operations sent to /graphql. */
  operations: string[];
}

export async function visit(browser: Browser, options: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext({ locale: 'zh-CN', ...options });
  const page = await context.newPage();
  const problems: string[] = [];
  const operations: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' || text.includes('hydration')) problems.push(text);
  });
  page.on('request', (request) => {
    if (!new URL(request.url()).pathname.startsWith('/graphql')) return;
    const body = request.postDataJSON() as { operationName?: string } | null;
    operations.push(body?.operationName ?? 'unnamed');
  });
  return { page, problems, operations };
}

/** Signs in with one click and waits for the district's page. */
export async function signIn(page: Page, site: string, name: string, code: string): Promise<void> {
  await page.goto(`${site}/sign-in`);
  await page.getByRole('button', { name }).click();
  await page.waitForURL(`${site}/${code}`);
  await settled(page);
}

/** Until scripts have run and nothing is on its way. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
}

/** What axe finds wrong with the page as it is now, one line each. */
export async function violations(page: Page): Promise<string[]> {
  // Evaluated rather than added as a script, which the page's own policy would refuse.
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(),
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Pixels that the page is wider than the window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** Controls in sight that are lower or narrower than a fingertip needs. */
export function smallTargets(page: Page, pixels: number): Promise<string[]> {
  return page.evaluate((least) => {
    const controls = [...document.querySelectorAll('a, button, summary, select, input')];
    return controls
      .filter((control) => control.checkVisibility() && !control.closest('.sr-only'))
      .map((control) => ({ control, box: control.getBoundingClientRect() }))
      .filter(({ control, box }) => box.height > 1 && !control.matches('.sr-only, [type=hidden]'))
      .filter(({ box }) => box.height < least || box.width < least)
      .map(({ control, box }) => `${control.outerHTML.slice(0, 80)} ${box.width}×${box.height}`);
  }, pixels);
}
