import { clientFor } from '#lib/graphql/client.ts';
import { wholeCatalogue } from '#lib/indicator/catalogue.ts';
import { IndicatorCatalogue } from '#lib/indicator/indicator.gql.ts';
import { readQuery } from '#lib/indicator/match.ts';
import { learnToFind } from '#lib/language/find.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url, untrack }) => {
  const here = { fetch, url: untrack(() => new URL(url)) };
  const words = untrack(() => readQuery(url.searchParams).words);
  const learned = learnToFind(words);
  const catalogue = await wholeCatalogue(clientFor(fetch), IndicatorCatalogue, here);
  await learned;
  return { catalogue };
};
