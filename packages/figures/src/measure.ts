import { foldWriting } from './fold.ts';
import type { MeasureKind } from './measure-kind.ts';
import { type ExtraMeasure, type Vocabulary, vocabularyWith } from './measure-vocabulary.ts';
import { MEASURES } from './measure-words.ts';

/** What rates may be per beside the measure words, with the English names. */
const BASES: Readonly<Record<string, string>> = {
  百人: '100 people',
  千人: '1,000 people',
  万人: '10,000 people',
  百户: '100 households',
  千户: '1,000 households',
  社区: 'community',
  村: 'village',
  街道: 'street',
  月: 'month',
  年: 'year',
  季度: 'quarter',
  周: 'week',
  星期: 'week',
  日: 'day',
  天: 'day',
  学期: 'term',
  半年: 'half-year',
  校: 'school',
  班: 'class',
};

/** The measure words that a quantity may end with, in simplified writing; rates are made of them. */
export const MEASURE_WORDS: readonly string[] = MEASURES.map(({ word }) => word);

/**
 * The kind of a measure word, in simplified or traditional writing, or null when it is none.
 * A rate is written with a slash before one of a closed list of bases (个/千人, 元/月).
 *
 * @param extra - Words beside those of the list; the list's own are never redefined.
 */
export function measureKindOf(
  word: string,
  extra: readonly ExtraMeasure[] = [],
): MeasureKind | null {
  return kindIn(vocabularyWith(extra), foldWriting(word));
}

/** The same for a word that is folded already. */
export function kindIn(words: Vocabulary, folded: string): MeasureKind | null {
  const known = words.find(folded);
  if (known) return known.kind;
  const [counted = '', per, ...rest] = folded.split('/');
  const kind = per === undefined || rest.length > 0 ? null : words.find(counted)?.kind;
  return kind && kind !== 'RATE' && isBase(words, per ?? '', kind) ? 'RATE' : null;
}

/**
 * What a measure word is called: 人次 or visits, 元/月 or yuan per month. The word itself when it is
 * unknown, or has no English name.
 *
 * @param extra - Words beside those of the list, with their names.
 */
export function measureName(
  word: string,
  locale: 'zh-CN' | 'en',
  extra: readonly ExtraMeasure[] = [],
): string {
  const words = vocabularyWith(extra);
  const folded = foldWriting(word);
  const known = words.find(folded);
  if (locale === 'zh-CN') return known?.word ?? folded;
  if (known) return known.nameEn ?? word;
  const [counted = '', per = ''] = folded.split('/');
  const name = words.find(counted)?.nameEn;
  const base = Object.hasOwn(BASES, per) ? BASES[per] : words.find(per)?.nameEn;
  return name && base && kindIn(words, folded) ? `${name} per ${base}` : word;
}

/** What a rate may be per, at the beginning of a folded text, with how many characters name it. */
export function leadingBase(
  words: Vocabulary,
  text: string,
): { word: string; length: number } | null {
  const listed = Object.keys(BASES).filter((base) => text.startsWith(base));
  const writing = words.leading(text);
  const [longest = ''] = [...listed, writing].sort((a, b) => b.length - a.length);
  if (longest === '') return null;
  const word = Object.hasOwn(BASES, longest) ? longest : (words.find(longest)?.word ?? longest);
  return { word, length: longest.length };
}

/** Attendances are no base of persons: 人/户次 is two measures in one, 元/人次 a price. */
const ATTENDED: ReadonlySet<MeasureKind> = new Set(['VISIT', 'CALL', 'VEHICLE_RUN']);
const SPENT: ReadonlySet<MeasureKind> = new Set([
  'CNY',
  'CURRENCY',
  'HOUR',
  'DURATION',
  'MASS',
  'VOLUME',
  'KILOMETRE',
]);

function isBase(words: Vocabulary, word: string, counted: MeasureKind): boolean {
  if (Object.hasOwn(BASES, word)) return true;
  const kind = words.find(word)?.kind;
  if (!kind || kind === 'PERCENT' || kind === 'RATE') return false;
  return !ATTENDED.has(kind) || SPENT.has(counted);
}
