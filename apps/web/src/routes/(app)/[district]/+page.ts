import { error, redirect } from '@sveltejs/kit';
import { DistrictOwn, StreetDetail } from '#lib/district/district.gql.ts';
import { answer } from '#lib/graphql/answer.ts';
import type { PageLoad } from './$types';

/** Either one street with everything below it, or what belongs to the district itself. */
export const load: PageLoad = async ({ parent, params, fetch, url }) => {
  const { client, home } = await parent();
  const street = url.searchParams.get('street');
  if (street) {
    const { unit } = await answer(client, StreetDetail, { street }, { fetch, url });
    if (unit.__typename !== 'Street') error(404);
    return { street: unit, own: null };
  }
  if (home) redirect(307, `/${params.district}?street=${home}`);
  const { district } = await answer(client, DistrictOwn, { code: params.district }, { fetch, url });
  return { street: null, own: district };
};
