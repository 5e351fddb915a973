import type { Role } from '#lib/gql/graphql.ts';

interface Frame {
  viewer: { memberships: readonly { role: Role; unit?: { id: string } | null }[] };
  district: { id: string };
}

/** Whose indicators somebody keeps: the district's, the platform's, or none. */
export type Keeper = 'district' | 'platform' | null;

export function keeperOf({ viewer: { memberships }, district }: Frame): Keeper {
  if (memberships.some(({ role }) => role === 'PLATFORM_OPERATOR')) return 'platform';
  const keeps = memberships.some(
    ({ role, unit }) => role === 'DISTRICT_ADMIN' && unit?.id === district.id,
  );
  return keeps ? 'district' : null;
}
