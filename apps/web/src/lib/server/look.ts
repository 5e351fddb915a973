import type { RequestEvent } from '@sveltejs/kit';
import { isSecure } from './own-origin.ts';

/** Cookies of how a person wants pages to look; without one the system's wish holds. */
const LOOKS = {
  theme: { cookie: 'linli_theme', values: ['light', 'dark'] },
  size: { cookie: 'linli_size', values: ['large', 'huge'] },
  nav: { cookie: 'linli_nav', values: ['folded'] },
} as const;

type Cookies = Pick<RequestEvent['cookies'], 'get'>;
const YEAR_SECONDS = 365 * 24 * 3_600;

function valueOf(cookies: Cookies, name: keyof typeof LOOKS): string {
  const { cookie, values } = LOOKS[name];
  return values.find((known) => known === cookies.get(cookie)) ?? '';
}

/** What a person chose; empty for the standard. */
export const looksOf = (cookies: Cookies) => ({
  theme: valueOf(cookies, 'theme'),
  size: valueOf(cookies, 'size'),
  nav: valueOf(cookies, 'nav'),
});

/** Attributes for the root element, so that a page is drawn once, in the look it keeps. */
export function lookOf(cookies: Cookies): string {
  const { theme, size } = looksOf(cookies);
  return `${theme && ` data-theme="${theme}"`}${size && ` data-size="${size}"`}`;
}

/** Keeps what a form chose; whatever is no known value goes back to the standard. */
export function keepLook({ cookies, url }: RequestEvent, form: FormData): void {
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(url) } as const;
  for (const [name, { cookie, values }] of Object.entries(LOOKS)) {
    if (!form.has(name)) continue;
    const value = values.find((known) => known === form.get(name));
    if (value) cookies.set(cookie, value, { ...options, maxAge: YEAR_SECONDS });
    else cookies.delete(cookie, options);
  }
}
