import { leadingProportion } from './chinese-proportion.ts';
import { readDecimal, writeDecimal } from './decimal.ts';
import { hedgeOf, HEDGES_AFTER, HEDGES_BETWEEN } from './hedge.ts';
import { kindIn } from './measure.ts';
import { isCount } from './measure-kind.ts';
import type { Vocabulary } from './measure-vocabulary.ts';
import { NUMERAL_CHARACTERS, readNumeral } from './numeral.ts';
import type { Numeral } from './numeral-value.ts';
import { type Part, Unreadable } from './phrase.ts';

/** A number with its words, of a Chinese phrase. */
export interface ChinesePart extends Part {
  /** The numeral with its scale, without hedge and measure word. */
  text: string;
}

/** A number at the beginning of a phrase, before its measure word is known. */
interface Leading {
  text: string;
  numeral: Numeral;
  between: string;
  rest: string;
  /** Half of something, which only what has decimals can be. */
  half: boolean;
}

const NUMBER = new RegExp(
  `^((?:百分之|千分之)?[-负]?[${NUMERAL_CHARACTERS}]+)(?:(${HEDGES_BETWEEN})([万亿]*))?(.*)$`,
);

/** Reads one number with its hedges and measure word, all of the phrase. */
export function readPart(phrase: string, words: Vocabulary): ChinesePart {
  const leading = leadingNumber(phrase);
  const { text, numeral, between } = leading;
  const { word, half, after } = readEnding(leading, words);
  if (word !== null && numeral.sign !== null && word !== numeral.sign) {
    throw new Unreadable('UNKNOWN_WORD');
  }
  const halved = half || leading.half;
  const kind = word === null ? null : kindIn(words, word);
  if (halved && (kind === null || isCount(kind))) throw new Unreadable('UNKNOWN_WORD');
  const hedges = [hedgeOf(between), hedgeOf(after)].filter((hedge) => hedge !== null);
  if (halved && hedges.includes('ODD')) throw new Unreadable('HEDGES_CLASH');
  const read = half ? andAHalf(numeral) : numeral;
  return { text, numeral: read, measureWord: word ?? numeral.sign, hedges };
}

function leadingNumber(phrase: string): Leading {
  const proportion = leadingProportion(phrase);
  if (proportion) {
    const [, between = '', rest = ''] =
      new RegExp(`^(${HEDGES_BETWEEN})?(.*)$`).exec(phrase.slice(proportion.length)) ?? [];
    return { text: phrase, numeral: proportion.numeral, between, rest, half: false };
  }
  const [, , behind = ''] = /^(半)个?(.+)$/.exec(phrase) ?? [];
  if (behind !== '') {
    const rest = phrase.startsWith('半个月') ? '个月' : behind.replace(/^月/, '个月');
    return { text: '', numeral: HALF, between: '', rest, half: true };
  }
  const [, digits = '', between = '', scale = '', rest = ''] = NUMBER.exec(phrase) ?? [];
  const text = `${digits}${scale}`;
  const numeral = readNumeral(text);
  if (!numeral) throw new Unreadable('NOT_A_NUMERAL');
  return withClassifier({ text, numeral, between, rest, half: false });
}

const HALF: Numeral = { value: '0.5', step: '0.1', rounded: false, bare: false, sign: null };

/** 2个多小时 and 一个半小时 say their hedge between 个 and the measure word. */
function withClassifier(leading: Leading): Leading {
  const [, inside = '', behind = ''] = /^个([半多余来])(.+)$/.exec(leading.rest) ?? [];
  if (inside === '' || leading.between !== '') return leading;
  const rest = behind.startsWith('月') ? `个${behind}` : behind;
  if (inside !== '半') return { ...leading, between: inside, rest };
  return { ...leading, numeral: andAHalf(leading.numeral), rest, half: true };
}

function andAHalf(numeral: Numeral): Numeral {
  const value = readDecimal(numeral.value);
  if (!value.isInteger() || numeral.bare) throw new Unreadable('UNKNOWN_WORD');
  return { ...numeral, value: writeDecimal(value.plus('0.5')), rounded: false };
}

interface Ending {
  word: string | null;
  /** Whether 半 stands behind the measure word: 两年半. */
  half: boolean;
  after: string;
}

const ENDING = new RegExp(`^(/[^/]+?)?(半)?(${HEDGES_AFTER})?(?:之多)?(\\+)?$`);

/** The measure word and the hedge behind it, both of which may be missing. */
function readEnding({ rest, text }: Leading, words: Vocabulary): Ending {
  const writing = words.leading(rest);
  const [ending, per = '', half, after = '', plus = ''] =
    ENDING.exec(rest.slice(writing.length)) ?? [];
  if (ending === undefined || (per !== '' && writing === '')) throw new Unreadable('UNKNOWN_WORD');
  if (half && writing === '') throw new Unreadable('UNKNOWN_WORD');
  if (after !== '' && plus !== '') throw new Unreadable('HEDGES_CLASH');
  const word = writing === '' ? null : `${words.find(writing)?.word}${per}`;
  if (word !== null && kindIn(words, word) === null) throw new Unreadable('UNKNOWN_WORD');
  if (CALENDAR.test(`${text}${word}`)) throw new Unreadable('DATE_OR_TIME');
  return { word, half: half !== undefined, after: after || plus };
}

/** 2023届 and 2022级 are years of people, not a number of them. */
const CALENDAR = /^(?:19|20|一[八九]|二〇)[\d〇一二三四五六七八九]{2}[届级款期批]$/;
