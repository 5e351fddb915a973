import type { AnyVariables, Client, TypedDocumentNode } from '@urql/core';
import type { Answered } from './answer.ts';
import type { Page } from './pager.svelte.ts';

/** Reads one more page of a list; throws when the answer has none. */
export async function fetchPage<Data, Variables extends AnyVariables, Item>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  pick: (data: Answered<Data>) => Page<Item> | null | undefined,
): Promise<Page<Item>> {
  const { data, error } = await client.query(document, variables).toPromise();
  const page = data && !error ? pick(data as Answered<Data>) : null;
  if (!page) throw error ?? new Error('The answer has no such list.');
  return page;
}
