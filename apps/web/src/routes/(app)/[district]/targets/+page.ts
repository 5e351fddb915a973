import { answer } from '#lib/graphql/answer.ts';
import { clientFor } from '#lib/graphql/client.ts';
import { wholeList } from '#lib/kit/every-page.ts';
import { pageOf } from '#lib/kit/paging.ts';
import { placeOf } from '#lib/shell/place.ts';
import { UnitTargets } from '#lib/target/target-list.gql.ts';
import type { PageLoad } from './$types';
import { filterOf, orderIn, targetQuery } from './filter.ts';

/** What a unit and everything below it plans, and where it stands. */
export const load: PageLoad = async ({ params, fetch, url }) => {
  const client = clientFor(fetch);
  const here = { fetch, url };
  const query = targetQuery.read(url.searchParams);
  const asked = {
    unit: placeOf(url).unit ?? params.district,
    filter: filterOf(query),
    orderBy: orderIn(query),
  };
  const ask = (page: ReturnType<typeof pageOf>) =>
    answer(client, UnitTargets, { ...asked, ...page }, here);
  if (!query.print) return { ...(await ask(pageOf(query))), asked };
  const first = await ask({ first: 1, after: null });
  const targets = await wholeList(async (page) => (await ask(page)).targets);
  return { ...first, targets, asked };
};
