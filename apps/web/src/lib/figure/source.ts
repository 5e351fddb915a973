import type { SourceInput } from '#lib/gql/graphql.ts';

/** What a form asks about a source. */
export interface SourceValues {
  kind: string;
  title: string;
  /** Day; empty when unknown. */
  publishedOn: string;
}

export function sourceInput({ kind, title, publishedOn }: SourceValues): SourceInput {
  return {
    kind: kind === 'REPORT' ? 'REPORT' : 'ENTRY',
    title: title.trim(),
    publishedOn: publishedOn || null,
  };
}
