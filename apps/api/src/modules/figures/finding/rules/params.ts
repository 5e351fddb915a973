import { type Bounds, isCount, pointBounds, roundOutward } from '@linli/figures';
import { rateWord } from '#modules/figures/reading/measured.rule';
import type { Param } from '../words/sayings.ts';
import type { CheckedFigure, CheckedTarget } from './facts.ts';
import type { Amount } from './related.ts';

/** Decimal places that a computed number keeps. */
const PLACES = 6;

export const kept = (bounds: Bounds): Bounds => roundOutward(bounds, PLACES);

/** A number as its source says it. */
export function reported(figure: CheckedFigure | CheckedTarget): Param {
  const { value, bounds, qualifier, wording, measure } = figure;
  return { quantity: { value, bounds, qualifier, wording, measureWord: measure.word } };
}

/** The same without saying how it is rounded. */
export function printed(figure: CheckedFigure): Param {
  const { value, bounds, qualifier, wording, measure } = figure;
  const plain = qualifier === 'ROUNDED' ? 'EXACT' : qualifier;
  return { quantity: { value, bounds, qualifier: plain, wording, measureWord: measure.word } };
}

/** What a rate of its base is divided by, such as ÷ 1,000; nothing for a percentage. */
export function dividedBy({ measure }: CheckedFigure): Param {
  const factor = measure.kind === 'PERCENT' ? '1' : (rateWord(measure.word)?.factor ?? '1');
  return { text: factor === '1' ? '' : ` ÷ ${Number(factor).toLocaleString('en')}` };
}

/** One figure as its source says it, several as their sum. */
export function reportedSum({ figures, bounds, kind }: Amount): Param {
  const [first, ...others] = figures;
  return first && others.length === 0 ? reported(first) : whole(bounds, kind);
}

/** A computed number of things: whole numbers where its measure counts. */
export const whole = (bounds: Bounds, kind: Amount['kind']): Param =>
  isCount(kind) ? { bounds: kept(bounds) } : about(bounds, 2);

/** A computed number that need not be whole, told to so many decimal places. */
export const about = (bounds: Bounds, places: number): Param => ({ bounds: kept(bounds), places });

/** By the numbers as printed where they are known, otherwise all that it may be. */
export const likely = (
  { value, bounds }: { value: string | null; bounds: Bounds },
  places: number,
): Param => about(value === null ? bounds : pointBounds(value), places);
