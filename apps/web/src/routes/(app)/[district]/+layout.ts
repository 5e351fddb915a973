import { DistrictFrame } from '#lib/district/district.gql.ts';
import { countOpen } from '#lib/finding/read.ts';
import { answer } from '#lib/graphql/answer.ts';
import { homeStreet } from '#lib/unit/picked.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ parent, params, fetch, url, untrack, depends }) => {
  depends('linli:findings');
  const { client } = await parent();
  // The frame is the same on every page of the district.
  const here = {
    fetch,
    url: new URL(
      untrack(() => url.pathname),
      'http://here.invalid',
    ),
  };
  const code = params.district;
  const { district, viewer } = await answer(client, DistrictFrame, { code }, here);
  const openFindings = await countOpen(client, district.id, { fetch });
  const frame = { district, memberships: viewer?.memberships ?? [] };
  return { ...frame, home: homeStreet(frame), openFindings };
};
