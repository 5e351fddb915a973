import type { ProgramDetailQuery } from '#lib/gql/graphql.ts';
import { m } from '#lib/paraglide/messages.js';

type Program = Extract<NonNullable<ProgramDetailQuery['node']>, { __typename: 'Program' }>;

/**
 * What a program's page would show beside its facts and nobody has said; what is withheld is not missing,
 * nor what stands elsewhere with its own way to be filled in.
 */
export function missingOf({ withheld, ...program }: Program, elsewhere: string[]): string[] {
  const empty: Record<string, [boolean, () => string]> = {
    description: [!program.description, m.program_description],
    posts: [program.posts.length === 0, m.program_posts],
    partners: [program.partners.nodes.length === 0, m.partners],
    outcomes: [program.outcomes.nodes.length === 0, m.outcomes],
  };
  return Object.entries(empty).flatMap(([name, [isEmpty, label]]) =>
    isEmpty && ![...withheld, ...elsewhere].includes(name) ? label() : [],
  );
}
