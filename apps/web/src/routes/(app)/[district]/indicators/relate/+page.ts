import { clientFor } from '#lib/graphql/client.ts';
import { wholeCatalogue } from '#lib/indicator/catalogue.ts';
import { IndicatorChoices } from '#lib/indicator/indicator.gql.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url }) => {
  const here = { fetch, url };
  const choices = await wholeCatalogue(clientFor(fetch), IndicatorChoices, here);
  return { choices, to: url.searchParams.get('to') ?? '' };
};
