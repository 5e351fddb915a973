import type { Cookies } from '@sveltejs/kit';

/** Cookies of how a person wants pages to look; without one the system's wish holds. */
export const LOOKS = {
  theme: { cookie: 'linli_theme', values: ['light', 'dark'] },
  size: { cookie: 'linli_size', values: ['large', 'huge'] },
} as const;

/** Attributes for the root element, so that a page is drawn once, in the look it keeps. */
export function lookOf(cookies: Pick<Cookies, 'get'>): string {
  return Object.entries(LOOKS)
    .map(([name, { cookie, values }]) => {
      const value = values.find((known) => known === cookies.get(cookie));
      return value ? ` data-${name}="${value}"` : '';
    })
    .join('');
}
