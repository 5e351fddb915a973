import { catalogue, openAt } from '#lib/figure/catalogue.ts';
import { answer } from '#lib/graphql/answer.ts';
import { clientFor } from '#lib/graphql/client.ts';
import { placeOf } from '#lib/shell/place.ts';
import { UnitTargets } from '#lib/target/target.gql.ts';
import type { PageLoad } from './$types';

/** What a unit plans, and where it stands. */
export const load: PageLoad = async ({ params, fetch, url }) => {
  const client = clientFor(fetch);
  const here = { fetch, url };
  const id = placeOf(url).unit ?? params.district;
  const [{ unit }, indicators] = await Promise.all([
    answer(client, UnitTargets, { unit: id }, here),
    catalogue(client, here),
  ]);
  return { unit, indicators: openAt(indicators, unit.kind) };
};
