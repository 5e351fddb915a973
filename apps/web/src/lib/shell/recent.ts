import { keep, kept } from '#lib/ui/keepsake.ts';
import type { Named } from '#lib/unit/picked.ts';

const RECENT_MAX = 5;
const shelfOf = (district: string) => `recent-units:${district}`;

/** The units that somebody chose last in a district, the latest first. */
export function recentUnits(district: string): Named[] {
  try {
    return JSON.parse(kept('browser', shelfOf(district)) ?? '[]') as Named[];
  } catch {
    return [];
  }
}

export function rememberUnit(district: string, { id, code, name, nameEn }: Named): void {
  if (id === district) return;
  const others = recentUnits(district).filter((unit) => unit.id !== id);
  const recent = [{ id, code, name, nameEn }, ...others].slice(0, RECENT_MAX);
  keep('browser', shelfOf(district), JSON.stringify(recent));
}
