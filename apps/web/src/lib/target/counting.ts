import { isCounted } from '#lib/figure/measured.ts';
import type { TargetPartsFragment } from '#lib/gql/graphql.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { Counting } from './estimate.ts';

/** How a figure of this measure is counted. */
export function countingOf({ word, wordEn, kind }: TargetPartsFragment['measure']): Counting {
  const own = getLocale() === 'zh-CN' ? word : (wordEn ?? word);
  return { word: own, counts: isCounted(kind) };
}
