import { error, redirect } from '@sveltejs/kit';
import { DistrictOwn, UnitHome } from '#lib/district/district.gql.ts';
import { answer } from '#lib/graphql/answer.ts';
import { clientFor } from '#lib/graphql/client.ts';
import { hrefOf, placeOf, unitKey } from '#lib/shell/place.ts';
import { ownUnit } from '#lib/shell/standing.ts';
import type { PageLoad } from './$types';

/** One unit with everything below it, or what belongs to the district itself. */
export const load: PageLoad = async ({ parent, params, fetch, url }) => {
  const client = clientFor(fetch);
  const home = `/${params.district}`;
  const street = url.searchParams.get('street');
  // What the address was called before.
  if (street) redirect(308, hrefOf(home, { unit: street }));
  const { unit } = placeOf(url);
  if (unit) {
    const { unit: own } = await answer(client, UnitHome, { unit }, { fetch, url });
    if (own.__typename === 'District') error(404);
    return { unit: own, own: null };
  }
  const asked = answer(client, DistrictOwn, { code: params.district }, { fetch, url });
  const [{ district }, { viewer }] = await Promise.all([asked, parent()]);
  const own = ownUnit(viewer.memberships, district.id);
  if (own) redirect(307, hrefOf(home, { unit: unitKey(own) }));
  return { unit: null, own: district };
};
