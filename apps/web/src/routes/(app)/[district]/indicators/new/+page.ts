import { answer } from '#lib/graphql/answer.ts';
import { MeasureWords } from '#lib/indicator/indicator.gql.ts';
import { keeperOf } from '#lib/indicator/keeper.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent, fetch, url }) => {
  const frame = await parent();
  const { measures } = await answer(frame.client, MeasureWords, {}, { fetch, url });
  return { measures, keeper: keeperOf(frame) };
};
