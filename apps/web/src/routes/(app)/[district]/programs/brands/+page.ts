import { answer } from '#lib/graphql/answer.ts';
import { clientFor } from '#lib/graphql/client.ts';
import { wholeList } from '#lib/kit/every-page.ts';
import { pageOf } from '#lib/kit/paging.ts';
import { UnitBrands } from '#lib/program/brand.gql.ts';
import { placeOf } from '#lib/shell/place.ts';
import type { PageLoad } from './$types';
import { brandQuery, filterOf, orderIn } from './filter.ts';

/** Brands of a unit and everything below it. */
export const load: PageLoad = async ({ params, fetch, url }) => {
  const client = clientFor(fetch);
  const here = { fetch, url };
  const query = brandQuery.read(url.searchParams);
  const asked = {
    unit: placeOf(url).unit ?? params.district,
    filter: filterOf(query),
    orderBy: orderIn(query),
  };
  const ask = (page: ReturnType<typeof pageOf>) =>
    answer(client, UnitBrands, { ...asked, ...page }, here);
  if (!query.print) return { ...(await ask(pageOf(query))), asked };
  const first = await ask({ first: 1, after: null });
  const brands = await wholeList(async (page) => (await ask(page)).brands);
  return { ...first, brands, asked };
};
