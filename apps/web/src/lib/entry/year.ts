import type { Client } from '@urql/core';
import type { EntryFiguresQueryVariables, FigurePartsFragment } from '#lib/gql/graphql.ts';
import { everyPage } from '#lib/kit/every-page.ts';
import { EntryFigures } from './entry.gql.ts';

/** All figures of a unit that meet a year or the one before, which the year is read beside. */
export async function readYears(
  client: Client,
  unit: string,
  year: number,
  fetch?: typeof globalThis.fetch,
): Promise<FigurePartsFragment[]> {
  const both = [readYear(client, unit, year, fetch), readYear(client, unit, year - 1, fetch)];
  const known = new Map((await Promise.all(both)).flat().map((figure) => [figure.id, figure]));
  return [...known.values()];
}

/**
 * All figures of a unit that meet a year; throws what the API says when it does not give them.
 * @param fetch of a page's load, so that what the server asked is not asked again while hydrating
 */
function readYear(
  client: Client,
  unit: string,
  year: number,
  fetch?: typeof globalThis.fetch,
): Promise<FigurePartsFragment[]> {
  const days = { from: `${year}-01-01`, until: `${year}-12-31` };
  return everyPage((after) => readPage(client, { unit, ...days, after }, fetch));
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
