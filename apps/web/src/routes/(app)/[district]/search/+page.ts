import { answer } from '#lib/graphql/answer.ts';
import { clientFor } from '#lib/graphql/client.ts';
import { searchQuery, text } from '#lib/kit/query.ts';
import { learnToFind } from '#lib/language/find.ts';
import { ASKED, WORDS_MAX } from '#lib/search/found.ts';
import { SearchEverything } from '#lib/search/search.gql.ts';
import type { PageLoad } from './$types';

/** Most of one kind that the API gives. */
const EACH = 20;

export const load: PageLoad = async ({ params, fetch, url }) => {
  const words = searchQuery({ words: text() }).read(url.searchParams).words.slice(0, WORDS_MAX);
  if (words === '') return { words, found: [] };
  const variables = { text: words, of: params.district, kinds: [...ASKED], first: EACH };
  const [{ search }] = await Promise.all([
    answer(clientFor(fetch), SearchEverything, variables, { fetch, url }),
    learnToFind(words),
  ]);
  return { words, found: search };
};
