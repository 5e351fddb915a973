import { answer } from '#lib/graphql/answer.ts';
import { clientFor } from '#lib/graphql/client.ts';
import { MeasureWords } from '#lib/indicator/indicator.gql.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url }) => {
  const { measures } = await answer(clientFor(fetch), MeasureWords, {}, { fetch, url });
  return { measures };
};
