import type { IndicatorRelationKind, RelateIndicatorsInput } from '#lib/gql/graphql.ts';
import { m } from '#lib/paraglide/messages.js';

/** One relation as it is typed: from the component to the whole; empty is not chosen. */
export interface RelationValues {
  fromId: string;
  fromDimension: string;
  kind: IndicatorRelationKind | '';
  toId: string;
  toDimension: string;
}

export const RELATION_KINDS: readonly IndicatorRelationKind[] = [
  'NUMERATOR',
  'DENOMINATOR',
  'PART_OF',
  'TIER_OF',
];

export const blankRelation = (toId: string): RelationValues => ({
  fromId: '',
  fromDimension: '',
  kind: '',
  toId,
  toDimension: '',
});

export const relationLabels = () => ({
  fromId: m.indicator_relate_from(),
  fromDimension: m.indicator_relate_dimension(),
  kind: m.indicator_relate_kind(),
  toId: m.indicator_relate_to(),
  toDimension: m.indicator_relate_dimension(),
});

export function missingIn(values: RelationValues): Record<string, string> {
  const asked = ['fromId', 'kind', 'toId'] as const;
  return Object.fromEntries(
    asked.filter((name) => !values[name]).map((name) => [name, m.form_choose()]),
  );
}

/** @param district null for everywhere */
export function relationOf(values: RelationValues, district: string | null): RelateIndicatorsInput {
  const { fromId, fromDimension, kind, toId, toDimension } = values;
  if (!kind) throw new Error('The kind is asked for first.');
  return {
    fromId,
    fromDimension: fromDimension || null,
    toId,
    toDimension: toDimension || null,
    kind,
    districtId: district,
    related: true,
  };
}
