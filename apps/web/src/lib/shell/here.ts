import { page } from '$app/state';
import { m } from '#lib/paraglide/messages.js';
import { ownUnit, rolesAt } from './standing.ts';
import { placeOf, unitKey } from './place.ts';
import { CREATIONS, hrefTo, sectionsFor, whereIs } from './sections.ts';
import type { Frame } from './frame.ts';

/** The district and unit that the page in sight is about; nothing outside of a district. */
export function frameHere(): Frame | null {
  const { district, place = null, openFindings = null } = page.data as Partial<Frame>;
  return district ? { district, place, openFindings } : null;
}

/** Sections with their addresses, for whoever looks at the page in sight. */
export function sectionsHere() {
  const frame = frameHere();
  const code = frame?.district.code;
  if (!frame || !code) return [];
  const memberships = page.data.viewer?.memberships ?? [];
  const place = placeOf(page.url);
  const at = whereIs(page.url.pathname, code);
  return sectionsFor(rolesAt(memberships, frame.district.id)).map((section) => {
    const tabs = section.tabs.map((tab) => ({
      href: hrefTo(tab, code, place),
      label: tab.label(),
      current: at?.tab.path === tab.path,
      count: (tab.queue && frame.openFindings) || null,
    }));
    const { key, group, thumb } = section;
    const current = at?.section.key === key;
    return { key, group, thumb, label: section.label(), href: tabs[0]!.href, current, tabs };
  });
}

/** Every page that somebody may open here, as the search lists them. */
export const pagesHere = (): { label: string; href: string }[] => [
  ...sectionsHere().flatMap(({ tabs }) => tabs),
  { label: m.me_title(), href: '/me' },
];

/** What somebody may make for the unit in sight. */
export function creationsHere(): { label: string; href: string }[] {
  const frame = frameHere();
  const code = frame?.district.code;
  if (!frame || !code) return [];
  const allowed = new Set<string>(
    (frame.place ?? frame.district).viewerCan.flatMap(({ verb, allowed }) => (allowed ? verb : [])),
  );
  return CREATIONS.filter(({ verb }) => allowed.has(verb)).map(({ label, path }) => ({
    label: label(),
    href: hrefTo({ path, reads: ['unit'] }, code, placeOf(page.url)),
  }));
}

/** Where somebody starts in a district: their own unit. */
export function homeHref(district: { id: string; code?: string | null }): string {
  const own = ownUnit(page.data.viewer?.memberships ?? [], district.id);
  return hrefTo({ path: '', reads: ['unit'] }, district.code ?? '', {
    unit: own ? unitKey(own) : null,
    year: null,
  });
}
