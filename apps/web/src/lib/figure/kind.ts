import { measureKind } from '@linli/figures';
import type { MeasureKind } from '#lib/gql/graphql.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

/** What a kind of measure is called, for headings. */
export function sayKind(kind: MeasureKind): string {
  const { nameZh, nameEn } = measureKind(kind);
  if (getLocale() === 'zh-CN') return nameZh;
  return `${nameEn.charAt(0).toUpperCase()}${nameEn.slice(1)}`;
}
