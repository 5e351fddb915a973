import type { Bounds } from '@linli/figures';
import { plainWord, sumIn } from '#modules/figures/reading/measured.rule';
import type { Relation } from '#modules/figures/reading/related.rule';
import type { BoundedFigure, CheckedFigure, CheckedUnit } from './facts.ts';

/** A sum of figures, told in a word without scale: 人 for 万人. */
export interface Amount {
  figures: readonly BoundedFigure[];
  kind: CheckedFigure['measure']['kind'];
  word: string;
  /** From the numbers as printed; null when one has none. */
  value: string | null;
  bounds: Bounds;
}

type Asked = [figure: CheckedFigure, kind: Relation['kind'], unit: Pick<CheckedUnit, 'related'>];

/** What the catalogue says belongs to a figure in one way: for each relation, all that may be meant. */
export function candidatesFor(...[figure, kind, { related }]: Asked): (readonly BoundedFigure[])[] {
  return related.of(figure, kind).map(({ candidates }) => candidates);
}

/** What belongs to a figure in one way, without what is missing. */
export function knownOf(...[figure, kind, { related }]: Asked): BoundedFigure[] {
  return related.of(figure, kind).flatMap(({ figures }) => figures);
}

/** The sum of all that belongs to a figure in one way; null when any of it is missing. */
export function wholeOf(...[figure, kind, { related }]: Asked): Amount | null {
  const all = related.of(figure, kind).map(({ figures }) => figures);
  return all.some(({ length }) => length === 0) ? null : amountOf(all.flat());
}

/** The sum of figures; null of none, and of figures that do not convert into each other. */
export function amountOf(figures: readonly BoundedFigure[]): Amount | null {
  const [first] = figures;
  if (!first) return null;
  const word = plainWord(first);
  const sum = sumIn(figures, word);
  if (!sum.ok || !sum.measured.bounds) return null;
  const { value, bounds } = sum.measured;
  return { figures, kind: first.measure.kind, word, value, bounds };
}
