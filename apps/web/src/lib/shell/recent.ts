import { keep, kept } from '#lib/ui/keepsake.ts';
import type { Named } from '#lib/unit/picked.ts';

const RECENT_MAX = 5;
const shelfOf = (district: string) => `recent-units:${district}`;

/** The units that somebody chose last in a district, the latest first. */
export async function recentUnits(district: string): Promise<Named[]> {
  try {
    return JSON.parse((await kept('browser', shelfOf(district))) ?? '[]') as Named[];
  } catch {
    return [];
  }
}

export async function rememberUnit(
  district: string,
  { id, code, name, nameEn }: Named,
): Promise<void> {
  if (id === district) return;
  const others = (await recentUnits(district)).filter((unit) => unit.id !== id);
  const recent = [{ id, code, name, nameEn }, ...others].slice(0, RECENT_MAX);
  keep('browser', shelfOf(district), JSON.stringify(recent));
}
