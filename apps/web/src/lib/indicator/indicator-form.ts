import type {
  CreateIndicatorInput,
  IndicatorPartsFragment,
  UpdateIndicatorInput,
} from '#lib/gql/graphql.ts';
import { m } from '#lib/paraglide/messages.js';

/** What is typed about an indicator; empty text is nothing. */
export interface IndicatorValues {
  code: string;
  name: string;
  nameEn: string;
  description: string;
  descriptionEn: string;
  measure: string;
  basis: CreateIndicatorInput['basis'] | '';
  rule: CreateIndicatorInput['rule'] | '';
  direction: NonNullable<CreateIndicatorInput['direction']>;
  levels: string[];
  sensitive: boolean;
  dimensionsDisjoint: boolean;
}

export const LEVELS = ['DISTRICT', 'STREET', 'COMMUNITY', 'SITE'] as const;

export const blankIndicator = (): IndicatorValues => ({
  code: '',
  name: '',
  nameEn: '',
  description: '',
  descriptionEn: '',
  measure: '',
  basis: '',
  rule: '',
  direction: 'NEUTRAL',
  levels: [...LEVELS],
  sensitive: false,
  dimensionsDisjoint: false,
});

export const valuesOf = (indicator: IndicatorPartsFragment): IndicatorValues => ({
  code: indicator.code,
  name: indicator.name,
  nameEn: indicator.nameEn ?? '',
  description: indicator.description ?? '',
  descriptionEn: indicator.descriptionEn ?? '',
  measure: indicator.measure.code,
  basis: indicator.basis,
  rule: indicator.rule,
  direction: indicator.direction,
  levels: indicator.levels,
  sensitive: indicator.sensitive,
  dimensionsDisjoint: indicator.dimensionsDisjoint,
});

/** What the fields are called, in the order in which they stand. */
export const indicatorLabels = (): Record<string, string> => ({
  name: m.indicator_form_name(),
  nameEn: m.indicator_form_name_en(),
  measure: m.indicator_form_measure(),
  basis: m.indicator_form_basis(),
  rule: m.indicator_form_rule(),
  code: m.indicator_code(),
  description: m.indicator_form_description(),
  descriptionEn: m.indicator_form_description_en(),
  levels: m.indicator_form_levels(),
});

/** What must be filled in before the API can judge the rest. */
export function missingIn(values: IndicatorValues): Record<string, string> {
  const missing: Record<string, string> = {};
  for (const name of ['name', 'code'] as const) {
    if (!values[name].trim()) missing[name] = m.form_required();
  }
  for (const name of ['measure', 'basis', 'rule'] as const) {
    if (!values[name]) missing[name] = m.form_choose();
  }
  return missing;
}

const orNull = (text: string) => text.trim() || null;
const wordsOf = (values: IndicatorValues) => ({
  name: values.name.trim(),
  nameEn: orNull(values.nameEn),
  description: orNull(values.description),
  descriptionEn: orNull(values.descriptionEn),
  direction: values.direction,
  sensitive: values.sensitive,
  dimensionsDisjoint: values.dimensionsDisjoint,
  levels: LEVELS.filter((level) => values.levels.includes(level)),
});

/** @param district null for the platform's */
export function creationOf(values: IndicatorValues, district: string | null): CreateIndicatorInput {
  const { basis, rule } = values;
  if (!basis || !rule) throw new Error('Basis and rule are asked for first.');
  const code = values.code.trim();
  return { ...wordsOf(values), districtId: district, code, measure: values.measure, basis, rule };
}

export const changeOf = (
  values: IndicatorValues,
  { id, version }: Pick<IndicatorPartsFragment, 'id' | 'version'>,
): UpdateIndicatorInput => ({ ...wordsOf(values), id, expectedVersion: version });
