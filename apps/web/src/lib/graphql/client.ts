import {
  cacheExchange,
  Client,
  type CombinedError,
  fetchExchange,
  makeOperation,
  mapExchange,
} from '@urql/core';
import { health } from '#lib/shell/health.svelte.ts';
import { madeOld } from '#lib/kit/made-old.ts';

type Fetch = typeof globalThis.fetch;

let ofThisVisit: Client | undefined;
/** How many, in this browser, want to read what is there now and not what was. */
let afresh = 0;

/**
 * A client of this site's own GraphQL address, so that a load can ask at once instead of waiting for
 * the layout above it. In the browser it is one for as long as the page lives; on the server one per
 * load, because its cache holds what one person may see.
 */
export function clientFor(fetch: Fetch): Client {
  if (typeof window === 'undefined') return makeClient(fetch);
  return (ofThisVisit ??= makeClient(window.fetch.bind(window)));
}

/** Whatever is asked meanwhile is asked of the API, whether or not an answer is at hand. */
export async function askingAfresh<Result>(read: () => Promise<Result>): Promise<Result> {
  afresh += 1;
  return read().finally(() => (afresh -= 1));
}

const readAfresh = mapExchange({
  onOperation(operation) {
    if (afresh === 0 || operation.kind !== 'query') return operation;
    const context = { ...operation.context, requestPolicy: 'network-only' as const };
    return makeOperation(operation.kind, operation, context);
  },
});

function makeClient(fetch: Fetch): Client {
  const inBrowser = typeof window !== 'undefined';
  return new Client({
    url: '/graphql',
    exchanges: [
      readAfresh,
      cacheExchange,
      madeOld,
      ...(inBrowser ? [noticeHealth] : []),
      fetchExchange,
    ],
    preferGetMethod: false,
    fetch,
  });
}

const noticeHealth = mapExchange({
  onResult({ error }) {
    health.away = isAway(error);
    if (codeOf(error) === 'UNAUTHENTICATED') health.signedOut = true;
  },
});

const codeOf = (error: CombinedError | undefined) => error?.graphQLErrors[0]?.extensions?.code;

const isAway = (error: CombinedError | undefined): boolean =>
  Boolean(error?.networkError) || codeOf(error) === 'UNREACHABLE';
