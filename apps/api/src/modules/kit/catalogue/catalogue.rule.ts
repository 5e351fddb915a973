import type { Context } from '#context';
import { notFound } from '#kernel/errors';
import { type Keeper, PLATFORM, type Place, placeOf } from '#modules/kit/verb/noun';
import type { Rule } from '#modules/tenancy/identity/membership.rule';
import type { Role } from '#modules/tenancy/identity/membership.entity';

const KEEPERS: readonly Role[] = ['PLATFORM_OPERATOR', 'DISTRICT_ADMIN'];

/** The platform's operator keeps its catalogue, a district's admin the district's; no one else does. */
export const keepsCatalogue: Rule = (covering) => {
  const membership = covering.find(({ role, depth }) => KEEPERS.includes(role) && depth === 0);
  return membership
    ? { allowed: true, membership }
    : { allowed: false, says: 'FORBIDDEN_CATALOGUE' };
};

/** The catalogue that an input names: of a district by its global id, the platform's for null. */
export async function catalogueOf(
  ctx: Context,
  { districtId }: { districtId?: string | null },
): Promise<Place> {
  if (districtId == null) return PLATFORM;
  const place = await placeOf(ctx, districtId);
  if (place.unit?.kind !== 'DISTRICT') throw notFound();
  return place;
}

const CODE = /^[A-Z][A-Z0-9_]{1,59}$/;

/** What an entry of a catalogue may be known by: 2 to 60 capitals, digits and underscores. */
export const isCode = (text: string): boolean => CODE.test(text);

/** District of a catalogue's own rows; null: the platform's. */
export const ownerIn = ({ districtId, unitId }: Keeper): number | null =>
  unitId === null ? null : districtId;

/** Class of the advisory locks that guard the catalogue. */
const CATALOGUE_LOCK = 4_201;

/**
 * Lets nobody else add to a catalogue until the operation ends, so that two additions which are
 * fine one by one cannot win together. Districts do not wait for each other; the platform's
 * operator waits for all of them, and they for the operator.
 */
export function lockCatalogue(ctx: Context, catalogue: Keeper): Promise<unknown> {
  const owner = ownerIn(catalogue);
  if (owner === null) {
    return ctx.run('select pg_advisory_xact_lock($1::int, 0)', [CATALOGUE_LOCK]);
  }
  return ctx.run(
    'select pg_advisory_xact_lock_shared($1::int, 0), pg_advisory_xact_lock($1::int, $2::int)',
    [CATALOGUE_LOCK, owner],
  );
}
