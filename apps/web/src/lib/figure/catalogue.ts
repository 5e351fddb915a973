import type { Client } from '@urql/core';
import type { CatalogueItemFragment, UnitKind } from '#lib/gql/graphql.ts';
import { answer } from '#lib/graphql/answer.ts';
import { Catalogue } from './catalogue.gql.ts';
import { groupBy } from './group.ts';

type Here = Parameters<typeof answer>[3];

/** More pages than any catalogue has; a circle of cursors ends there. */
const MOST_PAGES = 20;

/** Every indicator that the reader may use, by code. */
export async function catalogue(client: Client, here: Here): Promise<CatalogueItemFragment[]> {
  const items: CatalogueItemFragment[] = [];
  let after: string | null | undefined = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { indicators }: Awaited<ReturnType<typeof pageOf>> = await pageOf(client, after, here);
    items.push(...indicators.nodes);
    after = indicators.pageInfo.endCursor;
    if (!indicators.pageInfo.hasNextPage || !after) break;
  }
  return items;
}

function pageOf(client: Client, after: string | null | undefined, here: Here) {
  return answer(client, Catalogue, { after }, here);
}

/** What a unit of a kind may record today. */
export function openAt(items: readonly CatalogueItemFragment[], kind: UnitKind) {
  return items.filter(({ levels, closedAt }) => !closedAt && levels.includes(kind));
}

/** By what they count, in the order of first mention. */
export function byKind(items: readonly CatalogueItemFragment[]) {
  return groupBy(items, ({ measure }) => measure.kind);
}
