import type { IndicatorRowFragment } from '#lib/gql/graphql.ts';
import { local } from '#lib/language/local.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

const EVERY_LEVEL = ['DISTRICT', 'STREET', 'COMMUNITY', 'SITE'] as const;

/** The levels that record it: 各级, or 街道、社区. */
export function sayLevels(levels: IndicatorRowFragment['levels']): string {
  if (levels.length === EVERY_LEVEL.length) return m.indicator_levels_all();
  const comma = getLocale() === 'zh-CN' ? '、' : ', ';
  return EVERY_LEVEL.filter((level) => levels.includes(level))
    .map((level) => m[`indicator_level_${level}`]())
    .join(comma);
}

interface Dimensioned {
  name: string;
  nameEn?: string | null;
  dimensions: readonly { name: string; nameEn?: string | null }[];
}

/** A dimension in the reader's language, as far as the catalogue knows it. */
export function sayDimension(
  { dimensions }: Pick<Dimensioned, 'dimensions'>,
  name: string,
): string {
  return local(name, dimensions.find((dimension) => dimension.name === name)?.nameEn).text;
}

/** An indicator with one of its dimensions: 活动场次（宣讲）. */
export function sayOf(indicator: Dimensioned, dimension: string | null | undefined): string {
  const { text } = local(indicator.name, indicator.nameEn);
  if (!dimension) return text;
  const finer = sayDimension(indicator, dimension);
  return getLocale() === 'zh-CN' ? `${text}（${finer}）` : `${text} (${finer})`;
}
