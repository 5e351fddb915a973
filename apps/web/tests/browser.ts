import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserServer, chromium } from 'playwright-core';

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

/**
 * Starts the browser that CHROMIUM_PATH names, the system's, or the one that comes by npm, for others
 * to connect to.
 */
export async function serveBrowser(): Promise<BrowserServer> {
  const named = process.env.CHROMIUM_PATH ?? (existsSync(SYSTEM_BROWSER) ? SYSTEM_BROWSER : null);
  if (named) return launch(named);
  const { default: packed } = await import('@sparticuz/chromium');
  if (!existsSync(UNPACKED)) await unpack(() => packed.executablePath());
  // Without the package's flags: in the single process that they ask for, a page that fails ends all.
  return launch(`${UNPACKED}/chromium`);
}

/** Starts it, a second and third time if need be: on a busy machine it may crash in its first moments. */
async function launch(executablePath: string, attempts = 3): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath, args: FLAGS }).catch((error: unknown) => {
    if (attempts === 1) throw error;
    return launch(executablePath, attempts - 1);
  });
}

let connected: Promise<Browser> | null = null;

/** The browser at an address, connected to once per worker. */
export const browserAt = (address: string): Promise<Browser> =>
  (connected ??= chromium.connect(address));

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
