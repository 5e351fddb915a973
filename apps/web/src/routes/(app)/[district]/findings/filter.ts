import { Check, type FindingState } from '#lib/gql/graphql.ts';
import { hrefOf as addressOf } from '#lib/shell/place.ts';

export const CHECKS = Object.values(Check);
export const STATUSES = ['OPEN', 'SETTLED', 'CLEARED', 'all'] as const;
export type StatusFilter = (typeof STATUSES)[number];

/** What an address asks of the list; what waits, when it does not say. */
export interface Filter {
  status: StatusFilter;
  check: Check | null;
}

export function readFilter(search: URLSearchParams): Filter {
  const status = STATUSES.find((known) => known === search.get('status')) ?? 'OPEN';
  return { status, check: CHECKS.find((known) => known === search.get('check')) ?? null };
}

const STATES: Record<StatusFilter, FindingState[] | null> = {
  OPEN: ['OPEN'],
  SETTLED: ['EXPLAINED', 'UNVERIFIABLE'],
  CLEARED: ['CLEARED'],
  all: null,
};

/** For the API: null asks for all. */
export const statesOf = ({ status }: Filter): FindingState[] | null => STATES[status];

/** Where the list is, for a unit and a filter. */
export function hrefOf(
  path: string,
  { unit, filter, finding }: { unit: string | null; filter: Filter; finding?: string },
): string {
  const status = filter.status === 'OPEN' ? null : filter.status;
  return addressOf(path, { unit, status, check: filter.check, finding: finding ?? null });
}
