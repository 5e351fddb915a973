import type { Client } from '@urql/core';
import type { UnitsBelowDistrictQuery } from '#lib/gql/graphql.ts';
import type { Answered } from '#lib/graphql/answer.ts';
import type { Named } from './picked.ts';
import { UnitsBelowDistrict } from './picker.gql.ts';

/** A unit that can be found by its name. */
export interface Findable extends Named {
  parent?: { name: string; nameEn?: string | null } | null;
}

/** Pages of a hundred communities and sites; more than any district has. */
const PAGES_MAX = 20;

/** All streets, communities and sites of a district; throws when there is no answer. */
export async function readUnitsBelow(client: Client, district: string): Promise<Findable[]> {
  const found = new Map<string, Findable>();
  let after: { afterCommunity?: string | null; afterSite?: string | null } = {};
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const { streets, communities, sites } = await readPage(client, district, after);
    for (const unit of [...streets.nodes, ...communities.nodes, ...sites.nodes])
      found.set(unit.id, unit);
    if (!communities.pageInfo.hasNextPage && !sites.pageInfo.hasNextPage) break;
    after = {
      afterCommunity: communities.pageInfo.endCursor ?? after.afterCommunity,
      afterSite: sites.pageInfo.endCursor ?? after.afterSite,
    };
  }
  return [...found.values()];
}

type Below = Extract<Answered<UnitsBelowDistrictQuery>['unit'], { communities: unknown }>;

async function readPage(
  client: Client,
  district: string,
  after: { afterCommunity?: string | null; afterSite?: string | null },
): Promise<Below> {
  const variables = { unit: district, ...after };
  const { data, error } = await client.query(UnitsBelowDistrict, variables).toPromise();
  if (!data?.unit || error || !('communities' in data.unit)) {
    throw error ?? new Error('No district.');
  }
  return data.unit;
}
