import type { Qualifier } from '@linli/figures';
import type { Random } from '#database/demo/random';
import { boundsColumn } from './quantity.bounds.demo.ts';

/** A synthetic number with the words that a report would use for it. */
export interface WrittenQuantity {
  value: string | null;
  bounds: string | null;
  qualifier: Qualifier;
  wording: string;
}

interface Hedge {
  qualifier: Qualifier;
  /** The number said; for RANGE its lower end. */
  said: number;
  upper?: number;
  wording: string;
}

type Hedger = (number: number, word: string) => Hedge;

const leadingStep = (number: number): number => 10 ** (String(number).length - 1);
const fineStep = (number: number): number => Math.max(5, leadingStep(number) / 10);
const down = (number: number, step: number): number => Math.floor(number / step) * step;
const up = (number: number, step: number): number => Math.ceil(number / step) * step;
const tenThousands = (number: number): string => `${number / 10_000}万`;

const exact: Hedger = (number, word) => ({
  qualifier: 'EXACT',
  said: number,
  wording: `${number}${word}`,
});

const hedgers: readonly Hedger[] = [
  (number, word) => {
    const said = down(number, leadingStep(number));
    return { qualifier: 'ODD', said, wording: `${said}余${word}` };
  },
  (number, word) => {
    const said = down(number - 1, fineStep(number));
    return { qualifier: 'OVER', said, wording: `超${said}${word}` };
  },
  (number, word) => {
    const said = down(number, fineStep(number));
    return { qualifier: 'AT_LEAST', said, wording: `${said}${word}以上` };
  },
  (number, word) => {
    const said = up(number, fineStep(number));
    return { qualifier: 'NEARLY', said, wording: `近${said}${word}` };
  },
  (number, word) => {
    const said = down(number, fineStep(number));
    return { qualifier: 'ABOUT', said, wording: `${said}${word}左右` };
  },
  (number, word) => {
    const said = up(number, leadingStep(number));
    return { qualifier: 'AT_MOST', said, wording: `最高${said}${word}` };
  },
  (number, word) => {
    const said = up(number + 1, leadingStep(number));
    return { qualifier: 'UNDER', said, wording: `不足${said}${word}` };
  },
  (number, word) => {
    const said = down(number, leadingStep(number));
    const upper = said + leadingStep(number);
    return { qualifier: 'RANGE', said, upper, wording: `${said}-${upper}${word}` };
  },
];

const SHARE_CONFLICTING = 0.005;
const conflicting: Hedger = (number, word) => {
  const said = down(number, fineStep(number));
  return { qualifier: 'CONFLICTING', said, wording: `近${said}余${word}` };
};

function rounded(number: number, word: string): Hedge {
  const said = Math.round(number / 1_000) * 1_000;
  return { qualifier: 'ROUNDED', said, wording: `${tenThousands(said)}${word}` };
}

function written(hedge: Hedge): WrittenQuantity {
  const { qualifier, wording } = hedge;
  const value = String(hedge.said);
  const upperValue = hedge.upper === undefined ? undefined : String(hedge.upper);
  return {
    value: qualifier === 'RANGE' ? null : value,
    bounds: boundsColumn({ value, upperValue, qualifier, wording }),
    qualifier,
    wording,
  };
}

/** Writes a count exactly. */
export function exactCount(number: number, word: string): WrittenQuantity {
  return written(exact(number, word));
}

/** Writes a count as reports do: exactly, rounded, or hedged in one of nine ways. */
export function hedgedCount(random: Random, number: number, word: string): WrittenQuantity {
  if (number < 11 || random.chance(0.4)) return exactCount(number, word);
  if (number >= 10_000) return written(rounded(number, word));
  if (random.chance(SHARE_CONFLICTING)) return written(conflicting(number, word));
  return written(random.pick(hedgers)(number, word));
}
