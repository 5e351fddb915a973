import type { ChinesePart } from './chinese-part.ts';
import { readPart } from './chinese-part.ts';
import { readDecimal } from './decimal.ts';
import type { Vocabulary } from './measure-vocabulary.ts';
import { NUMERAL_CHARACTERS, parseNumeral } from './numeral.ts';
import { Unreadable } from './phrase.ts';

const DIGITS = '一二三四五六七八九';
/** 三四百, 十七八, 一两次: two digits that follow each other stand for all between. */
const NEIGHBOURS = new RegExp(
  `^((?:百分之)?(?:[${DIGITS}]?十)?)([两${DIGITS}])([两${DIGITS}])([十百千万亿]*)(成?)(?![${NUMERAL_CHARACTERS}])`,
);
/** 三、四十户: the same with a mark between. */
const PARTED = new RegExp(`^([两${DIGITS}])、([两${DIGITS}])(?![、${DIGITS}])`);
/** 十几二十: from one ten up to the next. */
const TO_NEXT_TEN = new RegExp(`^([${DIGITS}]?十)几([${DIGITS}]十)(?![${NUMERAL_CHARACTERS}])`);
/** 70、80块钱, 5或6个. */
const LISTED = new RegExp(
  `^([${NUMERAL_CHARACTERS}]{1,12})(?:、|或者?)([${NUMERAL_CHARACTERS}]{1,12})(.*)$`,
);

/** The two ends of a phrase that names a range, low first; null where it names one number. */
export function endsOf(phrase: string): readonly [low: string, high: string] | null {
  const said = phrase
    .replace(PARTED, '$1$2')
    .replace(NEIGHBOURS, writtenOut)
    .replace(TO_NEXT_TEN, toNextTen);
  const [, low = '', high = ''] =
    /^(.[^-~至到]*)(?:--?|~|至|到)(.+?)(?:之间|不等)?$/.exec(said) ?? [];
  if (low && high) return /^[-~至到]/.test(high) ? null : [low, high];
  return listed(said);
}

function place(digit: string): number {
  return DIGITS.indexOf(digit === '两' ? '二' : digit) + 1;
}

function writtenOut(
  all: string,
  lead: string,
  low: string,
  high: string,
  scale: string,
  cheng: string,
) {
  if (place(low) + 1 !== place(high)) return all;
  return `${lead}${low}${scale}${cheng}-${lead}${high}${scale}${cheng}`;
}

function toNextTen(all: string, low: string, high: string): string {
  const [first, next] = [parseNumeral(low)?.value, parseNumeral(high)?.value];
  return Number(first) + 10 === Number(next) ? `${low}-${high}` : all;
}

/** Only what is one step apart is a range; 5、8人 are two numbers. */
function listed(phrase: string): readonly [string, string] | null {
  const [, low = '', high = '', rest = ''] = LISTED.exec(phrase) ?? [];
  const scale = /[百千万亿]*$/.exec(high)?.[0] ?? '';
  const [first, second] = [
    parseNumeral(low),
    parseNumeral(high.slice(0, high.length - scale.length)),
  ];
  if (!first || !second || /[百千万亿点.]/.test(low) || /^年/.test(rest)) return null;
  const gap = readDecimal(second.value).minus(readDecimal(first.value));
  const round = gap.eq(10) || gap.eq(100) ? readDecimal(first.value).mod(gap).isZero() : gap.eq(1);
  return round ? [low, `${high}${rest}`] : null;
}

/** Both ends read; what the lower one leaves out it has in common with the upper one. */
export function readEnds(
  [low, high]: readonly [low: string, high: string],
  words: Vocabulary,
): [ChinesePart, ChinesePart] {
  const sign = /^(?:百分之|千分之)/.exec(low)?.[0] ?? '';
  const upper = readPart(high.startsWith(sign) ? high : `${sign}${high}`, words);
  if (isTenths(high) && PLAIN.test(low)) return [readPart(`${low}成`, words), upper];
  return [readPart(`${low}${sharedScale(low, upper)}`, words), upper];
}

const PLAIN = /^(?:[一二两三四五六七八九]|\d)$/;

function isTenths(high: string): boolean {
  return /^(?:[一二两三四五六七八九]|\d)成/.test(high);
}

const COUNTED = new RegExp(
  `^(\\d[\\d.,]*|[两${DIGITS}](?:点[${DIGITS}])?|[${DIGITS}]?十[${DIGITS}]?)([百千万亿]+)$`,
);

/** 千 for 两到三千, 万 for 3-5万: the low end names no scale of its own and is the smaller number. */
function sharedScale(low: string, upper: ChinesePart): string {
  const plain = parseNumeral(low);
  if (!plain || /[十百千万亿]$/.test(low) || /[百千万亿]/.test(low)) return '';
  const [, count = '', scale = ''] = COUNTED.exec(upper.text) ?? [];
  const lowest = readDecimal(plain.value);
  if (scale !== '') {
    const counted = parseNumeral(count);
    return counted && lowest.lt(readDecimal(counted.value)) ? scale : '';
  }
  refuseIfUnclear(low, upper);
  return '';
}

/** 三至五十 may begin at 3 or at 30, 两到三千五 at 2 or at 2000. */
function refuseIfUnclear(low: string, upper: ChinesePart): void {
  const [, lead = ''] = new RegExp(`^([两${DIGITS}])[十百千万亿]`).exec(upper.text) ?? [];
  if (!new RegExp(`^[两${DIGITS}]$`).test(low) || lead === '') return;
  if (place(low) < place(lead)) throw new Unreadable('AMBIGUOUS');
}
