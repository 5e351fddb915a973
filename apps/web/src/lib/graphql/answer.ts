import type { AnyVariables, Client, CombinedError, TypedDocumentNode } from '@urql/core';
import { error, redirect } from '@sveltejs/kit';

interface LoadEvent {
  fetch: typeof globalThis.fetch;
  url: URL;
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
  { fetch, url }: LoadEvent,
): Promise<Data> {
  const result = await client.query(document, variables, { fetch }).toPromise();
  if (result.data && !result.error) return result.data;
  refuse(result.error, `${url.pathname}${url.search}`);
}

/** Turns the API's refusal into the page that people should see. */
export function refuse(failure: CombinedError | undefined, path: string): never {
  const code = failure?.graphQLErrors[0]?.extensions?.code;
  if (code === 'UNAUTHENTICATED') redirect(303, `/sign-in?next=${encodeURIComponent(path)}`);
  if (code === 'NOT_FOUND') error(404);
  if (failure?.networkError || code === 'UNREACHABLE') error(503);
  error(500);
}
