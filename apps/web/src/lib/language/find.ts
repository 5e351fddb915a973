import { createSubscriber } from 'svelte/reactivity';
import { fold, learnTraditional } from './fold.ts';

type Match = (text: string, letters: string) => unknown;
type Lesson = 'pinyin' | 'traditional';

let pinyin: Match = () => false;
const lessons = new Map<Lesson, Promise<void>>();
const listeners = new Set<() => void>();

/** Whoever looked for something looks again once more was learned. */
const listen = createSubscriber((update) => {
  listeners.add(update);
  return () => listeners.delete(update);
});

/**
 * Whether one of the names is what somebody typed or has it in it: in any case, width and writing, and
 * by the beginnings of its syllables, such as cc for 场次. What that takes is loaded with the first
 * search that needs it; until then names are found by their plain words.
 */
export function isCalled(names: readonly (string | null | undefined)[], sought: string): boolean {
  listen();
  const needle = fold(sought);
  if (needle === '') return true;
  if (typeof window !== 'undefined') void learnToFind(sought);
  return names.some((name) => {
    const text = fold(name ?? '');
    return text.includes(needle) || (isLetters(needle) && Boolean(pinyin(text, needle)));
  });
}

/** Loads what finding these words takes; never fails. */
export function learnToFind(sought: string): Promise<void> {
  const words = fold(sought);
  if (words === '') return Promise.resolve();
  const lesson: Lesson = isLetters(words) ? 'pinyin' : 'traditional';
  const known = lessons.get(lesson);
  if (known) return known;
  const learning = (lesson === 'pinyin' ? learnPinyin() : learnTraditional()).then(() => {
    for (const look of listeners) look();
  });
  lessons.set(lesson, learning);
  return learning;
}

async function learnPinyin(): Promise<void> {
  pinyin = await import('pinyin-match').then(
    ({ default: { match } }) => match,
    () => pinyin,
  );
}

const isLetters = (text: string) => /^[a-z]+$/.test(text);
