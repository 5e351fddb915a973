import type { RelationPartsFragment } from '#lib/gql/graphql.ts';

/** One end of a relation: an indicator, or one dimension of it. */
export interface Side {
  relation: RelationPartsFragment;
  indicator: RelationPartsFragment['from'];
  dimension: string | null;
}

/** How an indicator, or one dimension of it, is computed from others. */
export interface Formula {
  dimension: string | null;
  numerators: Side[];
  denominators: Side[];
}

const fromSide = (relation: RelationPartsFragment): Side => ({
  relation,
  indicator: relation.from,
  dimension: relation.fromDimension ?? null,
});

const into = (id: string, relations: readonly RelationPartsFragment[]) =>
  relations.filter(({ to }) => to.id === id);

/** Numerators and denominators by what they are for; several of a side add up. */
export function formulasOf(id: string, relations: readonly RelationPartsFragment[]): Formula[] {
  const computing = into(id, relations).filter(
    ({ kind }) => kind === 'NUMERATOR' || kind === 'DENOMINATOR',
  );
  const dimensions = [...new Set(computing.map(({ toDimension }) => toDimension ?? null))];
  return dimensions.map((dimension) => {
    const own = computing.filter(({ toDimension }) => (toDimension ?? null) === dimension);
    const side = (wanted: string) => own.filter(({ kind }) => kind === wanted).map(fromSide);
    return { dimension, numerators: side('NUMERATOR'), denominators: side('DENOMINATOR') };
  });
}

/** What is counted within an indicator, or is a tier of it. */
export function componentsOf(
  id: string,
  relations: readonly RelationPartsFragment[],
  kind: 'PART_OF' | 'TIER_OF',
): Side[] {
  return into(id, relations)
    .filter((relation) => relation.kind === kind)
    .map(fromSide);
}

/** What other indicators use it for. */
export function usesOf(id: string, relations: readonly RelationPartsFragment[]): Side[] {
  return relations
    .filter(({ from }) => from.id === id)
    .map((relation) => ({
      relation,
      indicator: relation.to,
      dimension: relation.toDimension ?? null,
    }));
}
