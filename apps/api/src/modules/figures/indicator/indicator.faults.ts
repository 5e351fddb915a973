import type { Fault } from '#kernel/errors';
import { storedText } from '#kernel/text';
import { isCode } from '#modules/kit/catalogue/catalogue.rule';
import type { IndicatorDimensionInput } from './indicator.dimension.input.ts';
import type { CreateIndicatorInput, UpdateIndicatorInput } from './indicator.input.ts';
import type { IndicatorRow } from './indicator.query.ts';
import type { MeasureRow } from '#modules/figures/measure/measure.query';

/** Most dimensions of one indicator, so that its list is always whole. */
export const DIMENSIONS_MAX = 200;
/** Most relations of one indicator, so that its list is always whole. */
export const RELATIONS_MAX = 100;
/** Characters of an unknown measure word that the answer repeats. */
const ECHO_MAX = 40;

const RECOMPUTED: readonly IndicatorRow['basis'][] = ['RATIO', 'AVERAGE'];
const COUNTED_ONCE: readonly MeasureRow['kind'][] = ['PERSON', 'HOUSEHOLD', 'ORGANISATION', 'UNIT'];

/** What a measure word counts. */
type Counted = Pick<MeasureRow, 'kind'>;

/** What is wrong with the levels of an indicator. */
export const levelFaults = ({ levels }: Pick<UpdateIndicatorInput, 'levels'>): Fault[] =>
  levels?.length === 0 ? [{ code: 'REQUIRED', field: ['input', 'levels'] }] : [];

/** What is wrong with a new indicator, given its measure; null: there is no such measure. */
export function indicatorFaults(input: CreateIndicatorInput, measure: Counted | null): Fault[] {
  const { code, dimensions } = input;
  return [
    ...(isCode(code) ? [] : [{ code: 'BAD_CODE' as const, field: ['input', 'code'] }]),
    ...levelFaults(input),
    ...(measure ? ruleFaults(input, measure) : [unknownMeasure(input.measure)]),
    ...dimensionsFaults(dimensions ?? []),
  ];
}

const unknownMeasure = (measure: string): Fault => ({
  code: 'UNKNOWN_MEASURE',
  field: ['input', 'measure'],
  params: { measure: measure.slice(0, ECHO_MAX) },
});

/** A rule must fit what time does to the values, and what the measure word counts. */
function ruleFaults(
  { rule, basis }: Pick<IndicatorRow, 'rule' | 'basis'>,
  { kind }: Counted,
): Fault[] {
  const fits =
    (rule === 'RECOMPUTE') === RECOMPUTED.includes(basis) &&
    (rule !== 'REACH' || kind === 'PERSON') &&
    (rule !== 'DISTINCT' || COUNTED_ONCE.includes(kind));
  return fits ? [] : [{ code: 'RULE_DOES_NOT_FIT', field: ['input', 'rule'] }];
}

function dimensionsFaults(dimensions: readonly IndicatorDimensionInput[]): Fault[] {
  const field = ['input', 'dimensions'];
  if (dimensions.length > DIMENSIONS_MAX) return [tooMany(field)];
  const names = dimensions.map(({ name }) => storedText(name));
  return dimensions.flatMap((dimension, at) =>
    duplicateName(dimension, [...field, String(at)], names.slice(0, at)),
  );
}

/** A dimension is called otherwise than others of the indicator. */
export function duplicateName(
  { name }: IndicatorDimensionInput,
  field: string[],
  others: readonly (string | null)[],
): Fault[] {
  const stored = storedText(name);
  return stored !== null && others.includes(stored)
    ? [{ code: 'DUPLICATE', field: [...field, 'name'] }]
    : [];
}

export const tooMany = (field: string[]): Fault => ({
  code: 'TOO_LARGE',
  field,
  params: { limit: DIMENSIONS_MAX },
});
