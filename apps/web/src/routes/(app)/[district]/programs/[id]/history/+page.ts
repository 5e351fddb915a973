import { error } from '@sveltejs/kit';
import { answer } from '#lib/graphql/answer.ts';
import { clientFor } from '#lib/graphql/client.ts';
import { ProgramHistory } from '#lib/program/program-history.gql.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, fetch, url }) => {
  const asked = { id: params.id };
  const { node, workLines } = await answer(clientFor(fetch), ProgramHistory, asked, { fetch, url });
  if (node?.__typename !== 'Program') error(404);
  // The switcher shows whose it is.
  return { program: node, lines: workLines?.nodes ?? [], place: node.unit ?? null };
};
