import { DistrictFrame } from '#lib/district/district.gql.ts';
import { answer } from '#lib/graphql/answer.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ parent, params, fetch, url: { pathname } }) => {
  const { client } = await parent();
  const here = { fetch, url: new URL(pathname, 'http://here.invalid') };
  return answer(client, DistrictFrame, { code: params.district }, here);
};
