import type { AnyVariables, Client, CombinedError, TypedDocumentNode } from '@urql/core';
import { error, redirect } from '@sveltejs/kit';

/** Root fields that are null also without an error. */
type NullByItself = 'node' | 'viewer';

/** An answer without an error: only beside its own error is another root field null. */
export type Answered<Data> = {
  [Name in keyof Data]: Name extends NullByItself ? Data[Name] : NonNullable<Data[Name]>;
};

interface LoadEvent {
  fetch: typeof globalThis.fetch;
  url: URL;
  /** Asks the API, whatever was answered in this visit before: for what others change, too. */
  fresh?: boolean;
}

/**
 * Asks for a page's data. Through the load's own fetch, so that what the server asked is not asked
 * again while hydrating.
 *
 * @throws redirect to the sign-in page without a session; 404 for what is not there or not to be
 *   seen; 503 when the API cannot be reached; 500 otherwise
 */
export async function answer<Data, Variables extends AnyVariables>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { fetch, url, fresh = false }: LoadEvent,
): Promise<Answered<Data>> {
  const result = await client
    .query(document, variables, { fetch, ...(fresh && { requestPolicy: 'network-only' }) })
    .toPromise();
  if (result.data && !result.error) return result.data as Answered<Data>;
  refuse(result.error, `${url.pathname}${url.search}`);
}

/** Turns the API's refusal into the page that people should see. */
export function refuse(failure: CombinedError | undefined, path: string): never {
  const code = failure?.graphQLErrors[0]?.extensions?.code;
  if (code === 'UNAUTHENTICATED') redirect(303, `/sign-in?next=${encodeURIComponent(path)}`);
  if (code === 'NOT_FOUND') error(404);
  if (failure?.networkError || code === 'UNREACHABLE' || code === 'UNAVAILABLE') error(503);
  error(500);
}
