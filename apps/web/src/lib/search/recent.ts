import { keep, kept } from '#lib/ui/keepsake.ts';
import type { Found } from './found.ts';

const RECENT_MAX = 5;
const shelfOf = (district: string) => `recent-found:${district}`;

/** What somebody opened last from the search in a district, the latest first. */
export async function recentFound(district: string): Promise<Found[]> {
  try {
    return JSON.parse((await kept('browser', shelfOf(district))) ?? '[]') as Found[];
  } catch {
    return [];
  }
}

export async function rememberFound(district: string, found: Found): Promise<void> {
  const others = (await recentFound(district)).filter(({ href }) => href !== found.href);
  keep('browser', shelfOf(district), JSON.stringify([found, ...others].slice(0, RECENT_MAX)));
}
