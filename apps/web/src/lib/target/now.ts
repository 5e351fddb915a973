import type { Client } from '@urql/core';
import type { SetTargetInput } from '#lib/gql/graphql.ts';
import { atSlot, type Slot } from './slot.ts';
import { UnitTargets } from './target.gql.ts';

/** The version of the target that holds in a slot today; null when there is none. */
export async function versionNow(
  client: Client,
  unit: string,
  slot: Slot,
): Promise<SetTargetInput['expectedVersion']> {
  let after: string | null | undefined = null;
  do {
    const { data }: Awaited<ReturnType<typeof pageOf>> = await pageOf(client, unit, after);
    const target = atSlot(data?.unit?.targets.nodes ?? [], slot);
    if (target) return target.version;
    const info = data?.unit?.targets.pageInfo;
    after = info?.hasNextPage ? info.endCursor : null;
  } while (after);
  return null;
}

function pageOf(client: Client, unit: string, after: string | null | undefined) {
  const fresh = { requestPolicy: 'network-only' } as const;
  return client.query(UnitTargets, { unit, after }, fresh).toPromise();
}
