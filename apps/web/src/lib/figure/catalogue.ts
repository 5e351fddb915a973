import type { Client } from '@urql/core';
import type { CatalogueItemFragment, UnitKind } from '#lib/gql/graphql.ts';
import { answer } from '#lib/graphql/answer.ts';
import { everyPage } from '#lib/kit/every-page.ts';
import { Catalogue } from './catalogue.gql.ts';
import { groupBy } from './group.ts';

type Here = Parameters<typeof answer>[3];

/** Every indicator that the reader may use, by code. */
export const catalogue = (client: Client, here: Here): Promise<CatalogueItemFragment[]> =>
  everyPage(async (after) => (await answer(client, Catalogue, { after }, here)).indicators);

/** What a unit of a kind may record today. */
export function openAt(items: readonly CatalogueItemFragment[], kind: UnitKind) {
  return items.filter(({ levels, closedAt }) => !closedAt && levels.includes(kind));
}

/** By what they count, in the order of first mention. */
export function byKind(items: readonly CatalogueItemFragment[]) {
  return groupBy(items, ({ measure }) => measure.kind);
}
