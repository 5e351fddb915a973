import { error } from '@sveltejs/kit';
import { answer } from '#lib/graphql/answer.ts';
import { clientFor } from '#lib/graphql/client.ts';
import { ProgramChoices, ProgramEdit } from '#lib/program/program-form.gql.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, fetch, url }) => {
  const here = { fetch, url };
  const client = clientFor(fetch);
  const district = params.district;
  const [{ node, workLines, brands }, { unit: choices }] = await Promise.all([
    answer(client, ProgramEdit, { id: params.id, district }, here),
    answer(client, ProgramChoices, { unit: district }, here),
  ]);
  if (node?.__typename !== 'Program') error(404);
  const schools = choices.partners.nodes;
  // The switcher shows whose it is.
  return { program: node, place: node.unit ?? null, workLines, brands, schools };
};
