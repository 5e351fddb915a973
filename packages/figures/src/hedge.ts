import type { Qualifier } from './qualifier.ts';

type Hedge = Exclude<Qualifier, 'EXACT' | 'ROUNDED' | 'RANGE' | 'CONFLICTING'>;

/** Longer words first where one begins another. A null hedge says nothing about the number. */
const BEFORE: readonly (readonly [RegExp, Hedge | null])[] = [
  [/^(?:最高|最多|至多|顶多|最大|不超过|不超|不多于|不高于|不大于|≤|<=|=<)/, 'AT_MOST'],
  [/^(?:不足|不到|不满|不够|不及|未满|未到|未达|少于|低于|小于|<)/, 'UNDER'],
  [
    /^(?:至少|起码|最少|最低|不少于|不低于|不小于|不下于|不下|年满|已满|满(?=[\d一二三四五六七八九十])|上(?=[十百千万亿])|≥|>=)/,
    'AT_LEAST',
  ],
  [
    /^(?:超过|超出|超|突破|逾|多于|高于|大于|不止|不只|[过破](?=[十百千万亿\d半])|过(?=[一二两三四五六七八九]+[百千万亿])|>)/,
    'OVER',
  ],
  [/^(?:将近|接近|几近|临近|近)/, 'NEARLY'],
  [/^(?:大约|大概|大致|约莫|约为|约有|约|差不多|≈|~)/, 'ABOUT'],
  [
    /^(?:达到了?|已达到?|高达|多达|可达|达|已有|已|共有|总共|一共|共计|共|累计|合计|总计|总数|计|现有|只有|仅有|仅|只|有|平均|恰好|刚好|正好|整整|足足|为|是|在)/,
    null,
  ],
];

const AFTER: Readonly<Record<string, Hedge>> = {
  及以上: 'AT_LEAST',
  或以上: 'AT_LEAST',
  以上: 'AT_LEAST',
  之上: 'AT_LEAST',
  开外: 'AT_LEAST',
  '+': 'AT_LEAST',
  及以下: 'AT_MOST',
  或以下: 'AT_MOST',
  以下: 'AT_MOST',
  以内: 'AT_MOST',
  之内: 'AT_MOST',
  封顶: 'AT_MOST',
  左右: 'ABOUT',
  上下: 'ABOUT',
  不到: 'UNDER',
  不足: 'UNDER',
  未满: 'UNDER',
  不止: 'OVER',
  有余: 'ODD',
  出头: 'ODD',
  余: 'ODD',
  多: 'ODD',
};

const BETWEEN: Readonly<Record<string, Hedge>> = {
  余: 'ODD',
  多: 'ODD',
  几: 'ODD',
  来: 'ABOUT',
  '+': 'AT_LEAST',
};

/** The hedges that may follow a measure word, as the inside of a regular expression group. */
export const HEDGES_AFTER = Object.keys(AFTER).join('|').replace('+', '\\+');

/** The same for those between a numeral and its 万 or its measure word. */
export const HEDGES_BETWEEN = `[${Object.keys(BETWEEN).join('')}]`;

/** What a word after or inside a number says of it. */
export function hedgeOf(word: string): Hedge | null {
  return AFTER[word] ?? BETWEEN[word] ?? null;
}

/** More words than anybody puts before one number. */
const MOST_BEFORE = 4;

/** The words before a number, taken off its phrase. */
export interface Before {
  hedges: Set<Hedge>;
  /** The words themselves, as they stood. */
  words: string[];
  rest: string;
  /** A word was said twice, or too many were said: nobody means that. */
  piled: boolean;
}

/** Takes the words before a number off its phrase: 最高达10万元 → AT_MOST and 10万元. */
export function takeHedgesBefore(phrase: string): Before {
  const before: Before = { hedges: new Set(), words: [], rest: phrase, piled: false };
  for (let found = nextBefore(phrase); found; found = nextBefore(before.rest)) {
    const [word, hedge] = found;
    before.piled ||= before.words.includes(word) || before.words.length === MOST_BEFORE;
    before.words.push(word);
    before.rest = before.rest.slice(word.length);
    if (hedge) before.hedges.add(hedge);
  }
  return before;
}

function nextBefore(phrase: string): [word: string, hedge: Hedge | null] | null {
  for (const [pattern, hedge] of BEFORE) {
    const word = pattern.exec(phrase)?.[0];
    if (word) return [word, hedge];
  }
  return null;
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
