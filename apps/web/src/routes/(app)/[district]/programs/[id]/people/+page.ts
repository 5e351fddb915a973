import { error } from '@sveltejs/kit';
import { answer } from '#lib/graphql/answer.ts';
import { clientFor } from '#lib/graphql/client.ts';
import { ProgramPeople } from '#lib/program/people.gql.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, fetch, url }) => {
  const { node } = await answer(clientFor(fetch), ProgramPeople, { id: params.id }, { fetch, url });
  if (node?.__typename !== 'Program') error(404);
  // The switcher shows whose it is.
  return { program: node, place: node.unit ?? null };
};
