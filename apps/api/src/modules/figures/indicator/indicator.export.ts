import { measureKind, type MeasureKind } from '@linli/figures';
import type { Locale } from '#kernel/locale';
import { type ExportedColumn, type ExportedList, nameFor, said } from '#modules/kit/slice/exported';
import type { IndicatorRow } from './indicator.query.ts';

type Said = ReturnType<typeof said>;

const RULES: Record<IndicatorRow['rule'], Said> = {
  SUM: said('可相加', 'Adds up'),
  SUM_AT_DATE: said('同一时点可相加', 'Adds up at one date'),
  LATEST: said('取最新', 'Latest holds'),
  REACH: said('只作覆盖', 'Reach only'),
  DISTINCT: said('有重复', 'Overlaps'),
  RECOMPUTE: said('重新计算', 'Recomputed'),
  NONE: said('不合计', 'Never totalled'),
};

const BASES: Record<IndicatorRow['basis'], Said> = {
  STOCK: said('时点存量', 'At a moment'),
  FLOW: said('期间发生', 'Within the period'),
  CUMULATIVE: said('累计', 'Cumulative'),
  DELTA: said('比前期增减', 'Change'),
  RATIO: said('比率', 'Ratio'),
  AVERAGE: said('平均', 'Average'),
  CAPACITY: said('容量或限额', 'Capacity or limit'),
};

const DIRECTIONS: Record<IndicatorRow['direction'], Said> = {
  HIGHER: said('越多越好', 'More is better'),
  LOWER: said('越少越好', 'Less is better'),
  NEUTRAL: said('不分好坏', 'Neither'),
};

const LEVELS: Record<IndicatorRow['levels'][number], Said> = {
  DISTRICT: said('区', 'District'),
  STREET: said('街道', 'Street'),
  COMMUNITY: said('社区', 'Community'),
  SITE: said('阵地', 'Site'),
};

interface Node extends IndicatorRow {
  measure: IndicatorRow['measure'] & { word: string; wordEn: string | null; kind: MeasureKind };
  owner: { name: string; nameEn: string | null } | null;
}

const YES = said('是', 'Yes');
const kindIn = (kind: MeasureKind, locale: Locale) => {
  const { nameZh, nameEn } = measureKind(kind);
  return locale === 'en' ? nameEn : nameZh;
};

const columns: Record<string, ExportedColumn<Node>> = {
  name: {
    ...{ says: said('指标', 'Indicator'), selects: 'name nameEn' },
    cell: (row, locale) => nameFor(row, locale),
  },
  measure: {
    ...{ says: said('计量单位', 'Measure'), selects: 'measure { word wordEn kind }' },
    cell: ({ measure: { word, wordEn } }, locale) => (locale === 'en' && wordEn) || word,
  },
  rule: {
    ...{ says: said('合计', 'Total'), selects: 'rule' },
    cell: ({ rule }, locale) => RULES[rule][locale],
  },
  basis: {
    ...{ says: said('口径', 'Basis'), selects: 'basis' },
    cell: ({ basis }, locale) => BASES[basis][locale],
  },
  kind: {
    ...{ says: said('数的是什么', 'Counts'), selects: 'measure { word wordEn kind }' },
    cell: ({ measure: { kind } }, locale) => kindIn(kind, locale),
  },
  direction: {
    ...{ says: said('方向', 'Direction'), selects: 'direction' },
    cell: ({ direction }, locale) => DIRECTIONS[direction][locale],
  },
  levels: {
    ...{ says: said('填报层级', 'Recorded by'), selects: 'levels' },
    cell: ({ levels }, locale) =>
      levels.map((level) => LEVELS[level][locale]).join(locale === 'en' ? ', ' : '、'),
  },
  owner: {
    ...{ says: said('所属区', 'District of its own'), selects: 'owner { name nameEn }' },
    cell: ({ owner }, locale) => nameFor(owner, locale),
  },
  sensitive: {
    ...{ says: said('敏感', 'Sensitive'), selects: 'sensitive' },
    cell: ({ sensitive }, locale) => (sensitive ? YES[locale] : null),
  },
  closed: {
    ...{ says: said('已停用', 'Closed'), selects: 'closedAt' },
    cell: ({ closedAt }, locale) => (closedAt ? YES[locale] : null),
  },
  code: { says: said('代码', 'Code'), selects: 'code', cell: ({ code }) => code },
};

/** How the catalogue leaves as a file. */
export const indicatorExport: ExportedList = {
  catalogue: true,
  type: 'Indicator',
  says: said('指标', 'Indicators'),
  columns: columns as ExportedList['columns'],
  filters: {
    open: said('在用', 'In use'),
    rule: said('合计', 'Total'),
    measureKind: said('数的是什么', 'Counts'),
    ids: said('所选', 'Chosen'),
  },
};
