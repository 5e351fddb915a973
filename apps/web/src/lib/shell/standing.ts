import type { PickedUnitFragment, Role } from '#lib/gql/graphql.ts';
import { trailOf } from '#lib/unit/picked.ts';

export interface Membership {
  role: Role;
  unit?: PickedUnitFragment | null;
}

/** What somebody is in a district: roles at its units, and those that no unit keeps. */
export function rolesAt(memberships: readonly Membership[], district: string | undefined): Role[] {
  const here = memberships.filter(({ unit }) => !unit || trailOf(unit)[0]?.id === district);
  return here.map(({ role }) => role);
}

/** The unit that somebody works at in a district; null for who works at none, or at the district. */
export function ownUnit(memberships: readonly Membership[], district: string) {
  const own = memberships
    .flatMap(({ unit }) => unit ?? [])
    .filter((unit) => trailOf(unit)[0]?.id === district);
  if (own.some(({ id }) => id === district)) return null;
  return own[0] ?? null;
}

/** Whether nothing below or beside their one unit is theirs to choose. */
export function hasOneUnit(memberships: readonly Membership[]): boolean {
  const [only, ...others] = memberships;
  const kind = only?.unit?.__typename;
  return others.length === 0 && (kind === 'Community' || kind === 'Site');
}
