import { error } from '@sveltejs/kit';
import { answer } from '#lib/graphql/answer.ts';
import { IndicatorDetail } from '#lib/indicator/indicator.gql.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ parent, params, fetch, url, depends, untrack }) => {
  depends('linli:indicator');
  const { client } = await parent();
  const here = { fetch, url: untrack(() => new URL(url)) };
  const { node } = await answer(client, IndicatorDetail, { id: params.id }, here);
  if (node?.__typename !== 'Indicator') error(404);
  return { indicator: node };
};
