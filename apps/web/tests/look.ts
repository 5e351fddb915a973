import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Visit } from './visit.ts';

type Looked = Window & { axe?: typeof axe; kinds: Map<string, Element[]> };

/** Kinds of elements that axe found nothing wrong with, page by page. */
const sound = new Set<string>();

/**
 * What axe finds wrong with the page as it is now, one line each. A page is looked at as a whole when
 * it is new, and later where something stands on it that did not before.
 */
export async function violations(page: Page): Promise<string[]> {
  const unknown = (await page.evaluate(kindsOf)).filter((kind) => !sound.has(kind));
  if (unknown.length === 0) return [];
  // Evaluated rather than added as a script, which the page's own policy would refuse.
  if (await page.evaluate(() => !(window as unknown as Looked).axe))
    await page.evaluate(axe.source);
  const found = await page.evaluate(async (kinds) => {
    const { axe: judge, kinds: standing } = window as unknown as Looked;
    const stood = kinds.flatMap((kind) => standing.get(kind) ?? []);
    const elements = stood.filter(({ isConnected }) => isConnected);
    if (elements.length === 0) return null;
    const context = elements.includes(document.documentElement) ? document : { include: elements };
    const { violations: wrong } = await judge!.run(context as axe.ElementContext, {
      resultTypes: ['violations'],
    });
    return wrong.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
    );
  }, unknown);
  // All of them went meanwhile: the page is another one now.
  if (found === null) return violations(page);
  if (found.length === 0) unknown.forEach((kind) => sound.add(kind));
  return found;
}

/**
 * What stands on a page, each kind once: elements with all that axe judges but the words themselves,
 * below what, in which language, on how wide a page.
 */
function kindsOf(): string[] {
  // Of the other attributes it matters whether they say something, not what: names, addresses, ids.
  const telling = /^(class|role|type|lang|tabindex|aria-(?!label|described|controls|owns))/;
  const place = location.pathname.replace(/^\/\d+/, '');
  const where = `${place} ${document.documentElement.lang} ${window.innerWidth}`;
  const kindOf = (element: Element) => {
    const attributes = [...element.attributes].map(({ name, value }) =>
      telling.test(name) ? `${name}=${value}` : `${name}=${value !== ''}`,
    );
    const words = [...element.childNodes].some(
      ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim(),
    );
    const own = `${element.localName} ${attributes.sort().join(' ')} ${words}`;
    return `${where} ${element.parentElement?.localName} ${own}`;
  };
  const kinds = Map.groupBy([...document.querySelectorAll('*')], kindOf);
  (window as unknown as Looked).kinds = kinds;
  return [...kinds.keys()];
}

/** Nothing went wrong in a visit, and everybody can use the page as it is now. */
export async function expectSound({ page, problems }: Visit): Promise<void> {
  expect(problems).toEqual([]);
  expect(await violations(page)).toEqual([]);
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
