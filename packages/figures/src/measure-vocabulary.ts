import { foldWriting } from './fold.ts';
import type { MeasureKind } from './measure-kind.ts';
import { type Measure, MEASURES } from './measure-words.ts';

/** A measure word that is not of the list, such as a district's own, of a kind that is. */
export interface ExtraMeasure {
  word: string;
  kind: MeasureKind;
  nameEn?: string | null;
}

/** What is known of a measure word. */
export interface KnownMeasureWord {
  /** In simplified writing. */
  word: string;
  kind: MeasureKind;
  nameEn: string | null;
  unit: Measure['unit'];
}

/** Measure words by their folded writings. */
export interface Vocabulary {
  find(writing: string): KnownMeasureWord | null;
  /** The longest writing that a folded text begins with; '' when there is none. */
  leading(text: string): string;
}

const LISTED: ReadonlyMap<string, KnownMeasureWord> = new Map(
  MEASURES.flatMap((measure) =>
    [measure.word, ...measure.also].map((writing) => [foldWriting(writing), measure] as const),
  ),
);

const LIST = vocabularyFrom(LISTED);

/** Made once for each list that a caller keeps. */
const MADE = new WeakMap<readonly ExtraMeasure[], Vocabulary>();

/** The list of measure words with a caller's own beside it, which redefine none of it. */
export function vocabularyWith(extra: readonly ExtraMeasure[] = []): Vocabulary {
  if (extra.length === 0) return LIST;
  const made = MADE.get(extra);
  if (made) return made;
  const own = extra.map(({ word, kind, nameEn = null }) => {
    const folded = foldWriting(word);
    return [folded, { word: folded, kind, nameEn, unit: null }] as const;
  });
  const vocabulary = vocabularyFrom(new Map([...own, ...LISTED]));
  MADE.set(extra, vocabulary);
  return vocabulary;
}

function vocabularyFrom(words: ReadonlyMap<string, KnownMeasureWord>): Vocabulary {
  const longest = Math.max(...Array.from(words.keys(), (word) => word.length));
  const find = (writing: string) => words.get(writing) ?? null;
  const leading = (text: string) => {
    for (let length = Math.min(longest, text.length); length > 0; length -= 1) {
      if (words.has(text.slice(0, length))) return text.slice(0, length);
    }
    return '';
  };
  return { find, leading };
}
