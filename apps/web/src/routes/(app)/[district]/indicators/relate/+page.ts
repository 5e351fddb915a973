import { wholeCatalogue } from '#lib/indicator/catalogue.ts';
import { IndicatorChoices } from '#lib/indicator/indicator.gql.ts';
import { keeperOf } from '#lib/indicator/keeper.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent, fetch, url }) => {
  const frame = await parent();
  const here = { fetch, url };
  const choices = await wholeCatalogue(frame.client, IndicatorChoices, frame.district.id, here);
  return { choices, to: url.searchParams.get('to') ?? '', keeper: keeperOf(frame) };
};
