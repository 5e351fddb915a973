import { refuse } from '#lib/graphql/answer.ts';
import { clientFor } from '#lib/graphql/client.ts';
import { DistrictFrame } from './frame.gql.ts';

interface LoadEvent {
  fetch: typeof globalThis.fetch;
  /** Where somebody comes back to after signing in. */
  path: string;
}

/** A district as the shell shows it, with the unit of the address; null when that is not to be had. */
export async function readFrame(code: string, unit: string | null, { fetch, path }: LoadEvent) {
  // What waits is counted where its list is opened: in the unit of the address.
  const variables = { code, place: unit ?? code, unit: unit ?? '', chosen: unit !== null };
  const { data, error } = await clientFor(fetch)
    .query(DistrictFrame, variables, { fetch })
    .toPromise();
  if (!data?.district) return refuse(error, path);
  const { district, unit: place, findings } = data;
  return { district, place: place ?? null, openFindings: findings?.totalCount ?? null };
}

export type Frame = Awaited<ReturnType<typeof readFrame>>;
