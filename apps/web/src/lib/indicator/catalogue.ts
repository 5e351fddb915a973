import type { AnyVariables, Client, TypedDocumentNode } from '@urql/core';
import { answer } from '#lib/graphql/answer.ts';
import { everyPage } from '#lib/kit/every-page.ts';
import type { Page } from '#lib/graphql/pager.svelte.ts';

interface LoadEvent {
  fetch: typeof globalThis.fetch;
  url: URL;
}
interface Owned {
  owner?: { code?: string | null } | null;
}

/** All indicators that somebody may see: one searches in what one has. */
export const wholeCatalogue = <Item, Variables extends AnyVariables>(
  client: Client,
  document: TypedDocumentNode<{ indicators: Page<Item> | null }, Variables>,
  event: LoadEvent,
): Promise<Item[]> =>
  everyPage(async (after) => {
    const variables = { after } as unknown as Variables;
    return (await answer(client, document, variables, event)).indicators;
  });

/** The platform's indicators and those of the district with this code. */
export function ofDistrict<Item extends Owned>(items: readonly Item[], district: string): Item[] {
  return items.filter(({ owner }) => !owner || owner.code === district);
}
