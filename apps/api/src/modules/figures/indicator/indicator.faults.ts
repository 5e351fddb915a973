import type { Fault } from '#kernel/errors';
import { storedText, textFaults } from '#kernel/text';
import type { IndicatorDimensionInput } from './indicator.dimension.input.ts';
import type { CreateIndicatorInput, UpdateIndicatorInput } from './indicator.input.ts';
import type { IndicatorRow, MeasureRow } from './indicator.query.ts';

export const NAME_MAX = 100;
export const DESCRIPTION_MAX = 2_000;
/** Most dimensions of one indicator, so that its list is always whole. */
export const DIMENSIONS_MAX = 200;
/** Characters of an unknown measure word that the answer repeats. */
const ECHO_MAX = 40;

const CODE = /^[A-Z][A-Z0-9_]{1,59}$/;
const RECOMPUTED: readonly IndicatorRow['basis'][] = ['RATIO', 'AVERAGE'];
const COUNTED_ONCE: readonly MeasureRow['kind'][] = ['PERSON', 'HOUSEHOLD', 'ORGANISATION', 'UNIT'];

/** What a measure word counts. */
type Counted = Pick<MeasureRow, 'kind'>;

type Words = Partial<
  Pick<UpdateIndicatorInput, 'name' | 'nameEn' | 'description' | 'descriptionEn' | 'levels'>
>;

export const isCode = (text: string): boolean => CODE.test(text);

/** What is wrong with the words and levels of an indicator; a name is required unless left out. */
export function wordFaults(input: Words): Fault[] {
  const describe = (field: 'description' | 'descriptionEn') =>
    textFaults(input[field], { field: ['input', field], limit: DESCRIPTION_MAX, lines: true });
  return [
    ...(input.name === undefined ? [] : nameFaults(input.name, ['input', 'name'])),
    ...textFaults(input.nameEn, { field: ['input', 'nameEn'], limit: NAME_MAX }),
    ...describe('description'),
    ...describe('descriptionEn'),
    ...(input.levels?.length === 0
      ? [{ code: 'REQUIRED' as const, field: ['input', 'levels'] }]
      : []),
  ];
}

/** What is wrong with a new indicator, given its measure; null: there is no such measure. */
export function indicatorFaults(input: CreateIndicatorInput, measure: Counted | null): Fault[] {
  const { code, dimensions } = input;
  return [
    ...(isCode(code) ? [] : [{ code: 'BAD_CODE' as const, field: ['input', 'code'] }]),
    ...wordFaults(input),
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
    dimensionFaults(dimension, [...field, String(at)], names.slice(0, at)),
  );
}

/** What is wrong with a dimension beside others of the indicator, of which only the names count. */
export function dimensionFaults(
  { name, nameEn }: IndicatorDimensionInput,
  field: string[],
  others: readonly (string | null)[],
): Fault[] {
  const of = [...field, 'name'];
  const faults = nameFaults(name, of);
  return [
    ...faults,
    ...textFaults(nameEn, { field: [...field, 'nameEn'], limit: NAME_MAX }),
    ...(faults.length === 0 && others.includes(storedText(name))
      ? [{ code: 'DUPLICATE' as const, field: of }]
      : []),
  ];
}

export const tooMany = (field: string[]): Fault => ({
  code: 'TOO_LARGE',
  field,
  params: { limit: DIMENSIONS_MAX },
});

const nameFaults = (name: string | null, field: string[]) =>
  textFaults(name, { field, limit: NAME_MAX, required: true });
