import type { Basis } from './basis.ts';
import { type Bounds, formatNumrange } from './bounds.ts';
import { readDecimal } from './decimal.ts';
import { foldWriting } from './fold.ts';
import { measureKindOf } from './measure.ts';
import { isCount } from './measure-kind.ts';
import { conversionFactor } from './measure-conversion.ts';
import { comparePeriods, type FigurePeriod } from './period.ts';
import type { Qualifier } from './qualifier.ts';
import type { UnitLevel } from './reason-terms.ts';
import type { Reason } from './reasons.ts';

/** What must be known of a figure to set it beside another one. */
export interface ComparableFigure {
  /** Which unit it is of; two figures of one unit make a trend. */
  readonly unit: string;
  readonly level: UnitLevel;
  /** Left out when the reader has chosen what to compare. */
  readonly indicator?: string | null;
  readonly measureWord: string | null;
  readonly basis: Basis;
  readonly period: FigurePeriod;
  /** The programme, kind or group that it covers; null when it covers all. */
  readonly scope: string | null;
  /** Of a ratio or an average: the count below the line, a decimal string; null when not stated. */
  readonly base?: string | null;
  readonly qualifier: Qualifier;
  /** Null when there is no value: missing is not zero. */
  readonly bounds: Bounds | null;
}

/** Yes, with what to show beside the numbers; or all the reasons why not. */
export type Comparability =
  | { readonly ok: true; readonly caveats: Reason[] }
  | { readonly ok: false; readonly reasons: Reason[]; readonly caveats: Reason[] };

/**
 * Whether two figures may be compared. Measures and bases must agree. What happened in a period
 * needs one period, one level and one scope, or one unit at several times; what is so at a date
 * (stocks, capacities, ratios, averages) may differ in date and level, with a caveat, and coverage
 * ratios in the service they cover. Ratios and averages need their base. A number with a lower end
 * only compares as “at least”; one whose range is wider than its smaller end (0–100,000 for 最高10万)
 * says too little, while 100余 (100–199) is the widest that passes. The order of the figures does not
 * matter. The rules are this project's.
 *
 * @throws FiguresError `NOT_A_DECIMAL`, `OUT_OF_RANGE` or `EMPTY_RANGE` for bounds or bases that
 * are no numbers of this package.
 */
export function comparable(a: ComparableFigure, b: ComparableFigure): Comparability {
  const reasons: Reason[] = [];
  const caveats: Reason[] = [];
  for (const rule of RULES) {
    for (const { against, ...reason } of rule(a, b)) (against ? reasons : caveats).push(reason);
  }
  return reasons.length === 0 ? { ok: true, caveats } : { ok: false, reasons, caveats };
}

/** Whether figures of this basis tell how things stand at a date, not what happened in a period. */
export function isState(basis: Basis): boolean {
  return basis !== 'FLOW' && basis !== 'CUMULATIVE' && basis !== 'DELTA';
}

/** A reason, and whether it speaks against comparing or only has to be shown. */
interface Finding extends Reason {
  readonly against: boolean;
}

type Rule = (a: ComparableFigure, b: ComparableFigure) => Finding[];

const RULES: readonly Rule[] = [
  (a, b) => differing('INDICATORS_DIFFER', a.indicator ?? b.indicator, b.indicator ?? a.indicator),
  measureRule,
  (a, b) => differing('BASES_DIFFER', a.basis, b.basis),
  (a, b) => comparePeriods(a, b, isState(a.basis) && isState(b.basis)),
  (a, b) => differing('LEVELS_DIFFER', a.level, b.level, !(isState(a.basis) && isState(b.basis))),
  (a, b) => {
    const coverage = a.basis === 'RATIO' && b.basis === 'RATIO';
    return differing('SCOPES_DIFFER', a.scope, b.scope, !coverage, 'NOT_LIMITED');
  },
  baseRule,
  valueRule,
  perBaseRule,
];

function differing(
  reason: Reason['reason'],
  a: string | null | undefined,
  b: string | null | undefined,
  against = true,
  missing = 'UNKNOWN',
): Finding[] {
  if ((a ?? null) === (b ?? null)) return [];
  return [{ reason, params: { a: a ?? missing, b: b ?? missing }, against }];
}

/** One measure word counts in both, or one that stands for the same: 人 and 名. */
function measureRule({ measureWord: a }: ComparableFigure, other: ComparableFigure): Finding[] {
  const { measureWord: b } = other;
  if (a === null || b === null) {
    return [{ reason: 'UNKNOWN_MEASURE', params: { word: 'UNKNOWN' }, against: true }];
  }
  if (foldWriting(a) === foldWriting(b)) return [];
  const conversion = conversionFactor(a, b);
  if (!conversion.ok) {
    return [{ reason: conversion.reason, params: conversion.params, against: true }];
  }
  return conversion.factor === '1' ? [] : differing('SCALES_DIFFER', a, b);
}

function baseRule(a: ComparableFigure, b: ComparableFigure): Finding[] {
  const bases = [a, b].map((figure) => {
    const needed = figure.basis === 'RATIO' || figure.basis === 'AVERAGE';
    if (!needed) return '—';
    return figure.base != null && readDecimal(figure.base).gt(0) ? figure.base : 'UNKNOWN';
  });
  const [baseOfA = '', baseOfB = ''] = bases;
  if (!bases.includes('UNKNOWN')) return [];
  return [{ reason: 'BASE_UNKNOWN', params: { a: baseOfA, b: baseOfB }, against: true }];
}

function valueRule(a: ComparableFigure, b: ComparableFigure): Finding[] {
  if (a.bounds === null || b.bounds === null) {
    return [{ reason: 'VALUE_UNKNOWN', params: {}, against: true }];
  }
  const wide = [a, b].find((figure) => isTooWide(figure.qualifier, figure.bounds));
  if (wide?.bounds) {
    const params = { range: formatNumrange(wide.bounds) };
    return [{ reason: 'QUALIFIER_TOO_WIDE', params, against: true }];
  }
  const atLeast = a.bounds.upper === null || b.bounds.upper === null;
  return atLeast ? [{ reason: 'AT_LEAST_ONLY', params: {}, against: false }] : [];
}

function isTooWide(qualifier: Qualifier, bounds: Bounds | null): boolean {
  if (!bounds?.lower) return true;
  if (!bounds.upper || qualifier === 'EXACT' || qualifier === 'ROUNDED') return false;
  const [low, high] = [readDecimal(bounds.lower.value), readDecimal(bounds.upper.value)];
  if (low.isNegative() && high.isPositive()) return !low.eq(high);
  const smaller = low.abs().lt(high.abs()) ? low.abs() : high.abs();
  return high.minus(low).gt(smaller);
}

function perBaseRule(a: ComparableFigure, b: ComparableFigure): Finding[] {
  const kind = a.measureWord === null ? null : measureKindOf(a.measureWord);
  const counts = !isState(a.basis) && !isState(b.basis) && (kind === null || isCount(kind));
  if (!counts || a.unit === b.unit) return [];
  return [{ reason: 'NOT_PER_BASE', params: {}, against: false }];
}
