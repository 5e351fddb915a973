import type { Role } from '#lib/gql/graphql.ts';
import { m } from '#lib/paraglide/messages.js';
import { hrefOf, type Place } from './place.ts';

export type Group = 'work' | 'figures' | 'bodies' | 'manage';
export type SectionKey = 'home' | 'programs' | 'figures';

/** A page of a section; the first that somebody may open is where the section starts. */
export interface Tab {
  /** Below the district; empty: the district's own page. */
  path: string;
  label: () => string;
  /** For everybody else it is absent. */
  roles: readonly Role[];
  /** Whether the page is about one unit and all below, and about one year. */
  reads: readonly ('unit' | 'year')[];
  /** Always of one year: this one, when none is chosen. */
  oneYear?: boolean;
  /** Counts what waits there. */
  queue?: 'findings';
}

export interface Section {
  key: SectionKey;
  /** Null: above the groups. */
  group: Group | null;
  label: () => string;
  /** On a phone's bar; otherwise on its page of everything. */
  thumb: boolean;
  tabs: readonly Tab[];
}

const STAFF: readonly Role[] = [
  'DISTRICT_ADMIN',
  'STREET_LEAD',
  'STREET_STAFF',
  'COMMUNITY_WORKER',
];
const MEMBERS: readonly Role[] = [...STAFF, 'PARTNER_OWNER', 'PARTNER_MEMBER'];
const ALL: readonly Role[] = [...MEMBERS, 'PLATFORM_OPERATOR'];

const tab = (path: string, label: () => string, roles: readonly Role[], reads: Tab['reads']) => ({
  path,
  label,
  roles,
  reads,
});

/** Everything that navigation, search and the browser's tests know of a district, in its order. */
export const SECTIONS: readonly Section[] = [
  {
    key: 'home',
    group: null,
    label: m.home,
    thumb: true,
    tabs: [{ ...tab('', m.home, MEMBERS, ['unit', 'year']), oneYear: true }],
  },
  {
    key: 'programs',
    group: 'work',
    label: m.nav_programs,
    thumb: true,
    tabs: [
      tab('programs', m.nav_programs, MEMBERS, ['unit', 'year']),
      tab('programs/invitations', m.invitations_title, STAFF, ['unit']),
      tab('programs/brands', m.brands_title, STAFF, ['unit']),
    ],
  },
  {
    key: 'figures',
    group: 'figures',
    label: m.nav_figures,
    thumb: true,
    tabs: [
      tab('figures', m.nav_figures, MEMBERS, ['unit', 'year']),
      { ...tab('figures/entry', m.nav_entry, STAFF, ['unit', 'year']), oneYear: true },
      tab('targets', m.nav_targets, STAFF, ['unit', 'year']),
      { ...tab('findings', m.nav_findings, STAFF, ['unit']), queue: 'findings' },
      tab('indicators', m.nav_indicators, ALL, []),
    ],
  },
];

/** What somebody can make; shown when the unit's `viewerCan` allows the verb. */
export const CREATIONS = [
  { verb: 'createProgram', label: m.program_new, path: 'programs/new' },
  { verb: 'recordFigure', label: m.entry_title, path: 'figures/entry' },
];

/** The sections of somebody with these roles, each with the tabs that they may open. */
export function sectionsFor(roles: readonly Role[]): Section[] {
  const may = (opens: readonly Role[]) => opens.some((role) => roles.includes(role));
  return SECTIONS.map((section) => ({
    ...section,
    tabs: section.tabs.filter((one) => may(one.roles)),
  })).filter(({ tabs }) => tabs.length > 0);
}

/** The section and tab that a path lies in; nothing for a page outside of all. */
export function whereIs(path: string, code: string): { section: Section; tab: Tab } | null {
  const below = path.slice(code.length + 2).replace(/\/$/, '');
  const found = SECTIONS.flatMap((section) => section.tabs.map((one) => ({ section, tab: one })))
    .filter(({ tab: one }) =>
      one.path === '' ? below === '' : `${below}/`.startsWith(`${one.path}/`),
    )
    .sort((a, b) => b.tab.path.length - a.tab.path.length);
  return found[0] ?? null;
}

/** Where a page starts; of the place only what it reads goes along. */
export function hrefTo({ path, reads }: Pick<Tab, 'path' | 'reads'>, code: string, place: Place) {
  const at = path ? `/${code}/${path}` : `/${code}`;
  const taken = { ...place, year: reads.includes('year') ? place.year : null };
  return hrefOf(at, { unit: taken.unit, year: taken.year });
}
