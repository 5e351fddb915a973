import { columnsOf, hasBegun } from '#lib/entry/columns.ts';
import { makeRow, type Row } from '#lib/entry/rows.ts';
import { readBlock } from '#lib/entry/clipboard.ts';
import { choose, fillingsOf } from './fill.ts';
import { planBlock } from './plan.ts';
import type { Plan, Setting } from './planned.ts';

type Measure = Row['measure'];

const measures = {
  chang: { code: 'CHANG', word: '场', wordEn: 'sessions', kind: 'SESSION' },
  renci: { code: 'RENCI', word: '人次', wordEn: 'visits', kind: 'VISIT' },
  ren: { code: 'REN', word: '人', wordEn: 'people', kind: 'PERSON' },
  jia: { code: 'JIA', word: '家', wordEn: 'organisations', kind: 'ORGANISATION' },
  percent: { code: 'PERCENT', word: '%', wordEn: '%', kind: 'PERCENT' },
  yuan: { code: 'YUAN', word: '元', wordEn: 'yuan', kind: 'CNY' },
} as const satisfies Record<string, Measure>;

function line(
  code: string,
  name: string,
  nameEn: string,
  measure: Measure,
  dimension?: string,
): Row {
  return makeRow({
    indicator: { id: `ind_${code}`, code, name, nameEn },
    dimension: dimension ?? null,
    dimensionEn: null,
    program: null,
    measure,
    basis: 'FLOW',
  });
}

/** The lines of the tests, by what they are called there. */
export const lines = {
  activities: line('ACTIVITY_COUNT', '活动场次', 'Activities held', measures.chang),
  study: line('ACTIVITY_COUNT', '活动场次', 'Activities held', measures.chang, '研学'),
  lectures: line('ACTIVITY_COUNT', '活动场次', 'Activities held', measures.chang, '党史宣讲'),
  visits: line('ACTIVITY_VISITS', '活动服务人次', 'Activity visits', measures.renci),
  volunteers: line('VOLUNTEERS', '志愿者人数', 'Volunteers', measures.ren),
  firms: line('ENTERPRISES', '企业数', 'Enterprises', measures.jia),
  coverage: line('COVERAGE_RATE', '覆盖率', 'Coverage', measures.percent),
  subsidy: line('SUBSIDY', '补助金额', 'Subsidy', measures.yuan),
} as const;

const { activities, visits, volunteers, coverage, subsidy } = lines;

/** A sheet of 2024 by months, pasted into its first cell. */
export const setting: Setting = {
  year: 2024,
  today: '2024-11-30',
  rows: [activities, visits, volunteers, coverage, subsidy],
  others: [lines.study, lines.lectures, lines.firms],
  shown: columnsOf(2024, 'MONTH').filter((column) => hasBegun(column, '2024-11-30')),
  at: { row: 0, column: 0 },
};

/** The plan for a text as it comes from the clipboard. */
export const plan = (text: string, other: Partial<Setting> = {}): Plan | null =>
  planBlock(readBlock(text), { ...setting, ...other });

/** What a plan fills in, as `name@period=text`. */
export function said(made: Plan | null): string[] {
  if (!made) return ['plain'];
  return fillingsOf(made).map(({ row, column, text }) => {
    const name = Object.entries(lines).find(([, one]) => one.key === row.key)?.[0];
    return `${name}@${column.start.slice(0, 7)}${{ MONTH: '', QUARTER: 'Q', YEAR: 'Y' }[column.grain]}=${text}`;
  });
}

export { choose };
