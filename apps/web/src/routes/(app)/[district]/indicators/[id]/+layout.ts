import { error } from '@sveltejs/kit';
import { answer } from '#lib/graphql/answer.ts';
import { clientFor } from '#lib/graphql/client.ts';
import { IndicatorDetail } from '#lib/indicator/indicator.gql.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ params, fetch, url, depends, untrack }) => {
  depends('linli:indicator');
  const here = { fetch, url: untrack(() => new URL(url)) };
  const { node } = await answer(clientFor(fetch), IndicatorDetail, { id: params.id }, here);
  if (node?.__typename !== 'Indicator') error(404);
  return { indicator: node };
};
