import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { cell, nameSource } from './sheet.ts';
import { arrive, ready } from './visit.ts';

/** All that the browser keeps beside the router's own notes, as anybody at the machine can read it. */
const storage = (page: Page) =>
  page.evaluate(() => {
    const all = [localStorage, sessionStorage].flatMap((one) => Object.entries(one));
    return all
      .filter(([name]) => !name.startsWith('sveltekit:'))
      .map((entry) => (entry as string[]).join('='))
      .join('\n');
  });

/** Where each page's sheet is. */
const sheetOf = new WeakMap<Page, URL>();

/** Somebody half through a sheet. */
async function fill(): Promise<Page> {
  const { page } = await arrive(
    '/330102/figures/entry?unit=own&rows=all&view=year&year=2019',
    'ziyang.staff',
  );
  sheetOf.set(page, new URL(page.url()));
  await cell(page, 0, 0).fill('271余');
  await nameSource(page, '某某台账');
  await expect.poll(() => storage(page)).toContain('linli:');
  return page;
}

async function signInAgain(page: Page, login: string): Promise<void> {
  const { pathname, search } = sheetOf.get(page)!;
  await page.goto(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
  await page.locator(`button[value="${login}"]`).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await ready(page);
}

describe('a half-filled sheet', () => {
  it('is sealed while it waits, and comes back to whom it belongs', async () => {
    const page = await fill();
    expect(await storage(page)).not.toMatch(/271余|某某/);
    await page.reload();
    await page.getByText('上次没保存的已恢复').waitFor();
    expect(await cell(page, 0, 0).inputValue()).toBe('271余');
  });

  it('is gone when somebody signs out', async () => {
    const page = await fill();
    page.on('dialog', (dialog) => void dialog.accept());
    await page.locator('summary', { hasText: '账号' }).click();
    await page.getByRole('button', { name: '退出' }).click();
    await page.waitForURL('**/sign-in');
    expect(await storage(page)).toBe('');
    await signInAgain(page, 'ziyang.staff');
    expect(await cell(page, 0, 0).inputValue()).toBe('');
  });

  it('outlives the end of a session for its account alone', async () => {
    const page = await fill();
    const sealed = await storage(page);
    await page.context().clearCookies({ name: 'linli_session' });
    await signInAgain(page, 'ziyang.staff');
    expect(await cell(page, 0, 0).inputValue()).toBe('271余');
    await page.context().clearCookies({ name: 'linli_session' });
    await signInAgain(page, 'xiaoying.staff');
    expect(await storage(page)).toBe('');
    const [place = '', text = ''] = sealed.split('=');
    await page.evaluate(([name, secret]) => localStorage.setItem(name, secret), [
      place,
      text,
    ] as const);
    expect(await storage(page)).toBe(sealed);
    await page.reload();
    await ready(page);
    expect(await storage(page)).toBe('');
  });
});
