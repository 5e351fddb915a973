import type { Client } from '@urql/core';
import type { TargetPartsFragment } from '#lib/gql/graphql.ts';
import { TargetDetail, TargetNow } from './target.gql.ts';

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

/** A target with all that is known of it, as it is now; null when there is none for the reader. */
export async function targetAt(client: Client, id: string): Promise<TargetPartsFragment | null> {
  const { data } = await client.query(TargetDetail, { id }).toPromise();
  return data?.node?.__typename === 'Target' ? data.node : null;
}
