import { endsOf, readEnds } from './chinese-range.ts';
import { readPart } from './chinese-part.ts';
import { ratePer, takeBase } from './chinese-rate.ts';
import { readDecimal } from './decimal.ts';
import { type Hedge, takeHedgesBefore } from './hedge.ts';
import { kindIn } from './measure.ts';
import type { Vocabulary } from './measure-vocabulary.ts';
import { type Part, type Phrase, Unreadable } from './phrase.ts';

/**
 * Takes a Chinese quantity phrase apart, folded and tidied: 200余, 近2000次, 15-20人左右, 每周1次. Arabic
 * digits alone count as Chinese.
 *
 * @throws Unreadable for what is no quantity; FiguresError `OUT_OF_RANGE` for too many digits.
 */
export function readChinese(text: string, words: Vocabulary): Phrase {
  const before = takeHedgesBefore(text);
  const base = takeBase(before.rest, words);
  const further = base ? takeHedgesBefore(base.rest) : null;
  const hedges = new Set([...before.hedges, ...(further?.hedges ?? [])]);
  const said = [...before.words, ...(further?.words ?? [])];
  const rest = further ? further.rest : before.rest;
  if (rest === '') throw new Unreadable(said.length === 0 ? 'EMPTY' : 'NOT_A_NUMERAL');
  if (before.piled || further?.piled) throw new Unreadable('HEDGES_CLASH');
  const ends = endsOf(rest);
  const [low, high] = ends ? readEnds(ends, words) : [readPart(rest, words), null];
  for (const part of [low, high]) {
    if (part && base && part.measureWord !== null)
      part.measureWord = ratePer(part.measureWord, base.per);
  }
  if (base && (high ?? low).measureWord === null) throw new Unreadable('UNKNOWN_WORD');
  refusePast(said, hedges, high ?? low, words);
  return { hedges, low, high };
}

const SPANS: ReadonlySet<string> = new Set(['YEAR', 'DURATION']);
/** Fewer than so many sessions are the last ones, not nearly so many. */
const FEW = 10;

/** 近三年 and 近五期 are the last three years and rounds, 过5年 is after five years: no quantities. */
function refusePast(
  said: readonly string[],
  hedges: ReadonlySet<Hedge>,
  { measureWord, numeral }: Part,
  words: Vocabulary,
): void {
  const kind = measureWord === null ? null : kindIn(words, measureWord);
  if (kind === null || !(said.includes('近') || said.includes('过'))) return;
  if (SPANS.has(kind) && !/^(?:分钟|秒)$/.test(measureWord ?? ''))
    throw new Unreadable('DATE_OR_TIME');
  if (kind === 'HOUR' && /^(?:1|24|48|72)$/.test(numeral.value) && hedges.has('NEARLY')) {
    throw new Unreadable('DATE_OR_TIME');
  }
  const held = kind === 'SESSION' || kind === 'ROUND' || /^[批届]$/.test(measureWord ?? '');
  const few = readDecimal(numeral.value).lt(FEW) && hedges.has('NEARLY');
  if (held && few) throw new Unreadable('DATE_OR_TIME');
}
