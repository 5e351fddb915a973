import type { Client } from '@urql/core';
import type { EntryFiguresQueryVariables, FigurePartsFragment } from '#lib/gql/graphql.ts';
import { EntryFigures } from './entry.gql.ts';

/** More pages than a sheet can show; a circle of cursors ends there. */
const MOST_PAGES = 50;

/**
 * All figures of a unit that meet a year; throws what the API says when it does not give them.
 * @param fetch of a page's load, so that what the server asked is not asked again while hydrating
 */
export async function readYear(
  client: Client,
  unit: string,
  year: number,
  fetch?: typeof globalThis.fetch,
): Promise<FigurePartsFragment[]> {
  const figures: FigurePartsFragment[] = [];
  const days = { from: `${year}-01-01`, until: `${year}-12-31` };
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { nodes, pageInfo } = await readPage(client, { unit, ...days, after }, fetch);
    figures.push(...nodes);
    after = pageInfo.endCursor ?? null;
    if (!pageInfo.hasNextPage || after === null) break;
  }
  return figures;
}

async function readPage(
  client: Client,
  variables: EntryFiguresQueryVariables,
  fetch: typeof globalThis.fetch | undefined,
) {
  const { data, error } = await client
    .query(EntryFigures, variables, fetch && { fetch })
    .toPromise();
  if (!data?.unit || error) throw error;
  return data.unit.figures;
}
