import { catalogue, openAt } from '#lib/figure/catalogue.ts';
import { answer } from '#lib/graphql/answer.ts';
import { clientFor } from '#lib/graphql/client.ts';
import { UnitTargets } from '#lib/target/target.gql.ts';
import { homeUnit } from '#lib/unit/picked.ts';
import type { PageLoad } from './$types';

/** What a unit plans, and where it stands. */
export const load: PageLoad = async ({ parent, fetch, url }) => {
  const client = clientFor(fetch);
  const here = { fetch, url };
  const id = url.searchParams.get('unit') || homeUnit(await parent());
  const [{ unit }, indicators] = await Promise.all([
    answer(client, UnitTargets, { unit: id }, here),
    catalogue(client, here),
  ]);
  return { unit, indicators: openAt(indicators, unit.kind) };
};
