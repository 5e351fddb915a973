import { TargetOrderField } from '#lib/gql/graphql.ts';
import { answer } from '#lib/graphql/answer.ts';
import { clientFor } from '#lib/graphql/client.ts';
import { orderOf, pageOf } from '#lib/kit/paging.ts';
import { placeOf } from '#lib/shell/place.ts';
import { UnitTargets } from '#lib/target/target-list.gql.ts';
import type { PageLoad } from './$types';
import { targetQuery } from './filter.ts';

/** What a unit and everything below it plans, and where it stands. */
export const load: PageLoad = async ({ params, fetch, url }) => {
  const asked = targetQuery.read(url.searchParams);
  const unit = placeOf(url).unit ?? params.district;
  const byUnit = { field: TargetOrderField.Unit, direction: 'ASC' } as const;
  const orderBy = orderOf(TargetOrderField, asked) ?? byUnit;
  const variables = { unit, orderBy, ...pageOf(asked) };
  return answer(clientFor(fetch), UnitTargets, variables, { fetch, url });
};
