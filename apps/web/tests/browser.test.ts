import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { chromium } from 'playwright-core';
import { serveBrowser } from './browser.ts';

const { TMPDIR } = process.env;
const temporary = mkdtempSync(path.join(tmpdir(), 'linli-browser-'));

afterEach(() => {
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  rmSync(temporary, { recursive: true });
});

it('starts although the machine’s temporary directory holds the ruin of another browser', async () => {
  const ruin = path.join(temporary, 'chromium');
  writeFileSync(ruin, 'half of it');
  chmodSync(ruin, 0o700);
  process.env.TMPDIR = temporary;
  const server = await serveBrowser();
  const browser = await chromium.connect(server.wsEndpoint());
  expect(browser.isConnected()).toBe(true);
  await server.close();
});
