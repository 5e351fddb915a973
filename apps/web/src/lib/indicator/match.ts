import type { IndicatorRowFragment } from '#lib/gql/graphql.ts';
import { isCalled } from '#lib/language/find.ts';

type Kind = IndicatorRowFragment['measure']['kind'];

/** What counts people first, then what is held, then things, money and ratios. */
export const KINDS: readonly Kind[] = [
  'PERSON',
  'VISIT',
  'HOUSEHOLD',
  'ORGANISATION',
  'UNIT',
  'SESSION',
  'ROUND',
  'PLACE',
  'ITEM',
  'CATEGORY',
  'CNY',
  'PERCENT',
  'RATE',
  'YEAR_OF_AGE',
  'YEAR',
  'HOUR',
  'KILOMETRE',
];

export const RULES: readonly IndicatorRowFragment['rule'][] = [
  'SUM',
  'SUM_AT_DATE',
  'LATEST',
  'REACH',
  'DISTINCT',
  'RECOMPUTE',
  'NONE',
];

/** What is asked of the catalogue; empty asks for everything. */
export interface Query {
  words: string;
  kind: string;
  rule: string;
  state: string;
}

/** What an address asks of the catalogue; only what is in use, when it does not say. */
export function readQuery(search: Pick<URLSearchParams, 'get'>): Query {
  const take = (name: string) => search.get(name) ?? '';
  return { words: take('q'), kind: take('kind'), rule: take('rule'), state: take('state') };
}

/** Whether an indicator is asked for; each word must be in its names, code or measure word. */
export function matches(indicator: IndicatorRowFragment, query: Query): boolean {
  const { measure, name, nameEn, code } = indicator;
  if (query.kind && measure.kind !== query.kind) return false;
  if (query.rule && indicator.rule !== query.rule) return false;
  if (query.state !== 'all' && Boolean(indicator.closedAt) !== (query.state === 'closed')) {
    return false;
  }
  const names = [name, nameEn, code, measure.word, measure.wordEn];
  return query.words.split(/\s+/).every((word) => isCalled(names, word));
}

/** `IndicatorFilter` of the API, as far as it is asked here. */
interface Filter {
  ids?: string[];
  measureKind?: Kind[] | null;
  rule?: IndicatorRowFragment['rule'][] | null;
  open?: boolean | null;
}

/**
 * What is found, as the API is asked for it; by name where only the browser can find it, such as by
 * first letters.
 *
 * @param all what the reader sees of the catalogue, other districts' too
 */
export function filterOf(
  all: readonly IndicatorRowFragment[],
  found: readonly IndicatorRowFragment[],
  query: Query,
): Filter {
  const { kind, rule, state } = query;
  const plain = all.filter((indicator) => matches(indicator, { ...query, words: '' }));
  if (plain.length !== found.length) return { ids: found.map(({ id }) => id) };
  return {
    measureKind: kind ? KINDS.filter((one) => one === kind) : null,
    rule: rule ? RULES.filter((one) => one === rule) : null,
    open: state === 'all' ? null : state !== 'closed',
  };
}

export interface Group {
  kind: Kind;
  indicators: IndicatorRowFragment[];
}

/** By what they count; groups without one are left out. */
export function byKind(indicators: readonly IndicatorRowFragment[]): Group[] {
  return KINDS.map((kind) => ({
    kind,
    indicators: indicators.filter(({ measure }) => measure.kind === kind),
  })).filter((group) => group.indicators.length > 0);
}
