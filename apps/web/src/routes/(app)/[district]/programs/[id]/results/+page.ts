import { error } from '@sveltejs/kit';
import { answer } from '#lib/graphql/answer.ts';
import { clientFor } from '#lib/graphql/client.ts';
import { ProgramResults } from '#lib/program/result.gql.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, fetch, url }) => {
  const asked = { id: params.id };
  const { node, results } = await answer(clientFor(fetch), ProgramResults, asked, { fetch, url });
  if (node?.__typename !== 'Program') error(404);
  // The switcher shows whose it is.
  return { program: node, editions: results?.nodes ?? [], place: node.unit ?? null };
};
