import { type Reason, type Refusal, type Total, totalOf } from '@linli/figures';
import type { Key } from '#kernel/ids';
import type { Locale } from '#kernel/locale';
import type { BoundsRow } from '#modules/figures/figure/quantity.query';
import type { FigureRow } from '#modules/figures/figure/figure.query';
import type { IndicatorRow } from '#modules/figures/indicator/indicator.query';
import type { MeasureRow } from '#modules/figures/measure/measure.query';
import { extraWords } from '#modules/figures/measure/measure.rule';
import type { Days } from '#modules/figures/reading/days.rule';
import { Names } from './total.names.ts';
import { isElsewhere, type Part, partOf, totalPart } from './total.part.ts';
import type { Material, NamedUnit } from './total.query.ts';
import type { Rates } from './total.rate.ts';
import { type Sorting, sortTree } from './total.sorting.ts';
import { type Coverage, coverageOf } from './total.coverage.ts';
import { Tree } from './total.tree.ts';
import { inWholes } from './total.whole.ts';

/** The total of an indicator's figures at and below a unit. */
export interface TotalRow extends Coverage {
  root: Key;
  /** What it is answered from, for the totals of the units below. */
  given: Given;
  indicatorId: string;
  measure: MeasureRow;
  label: Total['label'];
  value: string | null;
  qualifier: FigureRow['qualifier'] | null;
  bounds: BoundsRow | null;
  refusal: Reason | null;
  notes: readonly Reason[];
  visibleUnits: number;
  totalUnits: number;
  /** Units by code and name, each after the unit that it is in. */
  missing: readonly Key[];
  /** Figures by unit, then by dimension. */
  made: readonly (Key & { unitId: string })[];
  leftOut: readonly { figure: Key; reason: Reason }[];
}

/** What is asked beside the indicator. */
export interface Asked {
  period: Days;
  dimension: string | null;
}

/** What a total is answered from. */
export interface Given {
  material: Material;
  indicator: IndicatorRow;
  asked: Asked;
  rates: Rates;
  locale: Locale;
}

/** Said of a period that nobody tells of, whatever the rule would ask. */
const NO_FIGURES: Reason = { reason: 'NO_FIGURES', params: {} };
const NOTHING = { value: null, qualifier: null, bounds: null };

/** The total at one unit; null for a reader who sees no figure there. */
export function answerFor(root: Key, given: Given): TotalRow | null {
  const { material, indicator, asked } = given;
  const tree = new Tree(root.id, material.units);
  const below = material.units.filter(({ id }) => tree.path(id).length > 0);
  const parts = partsIn(below, given);
  const units = asKnown(below, parts);
  const visible = units.filter((unit) => unit.visible);
  if (visible.length === 0 && parts.length === 0) return null;
  const near = parts.filter((part) => !isElsewhere(part, indicator.basis, asked.period));
  const question = { levels: indicator.levels, basis: indicator.basis, ...asked };
  const sorting = sortTree(root.id, units, near, question);
  const total = totalOf({
    rule: indicator.rule,
    basis: indicator.basis,
    measureWord: indicator.measure.word,
    measures: extraWords([indicator.measure]),
    parts: sorting.kept.map((part) => totalPart(part, tree)),
    expectedUnitIds: sorting.lacking,
    incompleteUnitIds: [...sorting.unseen, ...sorting.losing],
    period: asked.period,
    dimensionsDisjoint: indicator.dimensionsDisjoint,
  });
  const names = new Names(material, given.locale);
  const amount = total.ok ? inWholes(total, indicator.measure) : NOTHING;
  return {
    ...{ root, given, indicatorId: indicator.id, measure: indicator.measure, ...amount },
    label: indicator.rule === 'REACH' ? 'REACH' : 'TOTAL',
    refusal: total.ok ? null : near.length === 0 ? NO_FIGURES : names.in(total),
    notes: total.ok ? [...coveredOnly(below), ...total.notes.map((note) => names.in(note))] : [],
    ...{ visibleUnits: visible.length, totalUnits: units.filter((unit) => unit.known).length },
    ...coverageOf(tree, sorting, near),
    missing: missingOf(total, sorting, visible, tree),
    ...divided(parts, countedIn(total, sorting), reasonsFor(total, sorting), names),
  };
}

/** A unit that the reader knows by its figures alone is one that it sees. */
function asKnown(units: readonly NamedUnit[], parts: readonly Part[]): NamedUnit[] {
  const telling = new Set(parts.map(({ unitId }) => unitId));
  return units.map((unit) =>
    !unit.known && telling.has(unit.id) ? { ...unit, known: true, visible: true } : unit,
  );
}

/** Said where there are units that the reader's agreements do not speak of. */
const coveredOnly = (units: readonly NamedUnit[]): Reason[] =>
  units.every((unit) => unit.known) ? [] : [{ reason: 'COVERED_ONLY', params: {} }];

/** The figures of some units, in the order of the units. */
function partsIn(
  units: readonly NamedUnit[],
  { material, indicator, asked, rates }: Given,
): Part[] {
  const byUnit = Map.groupBy(material.figures, ({ unitId }) => unitId);
  return units
    .flatMap(({ id }) => byUnit.get(id) ?? [])
    .map((row) => partOf(row, rates.get(row.id) ?? null, indicator, asked.period));
}

/** Of units that the reader does not see, nothing is known to be missing. */
function missingOf(
  total: Total | Refusal,
  { kept, lacking, losing }: Sorting<Part>,
  visible: readonly NamedUnit[],
  tree: Tree,
): Key[] {
  const unfit = kept.filter((part) => part.unfit).map(({ unitId }) => unitId);
  const ids = total.ok ? total.missingUnitIds : [...lacking, ...losing, ...unfit];
  const missing = new Set(ids);
  const seen = new Map(visible.map((unit) => [unit.id, unit]));
  return tree.unitIds.flatMap((id) => {
    const unit = missing.has(id) && seen.get(id);
    return unit ? [{ districtId: unit.districtId, id }] : [];
  });
}

/** What the total is made of; of a refused one, what it would be made of. */
function countedIn(total: Total | Refusal, { kept }: Sorting<Part>): ReadonlySet<string> {
  if (total.ok) return new Set(total.partIds);
  return new Set(kept.filter(({ unfit }) => !unfit).map(({ id }) => id));
}

function reasonsFor(total: Total | Refusal, { leftOut }: Sorting<Part>): Map<string, Reason> {
  const reasons = new Map<string, Reason>();
  if (total.ok)
    for (const { id, reason, params } of total.leftOut) reasons.set(id, { reason, params });
  for (const { figure, reason } of leftOut) reasons.set(figure.id, reason);
  return reasons;
}

function divided(
  parts: readonly Part[],
  counted: ReadonlySet<string>,
  reasons: ReadonlyMap<string, Reason>,
  names: Names,
): Pick<TotalRow, 'made' | 'leftOut'> {
  const keyOf = ({ districtId, id, unitId }: Part) => ({ districtId, id, unitId });
  const leftOut = parts.filter(({ id }) => !counted.has(id));
  return {
    made: parts.filter(({ id }) => counted.has(id)).map(keyOf),
    leftOut: leftOut.map((part) => ({
      figure: keyOf(part),
      reason: names.in((part.unfit ?? reasons.get(part.id))!),
    })),
  };
}
