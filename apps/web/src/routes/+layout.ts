import type { Client } from '@urql/core';
import { makeClient } from '#lib/graphql/client.ts';
import type { LayoutLoad } from './$types';

let ofThisVisit: Client | undefined;

/** On the server a client per request; in the browser one until the page is left. */
export const load: LayoutLoad = ({ fetch }) => {
  if (typeof window === 'undefined') return { client: makeClient(fetch) };
  ofThisVisit ??= makeClient(window.fetch.bind(window));
  return { client: ofThisVisit };
};
