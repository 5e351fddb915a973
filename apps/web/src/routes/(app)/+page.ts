import { redirect } from '@sveltejs/kit';
import { DistrictList } from '#lib/district/district.gql.ts';
import { answer } from '#lib/graphql/answer.ts';
import { clientFor } from '#lib/graphql/client.ts';
import { PlatformHome } from '#lib/home/platform.gql.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, parent, url }) => {
  const client = clientFor(fetch);
  const { viewer: reader } = await parent();
  // They keep the platform, and see no district's rows.
  if (reader.memberships.every(({ role }) => role === 'PLATFORM_OPERATOR')) {
    const { platform } = await answer(client, PlatformHome, {}, { fetch, url });
    return { platform, districts: [], partners: [] };
  }
  const { districts, viewer } = await answer(client, DistrictList, {}, { fetch, url });
  const [only, ...others] = districts.nodes;
  if (only?.code && others.length === 0) redirect(303, `/${only.code}`);
  const partners = viewer?.memberships.flatMap(({ partner }) => partner ?? []) ?? [];
  return { platform: null, districts: districts.nodes, partners };
};
