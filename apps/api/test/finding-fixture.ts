import { parseQuantity } from '@linli/figures';
import { expect } from 'vitest';
import { LOCALES } from '#kernel/locale';
import type {
  CheckedFigure,
  CheckedTarget,
  Found,
  UnitFacts,
} from '#modules/figures/finding/rules/facts';
import { findingsOf } from '#modules/figures/finding/rules/rules';
import { tell } from '#modules/figures/finding/words/tell';
import type { MeasureRow } from '#modules/figures/measure/measure.query';
import type { Relation } from '#modules/figures/reading/related.rule';

const TEXTS = ['title', 'message', 'computation', 'cure'] as const;

export type Measure = Pick<MeasureRow, 'kind' | 'word'>;

/** What is said of a figure or target beyond its words, and of its indicator beyond the figure. */
type Given<Quantity> = Partial<Omit<Quantity, 'measure' | 'indicator'>> & {
  measure?: Measure;
  indicator?: Partial<CheckedFigure['indicator']>;
};

const measureOf = ({ kind, word }: Measure): MeasureRow => ({
  code: word,
  kind,
  word,
  wordEn: null,
  ownerDistrictId: null,
});

/** A quantity in the words of a report, of an indicator that is named by its id. */
function quantityOf(indicatorId: string, wording: string, given?: Measure) {
  const reading = parseQuantity(wording);
  if (!reading.ok) throw new Error(`${wording} is no quantity`);
  const { value, bounds, qualifier, measureWord } = reading.quantity;
  return {
    id: `${indicatorId}=${wording}`,
    unitId: 'unit',
    programId: null,
    indicatorId,
    dimension: null,
    measure: measureOf(given ?? { kind: 'PERSON', word: measureWord ?? '人' }),
    value,
    bounds,
    qualifier,
    wording,
  };
}

/** A figure of 2021 in the words of a report; counted in people as a flow, unless said otherwise. */
export function figureOf(
  indicatorId: string,
  wording: string,
  { measure, indicator, basis = 'FLOW', ...more }: Given<CheckedFigure> = {},
): CheckedFigure {
  const quantity = quantityOf(indicatorId, wording, measure);
  return {
    ...quantity,
    basis,
    indicator: { basis, measure: quantity.measure, rule: 'SUM', direction: 'HIGHER', ...indicator },
    unitOfAnalysis: null,
    periodStart: '2021-01-01',
    periodEnd: '2022-01-01',
    ...more,
  };
}

/** A target for 2021 to 2025. */
export const targetOf = (
  indicatorId: string,
  wording: string,
  { measure, indicator: _, ...more }: Given<CheckedTarget> = {},
): CheckedTarget => ({
  ...quantityOf(indicatorId, wording, measure),
  planStart: '2021-01-01',
  planEnd: '2026-01-01',
  ...more,
});

export const relationOf = (
  fromId: string,
  kind: Relation['kind'],
  toId: string,
  dimensions: Partial<Relation> = {},
): Relation => ({ fromId, fromDimension: null, toId, toDimension: null, kind, ...dimensions });

export const factsOf = (
  figures: CheckedFigure[],
  relations: Relation[] = [],
  targets: CheckedTarget[] = [],
): UnitFacts => ({ unitId: 'unit', figures, targets, relations });

/** What a finding says, by text; fails when a blank stays open. */
export function said({ says, params }: Found, locale: (typeof LOCALES)[number]) {
  const texts = TEXTS.map((part) => [part, tell(says, part, params, locale)] as const);
  for (const [, text] of texts) expect(text).not.toMatch(/[{}]/);
  return Object.fromEntries(texts) as Record<(typeof TEXTS)[number], string>;
}

/** All that the checks find, each of it told in both languages. */
export function check(facts: UnitFacts): Found[] {
  const found = findingsOf(facts);
  for (const each of found) for (const locale of LOCALES) said(each, locale);
  return found;
}

/** The only finding, in brief. */
export function only(facts: UnitFacts) {
  const found = check(facts);
  expect(found.map(({ says }) => says)).toHaveLength(1);
  const [{ says, severity, bounds, figures }] = found as [Found];
  return { says, severity, bounds, figures: figures.map(({ id }) => id) };
}
