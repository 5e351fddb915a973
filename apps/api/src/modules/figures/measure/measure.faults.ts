import { parseQuantity, readMeasureWord } from '@linli/figures';
import type { Fault } from '#kernel/errors';
import { storedText } from '#kernel/text';
import type { MeasureRow } from './measure.query.ts';
import type { AddMeasureWordInput } from './measure.input.ts';
import { extraWords } from './measure.rule.ts';

/** Most words of a district's own, rates not counted. */
export const WORDS_MAX = 200;

const LETTERS = /^[\p{Script=Han}A-Za-z]+$/u;

/** What is wrong with a new word, legible as a text, beside those that the district has. */
export function measureFaults(
  { word, kind }: AddMeasureWordInput,
  known: readonly MeasureRow[],
): Fault[] {
  const field = ['input', 'word'];
  const faults: Fault[] = [];
  const name = storedText(word)!;
  if (kind === 'RATE') faults.push({ code: 'UNKNOWN', field: ['input', 'kind'] });
  if (readMeasureWord(name, extraWords(known))) faults.push({ code: 'DUPLICATE', field });
  else if (!isWord(name)) faults.push({ code: 'BAD_WORD', field });
  const own = known.filter((one) => one.ownerDistrictId !== null && one.kind !== 'RATE');
  if (own.length >= WORDS_MAX) {
    faults.push({ code: 'TOO_LARGE', field, params: { limit: WORDS_MAX } });
  }
  return faults;
}

/** Letters of which none is read as part of the number before, or as a hedge on either side. */
function isWord(word: string): boolean {
  const letters = [...word];
  const reads = (text: string) => parseQuantity(text).ok;
  const before = letters.some((_, at) => reads(`12${letters.slice(0, at + 1).join('')}个`));
  const after = letters.some((_, at) => reads(`12个${letters.slice(at).join('')}`));
  return LETTERS.test(word) && !before && !after && !reads(word);
}
