import { wholeCatalogue } from '#lib/indicator/catalogue.ts';
import { IndicatorCatalogue } from '#lib/indicator/indicator.gql.ts';
import { keeperOf } from '#lib/indicator/keeper.ts';
import { readQuery } from '#lib/indicator/match.ts';
import { learnToFind } from '#lib/language/find.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent, fetch, url, untrack }) => {
  const frame = await parent();
  const here = { fetch, url: untrack(() => new URL(url)) };
  const district = frame.district.id;
  const words = untrack(() => readQuery(url.searchParams).words);
  const learned = learnToFind(words);
  const catalogue = await wholeCatalogue(frame.client, IndicatorCatalogue, district, here);
  await learned;
  return { catalogue, keeper: keeperOf(frame) };
};
