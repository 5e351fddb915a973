import type { Context } from '#context';
import { coveringOf } from '#modules/kit/verb/noun';
import { type Covering, myMemberships } from '#modules/tenancy/identity/membership.query';
import type { IndicatorRow } from './indicator.query.ts';

/**
 * Where the actor may refine and relate an indicator: a district's in that district, the platform's
 * in every catalogue that they keep.
 */
export async function refinedIn(ctx: Context, row: IndicatorRow): Promise<readonly Covering[]> {
  if (row.unitId !== null) return coveringOf(ctx, row);
  return (await myMemberships(ctx)).map(({ id, role }) => ({ id, role, depth: 0 }));
}
