import type { Client } from '@urql/core';
import type { Named } from './picked.ts';
import { UnitBranch } from './picker.gql.ts';

/** What hangs under a unit, as far as it was read. */
export interface Branch {
  /** Of a district; they have branches of their own. */
  streets: Named[];
  units: Named[];
  total: number;
}

/** Communities, then sites; throws when there is no answer. */
export async function readBranch(client: Client, unit: string): Promise<Branch> {
  const { data, error } = await client.query(UnitBranch, { unit }).toPromise();
  if (!data?.unit || error) throw error ?? new Error('No such unit.');
  if (!('communities' in data.unit)) return { streets: [], units: [], total: 0 };
  const { communities, sites } = data.unit;
  return {
    streets: 'streets' in data.unit ? data.unit.streets.nodes : [],
    units: [...communities.nodes, ...sites.nodes],
    total: communities.totalCount + sites.totalCount,
  };
}
