import type { Qualifier } from './qualifier.ts';

type Hedge = Exclude<Qualifier, 'EXACT' | 'ROUNDED' | 'RANGE' | 'CONFLICTING'>;

/** Longer words first where one begins another. A null hedge says nothing about the number. */
const BEFORE: readonly (readonly [RegExp, Hedge | null])[] = [
  [/^(?:最高|最多|至多|不超过|不多于|不高于)/, 'AT_MOST'],
  [/^(?:不足|不到|不满|未满|少于|低于|小于)/, 'UNDER'],
  [/^(?:至少|起码|不少于|不低于|不下于|不下|上(?=[十百千万亿]))/, 'AT_LEAST'],
  [/^(?:超过|超|突破|逾|多于|高于|大于|[过破](?=[十百千万亿\d]))/, 'OVER'],
  [/^(?:将近|接近|近)/, 'NEARLY'],
  [/^(?:大约|大概|约)/, 'ABOUT'],
  [/^(?:达到|达|共计|共|累计|合计|总计|仅|平均|为|在)/, null],
];

const AFTER: Readonly<Record<string, Hedge>> = {
  及以上: 'AT_LEAST',
  以上: 'AT_LEAST',
  及以下: 'AT_MOST',
  以下: 'AT_MOST',
  以内: 'AT_MOST',
  左右: 'ABOUT',
  上下: 'ABOUT',
};

/** The hedges that may follow a measure word, as the inside of a regular expression group. */
export const HEDGES_AFTER = Object.keys(AFTER).join('|');

const BETWEEN: Readonly<Record<string, Hedge>> = {
  余: 'ODD',
  多: 'ODD',
  几: 'ODD',
  来: 'ABOUT',
  '+': 'AT_LEAST',
};

/** The same for those between a numeral and its 万 or its measure word. */
export const HEDGES_BETWEEN = `[${Object.keys(BETWEEN).join('')}]`;

/** What a word after or inside a number says of it. */
export function hedgeOf(word: string): Hedge | null {
  return AFTER[word] ?? BETWEEN[word] ?? null;
}

/** Takes the words before a number off its phrase: 最高达10万元 → AT_MOST and 10万元. */
export function takeHedgesBefore(phrase: string): { hedges: Set<Hedge>; rest: string } {
  const hedges = new Set<Hedge>();
  let rest = phrase;
  for (let found = true; found;) {
    found = false;
    for (const [pattern, hedge] of BEFORE) {
      const word = pattern.exec(rest)?.[0];
      if (!word) continue;
      rest = rest.slice(word.length);
      if (hedge) hedges.add(hedge);
      found = true;
    }
  }
  return { hedges, rest };
}

/**
 * The one qualifier that all hedges of a phrase come to, or null when they clash. None is EXACT;
 * 近 with 余 is CONFLICTING, since each denies the other; other pairs are for a person to settle.
 */
export function qualifierOf(
  hedges: ReadonlySet<Hedge>,
): Exclude<Qualifier, 'ROUNDED' | 'RANGE'> | null {
  const [first = 'EXACT', second, ...rest] = hedges;
  if (second === undefined) return first;
  return rest.length === 0 && hedges.has('NEARLY') && hedges.has('ODD') ? 'CONFLICTING' : null;
}

export type { Hedge };
