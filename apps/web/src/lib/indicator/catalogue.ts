import type { AnyVariables, Client, TypedDocumentNode } from '@urql/core';
import { answer } from '#lib/graphql/answer.ts';
import type { Page } from '#lib/graphql/pager.svelte.ts';

interface LoadEvent {
  fetch: typeof globalThis.fetch;
  url: URL;
}
interface Owned {
  owner?: { id: string } | null;
}

/** Pages of 100; a catalogue of more than a thousand would not be read as one list. */
const PAGES_MAX = 10;

/** The platform's indicators and the district's own, all of them: one searches in what one has. */
export async function wholeCatalogue<Item extends Owned, Variables extends AnyVariables>(
  client: Client,
  document: TypedDocumentNode<{ indicators: Page<Item> | null }, Variables>,
  district: string,
  event: LoadEvent,
): Promise<Item[]> {
  const items: Item[] = [];
  let after: string | null | undefined = null;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const variables = { after } as unknown as Variables;
    const { indicators }: { indicators: Page<Item> } = await answer(
      client,
      document,
      variables,
      event,
    );
    items.push(...indicators.nodes);
    if (!indicators.pageInfo.hasNextPage) break;
    after = indicators.pageInfo.endCursor;
  }
  return items.filter(({ owner }) => !owner || owner.id === district);
}
