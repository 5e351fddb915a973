import {
  type Bounds,
  conversionFactor,
  equals,
  pointBounds,
  readMeasureWord,
  scale,
  sum,
} from '@linli/figures';
import {
  type BoundedFigure,
  type CheckedFigure,
  isBounded,
  type Relation,
  type UnitFacts,
} from './facts.ts';

/** A sum of figures, told in a word without scale: 人 for 万人. */
export interface Amount {
  figures: readonly BoundedFigure[];
  kind: CheckedFigure['measure']['kind'];
  word: string;
  /** From the numbers as printed; null when one has none. */
  value: string | null;
  bounds: Bounds;
}

type Asked = [figure: CheckedFigure, kind: Relation['kind'], facts: UnitFacts];

/** What the catalogue says belongs to a figure in one way: for each relation, all that may be meant. */
export function candidatesFor(...[figure, kind, { figures, relations }]: Asked): BoundedFigure[][] {
  return relations
    .filter((relation) => relation.kind === kind && isTo(relation, figure))
    .map(({ fromId, fromDimension }) => {
      const dimension = fromDimension ?? figure.dimension;
      return figures
        .filter(isBounded)
        .filter((other) => other.indicatorId === fromId && other.dimension === dimension)
        .filter((other) => other.id !== figure.id && isOfItsTime(other, figure));
    });
}

/** The nearest figure for each relation, each once; null where there is none to choose. */
function relatedTo(...asked: Asked): (BoundedFigure | null)[] {
  return [...new Set(candidatesFor(...asked).map((candidates) => nearest(candidates, asked[0])))];
}

/** What belongs to a figure in one way, without what is missing. */
export function knownOf(...asked: Asked): BoundedFigure[] {
  return relatedTo(...asked).filter((other) => other !== null);
}

/** The sum of all that belongs to a figure in one way; null when any of it is missing. */
export function wholeOf(...asked: Asked): Amount | null {
  const known = knownOf(...asked);
  return known.length < relatedTo(...asked).length ? null : amountOf(known);
}

/** The sum of figures; null of none, and of figures that do not convert into each other. */
export function amountOf(figures: readonly BoundedFigure[]): Amount | null {
  const [first] = figures;
  const word = first && readMeasureWord(first.measure.word)?.word;
  if (!word) return null;
  const parts: { value: Bounds | null; bounds: Bounds }[] = [];
  for (const { measure, value, bounds } of figures) {
    const conversion = conversionFactor(measure.word, word);
    if (!conversion.ok) return null;
    const told = (amount: Bounds) => scale(amount, conversion.factor);
    parts.push({ value: value === null ? null : told(pointBounds(value)), bounds: told(bounds) });
  }
  const values = parts.map(({ value }) => value).filter((value) => value !== null);
  return {
    figures,
    kind: first.measure.kind,
    word,
    value: values.length < parts.length ? null : onlyNumberIn(sum(values)),
    bounds: sum(parts.map(({ bounds }) => bounds)),
  };
}

/** The number of an interval that holds one alone; null for others, and for what was rounded. */
export function onlyNumberIn(bounds: Bounds): string | null {
  const { lower } = bounds;
  return lower && equals(bounds, pointBounds(lower.value)) ? lower.value : null;
}

const isTo = (relation: Relation, figure: CheckedFigure) =>
  relation.toId === figure.indicatorId &&
  (relation.toDimension === null || relation.toDimension === figure.dimension);

/** One period, or a stock that stands somewhere within it. */
function isOfItsTime(other: CheckedFigure, figure: CheckedFigure): boolean {
  if (isSamePeriod(other, figure)) return true;
  const stands = other.basis === 'STOCK' || other.basis === 'CAPACITY';
  return stands && isWithinReach(other, { start: figure.periodStart, end: figure.periodEnd });
}

export const isSamePeriod = (a: CheckedFigure, b: CheckedFigure): boolean =>
  a.periodStart === b.periodStart && a.periodEnd === b.periodEnd;

/** Whether the period of a figure meets a span of days, open where an end is null. */
export const isWithinReach = (
  { periodStart, periodEnd }: CheckedFigure,
  { start, end }: { start: string | null; end: string | null },
): boolean =>
  (periodStart === null || end === null || periodStart < end) &&
  (periodEnd === null || start === null || start < periodEnd);

/** The nearest one: of the same period and program first; null when two stand equally near. */
function nearest(
  candidates: readonly BoundedFigure[],
  figure: CheckedFigure,
): BoundedFigure | null {
  const distance = (other: BoundedFigure) =>
    `${isSamePeriod(other, figure) ? 0 : 1}${distanceOfProgram(other, figure)}`;
  const ranked = candidates
    .map((other) => ({ other, rank: distance(other), until: other.periodEnd ?? '9999-12-31' }))
    .sort((a, b) => compare(a.rank, b.rank) || compare(b.until, a.until));
  const [first, second] = ranked;
  if (!first) return null;
  const tied = second && second.rank === first.rank && second.until === first.until;
  return tied ? null : first.other;
}

function distanceOfProgram(other: CheckedFigure, figure: CheckedFigure): number {
  if (other.programId === figure.programId) return 0;
  return other.programId === null ? 1 : 2;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
