import type { Client } from '@urql/core';
import type {
  FindingPartsFragment,
  UnitFindingsQuery,
  UnitFindingsQueryVariables,
} from '#lib/gql/graphql.ts';
import { type Answered, refuse } from '#lib/graphql/answer.ts';
import { FindingDetail, UnitFindings } from './finding.gql.ts';

interface LoadEvent {
  fetch: typeof globalThis.fetch;
  url: URL;
}

/** A unit, and the findings on it and below it. @throws what a page shows instead of it */
export async function readFindings(
  client: Client,
  variables: UnitFindingsQueryVariables,
  { fetch, url }: LoadEvent,
): Promise<Answered<UnitFindingsQuery>> {
  const { data, error } = await client.query(UnitFindings, variables, { fetch }).toPromise();
  if (data && !error) return data as Answered<UnitFindingsQuery>;
  refuse(error, `${url.pathname}${url.search}`);
}

/** A finding by itself, as it is now; null when there is none for the reader. */
export async function readFinding(
  client: Client,
  id: string,
  { fetch }: Pick<LoadEvent, 'fetch'>,
): Promise<FindingPartsFragment | null> {
  const context = { fetch, requestPolicy: 'network-only' } as const;
  const { data } = await client.query(FindingDetail, { id }, context).toPromise();
  return data?.node?.__typename === 'Finding' ? data.node : null;
}
