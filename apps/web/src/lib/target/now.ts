import type { Client } from '@urql/core';
import type { TargetPartsFragment } from '#lib/gql/graphql.ts';
import { TargetNow } from './target.gql.ts';

/** What somebody else put in a target's place; the target itself when they took it away or nobody can say. */
export async function targetNow(
  client: Client,
  target: TargetPartsFragment,
): Promise<TargetPartsFragment> {
  const fresh = { requestPolicy: 'network-only' } as const;
  const { data } = await client.query(TargetNow, { target: target.id }, fresh).toPromise();
  const latest = data?.node?.__typename === 'Target' ? data.node.history.nodes[0] : null;
  return latest?.status === 'CURRENT' ? latest : target;
}
