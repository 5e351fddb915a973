import { error } from '@sveltejs/kit';
import { answer } from '#lib/graphql/answer.ts';
import { clientFor } from '#lib/graphql/client.ts';
import { CopiedProgram } from '#lib/program/copy.gql.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, fetch, url }) => {
  const asked = { id: params.id };
  const { node, viewer } = await answer(clientFor(fetch), CopiedProgram, asked, { fetch, url });
  if (node?.__typename !== 'Program') error(404);
  // The switcher shows whose it is.
  return { program: node, copier: viewer, place: node.unit ?? null };
};
