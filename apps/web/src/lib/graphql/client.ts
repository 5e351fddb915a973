import { cacheExchange, Client, fetchExchange } from '@urql/core';

/**
 * A client of this site's own GraphQL address. One per request on the server, because its cache
 * holds what one person may see; one per page visit in the browser.
 */
export function makeClient(fetch: typeof globalThis.fetch): Client {
  return new Client({
    url: '/graphql',
    exchanges: [cacheExchange, fetchExchange],
    preferGetMethod: false,
    fetch,
  });
}
