import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { overflow, violations } from './look.ts';
import { LIMITS, type Limits, type Listed, PAGES, routesOfFiles } from './pages.ts';
import { enter, firstProgram, ownPath, ready, visit, type Visit } from './visit.ts';

const DESK = { width: 1280, height: 720 };
const PHONE = { width: 375, height: 667 };
/** What a desk shows at 200 %. */
const ZOOMED = { width: 640, height: 360 };

/** One window for all of them; each signs in as whom its page is for. */
let open: Promise<Visit> | null = null;
const opened = (): Promise<Visit> => (open ??= visit({ viewport: DESK }));

afterAll(async () => void (await (await opened()).page.context().close()));

async function go({ path, login }: Listed): Promise<Visit> {
  const there = await opened();
  const { page } = there;
  await page.context().clearCookies();
  await page.setViewportSize(DESK);
  if (login) await enter(page.context().request, login);
  const own = path.includes('unit=own') ? await ownPath(page.context().request, path) : path;
  there.problems.length = 0;
  await page.goto(own.includes('[id]') ? await idPath(page, own) : own);
  if (login) await ready(page);
  return there;
}

/** The first that the list above names. */
async function idPath(page: Page, path: string): Promise<string> {
  const list = path.slice(0, path.indexOf('/[id]'));
  if (list.endsWith('/programs'))
    return path.replace('[id]', await firstProgram(page, path.slice(1, 7)));
  const found = await (await page.context().request.get(list)).text();
  const id = new RegExp(`${list}/(ind_[\\w-]+)`).exec(found)?.[1];
  return path.replace('[id]', String(id));
}

const inEnglish = (page: Page) =>
  page.context().request.post('/language', {
    form: { language: 'en', back: '/' },
    headers: { origin: new URL(page.url()).origin },
    maxRedirects: 0,
  });

async function measured(page: Page, first: string): Promise<Limits> {
  const sent = await page.evaluate(() => {
    const [html] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const scripts = files.filter(({ name }) => name.endsWith('.js'));
    const bytes = scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    return {
      script: bytes / 1_000,
      requests: files.length + 1,
      html: (html?.encodedBodySize ?? 0) / 1_000,
    };
  });
  const top = await topOf(page, first);
  await page.setViewportSize(PHONE);
  return { ...sent, top, topPhone: await topOf(page, first) };
}

const topOf = async (page: Page, first: string) =>
  (await page.locator(first).filter({ visible: true }).first().boundingBox())?.y ?? Infinity;

/** Chinese in an English page that does not say that it is Chinese. */
const strayHan = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      if (!/\p{Script=Han}/u.test(text)) continue;
      const within = node.parentElement;
      if (within?.closest('[lang|=zh], script, style')) continue;
      found.push(text);
    }
    return found;
  });

const soundProblems = ({ problems }: Visit) => problems.filter((text) => !text.includes(' 404 '));

it('every page is listed, and none that is not there', () => {
  const listed = new Set(PAGES.map(({ route }) => route));
  expect([...listed].sort()).toEqual([...new Set(routesOfFiles())].sort());
});

describe.each(PAGES.map((page) => [`${page.path} of ${page.login ?? 'anybody'}`, page] as const))(
  '%s',
  (_name, listed) => {
    it('keeps its budget, and fits a desk, a phone and 200 %', async () => {
      const there = await go(listed);
      const { page } = there;
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      expect(await violations(page)).toEqual([]);
      const limits: Limits = { ...LIMITS, ...listed.until };
      const is = await measured(page, listed.first);
      const above = Object.entries(limits).filter(
        ([name, most]) => is[name as keyof Limits] > most,
      );
      expect(above.map(([name, most]) => `${name} ${is[name as keyof Limits]} > ${most}`)).toEqual(
        [],
      );
      for (const size of [PHONE, ZOOMED]) {
        await page.setViewportSize(size);
        // A list becomes cards once the page has heard of its width.
        await expect
          .poll(() => overflow(page), { timeout: 5_000, message: `${size.width} px` })
          .toBe(0);
      }
      expect(soundProblems(there)).toEqual([]);
    });

    it('can be read in English, in the dark, on a phone', async () => {
      const there = await opened();
      const { page } = there;
      await inEnglish(page);
      await page.setViewportSize(PHONE);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.reload();
      if (listed.login) await ready(page);
      expect(await strayHan(page)).toEqual([]);
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(soundProblems(there)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
    });
  },
);
