import { readDecimal } from './decimal.ts';
import { foldWriting } from './fold.ts';
import { hedgeOf, HEDGES_AFTER, HEDGES_BETWEEN, takeHedgesBefore } from './hedge.ts';
import { kindIn } from './measure.ts';
import type { Vocabulary } from './measure-vocabulary.ts';
import { NUMERAL_CHARACTERS, parseNumeral, readNumeral } from './numeral.ts';
import { type Part, type Phrase, Unreadable } from './phrase.ts';

/**
 * Takes a Chinese quantity phrase apart: 200余, 近2000次, 15-20人左右. Arabic digits alone count as
 * Chinese.
 *
 * @throws Unreadable for what is no quantity; FiguresError `OUT_OF_RANGE` for too many digits.
 */
export function readChinese(wording: string, words: Vocabulary): Phrase {
  const { hedges, rest: said } = takeHedgesBefore(foldWriting(wording));
  const rest = said.replace(NEIGHBOURS, writtenOut);
  if (rest === '') throw new Unreadable(hedges.size === 0 ? 'EMPTY' : 'NOT_A_NUMERAL');
  if (/^[第首]/.test(rest)) throw new Unreadable('ORDINAL');
  if (/^(?:数(?!字)|几|若干|许多|诸多|大量|众多|无数)/.test(rest))
    throw new Unreadable('INDEFINITE');
  const [, low, high] = /^(.+?)[-–—~〜至到]+(.+)$/.exec(rest) ?? [];
  if (!low || !high) return { hedges, low: readPart(rest, words), high: null };
  const upper = readPart(high, words);
  const lower = readPart(sharesScale(low, upper) ? `${low}${scaleOf(upper)}` : low, words);
  return { hedges, low: lower, high: upper };
}

const DIGITS = '一二三四五六七八九';
/** 三四百, 十七八, 两三: two digits that follow each other stand for all between. */
const NEIGHBOURS = new RegExp(
  `^((?:[${DIGITS}]?十)?)([两${DIGITS}])([${DIGITS}])([十百千万亿]*)(?![${NUMERAL_CHARACTERS}])`,
);

function writtenOut(all: string, tens: string, low: string, high: string, scale: string): string {
  const follows = DIGITS.indexOf(low === '两' ? '二' : low) + 1 === DIGITS.indexOf(high);
  return follows ? `${tens}${low}${scale}-${tens}${high}${scale}` : all;
}

interface ChinesePart extends Part {
  /** The numeral with its scale, without hedge and measure word. */
  text: string;
}

const NUMBER = new RegExp(
  `^((?:百分之|千分之)?[-负]?[${NUMERAL_CHARACTERS}]+)(?:(${HEDGES_BETWEEN})([万亿]*))?(.*)$`,
);

const ENDING = new RegExp(`^(/[^/]+?)?(${HEDGES_AFTER})?$`);

function readPart(phrase: string, words: Vocabulary): ChinesePart {
  const [, digits = '', between = '', scale = '', rest = ''] = NUMBER.exec(phrase) ?? [];
  const text = `${digits}${scale}`;
  const numeral = readNumeral(text);
  if (!numeral) throw new Unreadable('NOT_A_NUMERAL');
  const { word, after } = readEnding(rest, words);
  if (word !== null && numeral.sign !== null) throw new Unreadable('UNKNOWN_WORD');
  const hedges = [hedgeOf(between), hedgeOf(after)].filter((hedge) => hedge !== null);
  return { text, numeral, measureWord: word ?? numeral.sign, hedges };
}

/** The measure word and the hedge behind it, both of which may be missing. */
function readEnding(rest: string, words: Vocabulary): { word: string | null; after: string } {
  const writing = words.leading(rest);
  const [ending, per = '', after = ''] = ENDING.exec(rest.slice(writing.length)) ?? [];
  if (ending === undefined || (per !== '' && writing === '')) throw new Unreadable('UNKNOWN_WORD');
  const word = writing === '' ? null : `${words.find(writing)?.word}${per}`;
  if (word !== null && kindIn(words, word) === null) throw new Unreadable('UNKNOWN_WORD');
  return { word, after };
}

function scaleOf(part: ChinesePart): string {
  return /[万亿]*$/.exec(part.text)?.[0] ?? '';
}

/** Whether 3 in 3-5万 means 3万: it names no scale of its own and is smaller than the 5. */
function sharesScale(low: string, upper: ChinesePart): boolean {
  const scale = scaleOf(upper);
  const plain = parseNumeral(low);
  const count = scale ? parseNumeral(upper.text.slice(0, -scale.length)) : null;
  if (!plain || !count || /[万亿]/.test(low)) return false;
  return readDecimal(plain.value).lt(readDecimal(count.value));
}
