import type { Client, TypedDocumentNode } from '@urql/core';
import type { ProgramHeadFragment } from '#lib/gql/graphql.ts';
import type { Payload } from '#lib/ui/form.svelte.ts';

interface Row {
  id: string;
  version: number;
}
interface Answer extends Payload {
  program?: ProgramHeadFragment | null;
}
type Act = TypedDocumentNode<
  Record<string, Answer | null | undefined>,
  { input: { id: string; expectedVersion: number } }
>;

export interface DoneToSeveral {
  /** As they are now. */
  done: Row[];
  /** Why the others were not done, each reason once. */
  refused: number;
  why: string[];
}

/** Does one thing to each of several programs, one after the other; what is refused stops none. */
export async function doToSeveral(
  client: Client,
  document: Act,
  rows: readonly Row[],
): Promise<DoneToSeveral> {
  const done: Row[] = [];
  const why: string[] = [];
  for (const { id, version } of rows) {
    const input = { id, expectedVersion: version };
    const { data, error } = await client.mutation(document, { input }).toPromise();
    const answer = Object.values(data ?? {}).find((part) => typeof part === 'object');
    if (answer?.program) done.push(answer.program);
    else why.push(answer?.userErrors[0]?.message ?? error?.graphQLErrors[0]?.message ?? '');
  }
  return { done, refused: why.length, why: [...new Set(why)].filter(Boolean) };
}
