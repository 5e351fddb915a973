import type { Snippet } from 'svelte';
import { sayKind } from '#lib/figure/kind.ts';
import type { IndicatorRowFragment } from '#lib/gql/graphql.ts';
import { local } from '#lib/language/local.ts';
import { m } from '#lib/paraglide/messages.js';
import type { QueryField } from '#lib/ui/query-fields.ts';
import type { Column } from '#lib/ui/table.ts';
import { KINDS, RULES } from './match.ts';
import { sayLevels } from './words.ts';

type Listed = IndicatorRowFragment;

/** What the catalogue may be asked; of kinds those that it has. */
export const queryFields = (catalogue: readonly Listed[]): QueryField[] => [
  { name: 'q', label: m.indicator_search(), kind: 'text' },
  {
    ...{ name: 'kind', label: m.indicator_filter_kind(), kind: 'choice' },
    options: KINDS.filter((kind) => catalogue.some(({ measure }) => measure.kind === kind)).map(
      (kind) => ({ value: kind, label: sayKind(kind) }),
    ),
  },
  {
    ...{ name: 'rule', label: m.indicator_filter_rule(), kind: 'choice' },
    options: RULES.map((rule) => ({ value: rule, label: m[`indicator_short_${rule}`]() })),
  },
  {
    ...{ name: 'state', label: m.indicator_filter_state(), kind: 'choice' },
    all: m.indicator_filter_open(),
    options: [
      { value: 'closed', label: m.indicator_closed() },
      { value: 'all', label: m.indicator_filter_all() },
    ],
  },
];

/** @param marks what stands beside a name: whose it is, whether it is sensitive, whether it is closed */
export const indicatorColumns = (marks: Snippet<[Listed]>): Column<Listed>[] => [
  {
    ...{ key: 'name', label: m.indicator_column_name() },
    text: ({ name, nameEn }) => local(name, nameEn).text,
    lang: ({ name, nameEn }) => local(name, nameEn).lang,
  },
  {
    ...{ key: 'measure', label: m.indicator_column_measure() },
    text: ({ measure }) => local(measure.word, measure.wordEn).text,
    lang: ({ measure }) => local(measure.word, measure.wordEn).lang,
  },
  {
    ...{ key: 'rule', label: m.indicator_column_rule() },
    text: ({ rule }) => m[`indicator_short_${rule}`](),
  },
  {
    ...{ key: 'basis', label: m.indicator_column_basis() },
    text: ({ basis }) => m[`basis_${basis}`](),
  },
  {
    ...{ key: 'kind', label: m.indicator_filter_kind() },
    text: ({ measure }) => sayKind(measure.kind),
  },
  {
    ...{ key: 'direction', label: m.indicator_column_direction(), hidden: true },
    text: ({ direction }) => m[`indicator_direction_${direction}`](),
  },
  {
    ...{ key: 'levels', label: m.indicator_column_levels() },
    text: ({ levels }) => sayLevels(levels),
  },
  {
    ...{ key: 'marks', label: m.indicator_marks(), draws: marks },
    exports: ['owner', 'sensitive', 'closed'],
    text: ({ sensitive }) => (sensitive ? m.indicator_sensitive() : null),
  },
  { key: 'code', label: m.indicator_code(), hidden: true, text: ({ code }) => code },
];
