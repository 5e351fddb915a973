import { redirect } from '@sveltejs/kit';
import { DistrictList } from '#lib/district/district.gql.ts';
import { answer } from '#lib/graphql/answer.ts';
import { clientFor } from '#lib/graphql/client.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url }) => {
  const { districts, viewer } = await answer(clientFor(fetch), DistrictList, {}, { fetch, url });
  const [only, ...others] = districts.nodes;
  if (only?.code && others.length === 0) redirect(303, `/${only.code}`);
  const partners = viewer?.memberships.flatMap(({ partner }) => partner ?? []) ?? [];
  return { districts: districts.nodes, partners };
};
