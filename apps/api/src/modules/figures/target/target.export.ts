import {
  type Bounds,
  formatBounds,
  formatQuantity,
  type MeasureKind,
  isCount,
  type Qualifier,
} from '@linli/figures';
import { dayBefore } from '#kernel/clock';
import type { Locale } from '#kernel/locale';
import { type ExportedColumn, type ExportedList, nameFor, said } from '#modules/kit/slice/exported';

interface Named {
  name: string;
  nameEn: string | null;
}
interface Told {
  value: string | null;
  qualifier: Qualifier;
  wording: string | null;
  bounds: Bounds | null;
  measure: { word: string; wordEn: string | null; kind: MeasureKind };
}
interface Estimate {
  bounds: Bounds;
}
interface Node extends Told {
  indicator: Named;
  dimension: string | null;
  dimensionEn: string | null;
  unit: Named | null;
  program: { title: string; titleEn: string | null } | null;
  planStart: string | null;
  planEnd: string | null;
  planText: string | null;
  source: { title: string; titleEn: string | null } | null;
  actual: Told | null;
  progress: {
    state: 'MET' | 'MISSED' | 'UNSURE' | null;
    reached: Estimate | null;
    ratio: Estimate | null;
    figures: { id: string }[];
  } | null;
}

const BOUNDS = 'bounds { lower { value inclusive } upper { value inclusive } }';
const TOLD = `value qualifier wording ${BOUNDS} measure { word wordEn kind }`;
const REACHED = `actual { ${TOLD} } progress { reached { ${BOUNDS} } figures { id } }`;
const RATIO = `progress { ratio { ${BOUNDS} } }`;

const STATES = {
  MET: said('已达到', 'Reached'),
  MISSED: said('未达到', 'Not reached'),
  UNSURE: said('还不能确定', 'Cannot tell yet'),
};

const wordOf = ({ word, wordEn }: Told['measure'], locale: Locale) =>
  (locale === 'en' && wordEn) || word;

/** A number with its hedge and its measure word, as the source has it. */
function tell({ measure, ...quantity }: Told, locale: Locale): string {
  const text = formatQuantity({ ...quantity, measureWord: measure.word }, locale);
  return locale === 'en' && measure.wordEn ? `${text} ${measure.wordEn}` : text;
}

/** What is reached: one figure as it stands, or what several add up to. */
function tellReached({ actual, progress }: Node, locale: Locale): string | null {
  if (!actual) return null;
  if (!progress?.reached || progress.figures.length < 2) return tell(actual, locale);
  const counts = isCount(actual.measure.kind);
  const range = formatBounds(progress.reached.bounds, { counts, locale });
  return `${range}${locale === 'en' ? ' ' : ''}${wordOf(actual.measure, locale)}`;
}

const numberOf = (value: string | null | undefined) => (value == null ? null : Number(value));
const percentOf = (value: string | null | undefined) =>
  value == null ? null : Math.round(Number(value) * 1000) / 10;
const titled = (one: Node['program'], locale: Locale) =>
  one && nameFor({ name: one.title, nameEn: one.titleEn }, locale);

const names: Record<string, ExportedColumn<Node>> = {
  indicator: {
    ...{ says: said('指标', 'Indicator'), selects: 'indicator { name nameEn }' },
    cell: ({ indicator }, locale) => nameFor(indicator, locale),
  },
  dimension: {
    ...{ says: said('细分', 'Finer value'), selects: 'dimension dimensionEn' },
    cell: ({ dimension, dimensionEn }, locale) =>
      dimension && nameFor({ name: dimension, nameEn: dimensionEn }, locale),
  },
  unit: {
    ...{ says: said('单位', 'Unit'), selects: 'unit { name nameEn }' },
    cell: ({ unit }, locale) => nameFor(unit, locale),
  },
  program: {
    ...{ says: said('项目', 'Program'), selects: 'program { title titleEn }' },
    cell: ({ program }, locale) => titled(program, locale),
  },
  source: {
    ...{ says: said('来源', 'Source'), selects: 'source { title titleEn }' },
    cell: ({ source }, locale) => titled(source, locale),
  },
};

const numbers: Record<string, ExportedColumn<Node>> = {
  value: {
    ...{ says: said('目标', 'Target'), selects: TOLD },
    cell: (row, locale) => tell(row, locale),
  },
  number: {
    ...{ says: said('目标值', 'Target as a number'), selects: 'value' },
    cell: ({ value }) => numberOf(value),
  },
  measure: {
    ...{ says: said('计量单位', 'Measure'), selects: 'measure { word wordEn kind }' },
    cell: ({ measure }, locale) => wordOf(measure, locale),
  },
  actual: { says: said('现在', 'Now'), selects: REACHED, cell: tellReached },
  reachedFrom: {
    ...{ says: said('现在至少', 'Now at least'), selects: `progress { reached { ${BOUNDS} } }` },
    cell: ({ progress }) => numberOf(progress?.reached?.bounds.lower?.value),
  },
  reachedTo: {
    ...{ says: said('现在至多', 'Now at most'), selects: `progress { reached { ${BOUNDS} } }` },
    cell: ({ progress }) => numberOf(progress?.reached?.bounds.upper?.value),
  },
  ratioFrom: {
    ...{ says: said('完成至少（%）', 'Reached at least (%)'), selects: RATIO },
    cell: ({ progress }) => percentOf(progress?.ratio?.bounds.lower?.value),
  },
  ratioTo: {
    ...{ says: said('完成至多（%）', 'Reached at most (%)'), selects: RATIO },
    cell: ({ progress }) => percentOf(progress?.ratio?.bounds.upper?.value),
  },
  state: {
    ...{ says: said('对照', 'Stands'), selects: 'progress { state }' },
    cell: ({ progress }, locale) => (progress?.state ? STATES[progress.state][locale] : null),
  },
  planStart: {
    ...{ says: said('计划开始', 'Plan from'), selects: 'planStart' },
    cell: ({ planStart }) => planStart,
  },
  planEnd: {
    ...{ says: said('计划结束', 'Plan until'), selects: 'planEnd' },
    cell: ({ planEnd }) => planEnd && dayBefore(planEnd),
  },
  planText: {
    ...{ says: said('计划期原文', 'Plan as the source has it'), selects: 'planText' },
    cell: ({ planText }) => planText,
  },
};

/** How a list of targets leaves as a file: as told, and as numbers to reckon with. */
export const targetExport: ExportedList = {
  type: 'Target',
  says: said('目标', 'Targets'),
  columns: { ...names, ...numbers } as ExportedList['columns'],
  filters: {
    name: said('指标', 'Indicator'),
    year: said('年份', 'Year'),
    open: said('未到期', 'Not over'),
  },
};
