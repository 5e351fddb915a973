import type { Role } from '#lib/gql/graphql.ts';
import { hrefOf } from '#lib/shell/place.ts';
import { sectionsFor } from '#lib/shell/sections.ts';

interface Queue {
  path: string;
  asks?: Record<string, string>;
  /** Waits for the people of the unit that owns it, whoever may look at it from above. */
  owned?: boolean;
  /** Has only what waits for the reader, and nothing of what is looked at from above. */
  own?: boolean;
}

const LED = { led: '1' };

/** Which page has what waits, and what it is asked there. */
const PAGES: Record<string, Queue> = {
  FINDING_OPEN: { path: 'findings' },
  FIGURES_MISSING: { path: 'figures', asks: { view: 'totals' } },
  PROGRAM_OVERDUE: { path: 'programs', asks: { ...LED, overdue: '1' }, owned: true },
  PROGRAM_NOT_STARTED: { path: 'programs', asks: { ...LED, unstarted: '1' }, owned: true },
  MILESTONES_LATE: {
    ...{ path: 'programs', owned: true },
    asks: { ...LED, state: 'RUNNING', late: '1' },
  },
  INVITATION_WAITING: { path: 'programs/invitations', own: true },
  REMINDED_OF_FINDINGS: { path: 'findings' },
  REMINDED_OF_FIGURES: { path: 'figures/entry' },
  // Its rows say which of them are late, and why.
  REMINDED_OF_PROGRAMS: { path: 'programs', asks: { ...LED, state: 'RUNNING' } },
  SHARES_PROPOSED: { path: 'programs', asks: { awaits: 'SHARES' } },
  RESULT_PROPOSED: { path: 'programs', asks: { awaits: 'RESULT' } },
  RESULT_DISPUTED: {
    path: 'programs',
    asks: { ...LED, open: '1', result: 'DISPUTED' },
    owned: true,
  },
  RESULT_OUTDATED: {
    path: 'programs',
    asks: { ...LED, open: '1', result: 'OUTDATED' },
    owned: true,
  },
};

export interface Doors {
  /** The district's code, as addresses begin. */
  code: string;
  roles: readonly Role[];
}

/** A page of the district's; null where there is none that these roles may open. */
export function doorTo(
  path: string,
  { code, roles }: Doors,
  search: Parameters<typeof hrefOf>[1],
): string | null {
  const tabs = sectionsFor(roles).flatMap((section) => section.tabs);
  return tabs.some((tab) => tab.path === path) ? hrefOf(`/${code}/${path}`, search) : null;
}

interface Whose {
  unit: string | null;
  year?: number | null;
  /** What waits for the reader: of what units own, the district's admin ends the waiting of its own alone. */
  own?: boolean;
}

/** Where what waits of a kind is listed; null while nothing lists it. */
export function queueOf(
  kind: string,
  doors: Doors,
  { unit, year = null, own = false }: Whose,
): string | null {
  const page = PAGES[kind];
  if (!page) return null;
  // What others have to answer is no list of the reader's.
  if (page.own && !own && doors.roles.includes('DISTRICT_ADMIN')) return null;
  const mine = own && page.owned && doors.roles.includes('DISTRICT_ADMIN') ? '1' : null;
  const asked = page.path.startsWith('figures') ? { ...page.asks, year } : { ...page.asks, mine };
  return doorTo(page.path, doors, { unit, ...asked });
}

/** The page of one thing that waits; null where it has none. */
export function todoDoor(kind: string, id: string, doors: Doors): string | null {
  const own =
    kind.startsWith('PROGRAM') || kind === 'MILESTONES_LATE' ? programDoor(id, doors) : null;
  return own && kind === 'MILESTONES_LATE' ? `${own}/milestones` : own;
}

/** The page of one program. */
export const programDoor = (id: string, doors: Doors): string | null =>
  doorTo('programs', doors, {}) && `/${doors.code}/programs/${id}`;
