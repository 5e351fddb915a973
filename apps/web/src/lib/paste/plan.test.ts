import { beforeAll, describe, expect, it } from 'vitest';
import { learnTraditional } from '#lib/language/fold.ts';
import { columnsOf } from '#lib/entry/columns.ts';
import { choose, lines, plan, said, setting } from './world.ts';

beforeAll(() => learnTraditional());

const rowsOut = (text: string) => plan(text)?.rows.flatMap(({ why }) => why ?? []);
const columnsOut = (text: string) => plan(text)?.columns.flatMap(({ why }) => why ?? []);

describe('a block with months above and names beside', () => {
  it('is placed by them, wherever it was pasted', () => {
    const text = '指标\t1月\t2月\t3月\n活动场次\t5\t6\t7\n志愿者人数\t20\t21\t22余';
    const at = { row: 3, column: 7 };
    expect(said(plan(text, { at }))).toEqual([
      'activities@2024-01=5',
      'activities@2024-02=6',
      'activities@2024-03=7',
      'volunteers@2024-01=20',
      'volunteers@2024-02=21',
      'volunteers@2024-03=22余',
    ]);
  });

  it.each([
    ['without a corner', '\t1月\t2月\n活动场次\t5\t6'],
    ['in another order', '指标\t2月\t1月\n活动场次\t6\t5'],
    ['with years', '指标\t2024年1月\t2024年2月\n活动场次\t5\t6'],
    ['as ISO months', '项目\t2024-01\t2024-02\n活动场次\t5\t6'],
    ['with dots', '项目\t2024.1\t2024.2\n活动场次\t5\t6'],
    ['as digits', '项目\t202401\t202402\n活动场次\t5\t6'],
    ['as days', '项目\t2024/1/1\t2024/2/1\n活动场次\t5\t6'],
    ['in English', 'Indicator\tJan\tFeb\nActivities held\t5\t6'],
    ['by code', 'Code\tJan 2024\tFeb 2024\nACTIVITY_COUNT\t5\t6'],
    ['in Traditional', '指標\t一月\t二月\n活動場次\t5\t6'],
    ['in full width', '指标\t１月\t２月\n活动　场次\t5\t6'],
    ['with a measure', '指标\t1月\t2月\n活动场次（场）\t5\t6'],
    ['with another bracket', '指标\t1月\t2月\n活动场次(单位：场)\t5\t6'],
    ['with a slash', '指标\t1月\t2月\n活动场次/场\t5\t6'],
    ['numbered', '指标\t1月\t2月\n1.活动场次\t5\t6'],
    ['numbered in Chinese', '指标\t1月\t2月\n一、活动场次：\t5\t6'],
    ['numbered in brackets', '指标\t1月\t2月\n（一）活动场次\t5\t6'],
    ['numbered in circles', '指标\t1月\t2月\n①活动场次\t5\t6'],
    ['with a column of numbers', '序号\t指标\t1月\t2月\n1\t活动场次\t5\t6'],
    ['with a column of measures', '指标\t单位\t1月\t2月\n活动场次\t场\t5\t6'],
    ['with all of them', '序号\t指标\t计量单位\t1月\t2月\n1\t活动场次\t场\t5\t6'],
    ['below a title', '2024年工作台账\t\t\n指标\t1月\t2月\n活动场次\t5\t6'],
    ['below the year', '\t2024年\t\n指标\t1月\t2月\n活动场次\t5\t6'],
    ['from Excel', '"指标"\t"1月"\t"2月"\r\n"活动\n场次"\t"5"\t"6"\r\n\t\t\r\n\r\n'],
    ['from a web page', '\u00a0指标\u00a0\t1月\u00a0\t2月 \n\u00a0\u00a0活动场次\t5\u00a0\t6'],
    ['with quarters as sums', '指标\t1月\t2月\t一季度\n活动场次\t5\t6\t11'],
    ['with the year as a sum', '指标\t1月\t2月\t全年\n活动场次\t5\t6\t11'],
    ['with a total column', '指标\t合计\t1月\t2月\n活动场次\t11\t5\t6'],
    ['with remarks', '指标\t1月\t2月\t备注\n活动场次\t5\t6\t含线上'],
    ['with what was before', '指标\t去年同期\t1月\t2月\t同比\n活动场次\t4\t5\t6\t25%'],
    ['turned', '月份\t活动场次\n1月\t5\n2月\t6'],
    ['turned, with measures', '月份\t活动场次\n\t场\n1月\t5\n2月\t6\n合计\t11'],
    ['by a synonym', '指标\t1月\t2月\n活动场数\t5\t6'],
  ])('is read %s', (_, text) => {
    expect(said(plan(text)).sort()).toEqual(['activities@2024-01=5', 'activities@2024-02=6']);
  });

  it('may be of quarters and years', () => {
    expect(said(plan('指标\t一季度\tQ2\n活动场次\t5\t6'))).toEqual([
      'activities@2024-01Q=5',
      'activities@2024-04Q=6',
    ]);
    expect(said(plan('指标\t2023年\t2024年\n活动场次\t5\t6'))).toEqual(['activities@2024-01Y=6']);
    expect(said(plan('指标\t2023\t2024\n活动场次\t5\t6'))).toEqual(['activities@2024-01Y=6']);
    expect(said(plan('年份\t活动场次\n2023\t5\n2024\t6'))).toEqual(['activities@2024-01Y=6']);
  });

  it('leaves totals out and says so', () => {
    const text = '指标\t1月\t2月\t合计\n活动场次\t5\t6\t11\n志愿者人数\t1\t2\t3\n合计\t6\t8\t14';
    expect(said(plan(text))).toHaveLength(4);
    expect(rowsOut(text)).toEqual(['TOTAL']);
    expect(columnsOut(text)).toEqual(['TOTAL']);
    expect(rowsOut('指标\t1月\n志愿服务小计\t6\n活动场次\t5')).toEqual(['TOTAL']);
    expect(rowsOut('指标\t1月\n活动场次\t5\n志愿者人数\t1\n\t6')).toEqual(['SUM']);
    expect(rowsOut('指标\t1月\n活动场次\t5\n\t7')).toEqual(['UNNAMED']);
  });

  it('leaves out what has not begun and what is of another year', () => {
    expect(columnsOut('指标\t11月\t12月\n活动场次\t5\t6')).toEqual(['FUTURE']);
    const years = '指标\t2023年12月\t2024年1月\n活动场次\t5\t6';
    expect(columnsOut(years)).toEqual(['YEAR']);
    expect(said(plan(years))).toEqual(['activities@2024-01=6']);
    const merged = '\t2023年\t\t2024年\t\n指标\t1月\t2月\t1月\t2月\n活动场次\t1\t2\t3\t4';
    expect(said(plan(merged))).toEqual(['activities@2024-01=3', 'activities@2024-02=4']);
  });

  it('leaves out two columns of one period and two rows of one line', () => {
    const plans = '\t1月\t\t2月\t\n指标\t计划\t完成\t计划\t完成\n活动场次\t9\t5\t9\t6';
    expect(columnsOut(plans)).toEqual(['TWICE', 'TWICE', 'TWICE', 'TWICE']);
    expect(plan(plans)?.stop).toBe('COLUMNS');
    expect(rowsOut('指标\t1月\n活动场次\t5\n1.活动场次\t6')).toEqual(['TWICE']);
  });
});

describe('names', () => {
  it('say the finer part in a column of their own, in merged cells or behind 其中', () => {
    const filled = ['study@2024-01=2', 'lectures@2024-01=3'];
    expect(said(plan('指标\t类别\t1月\n活动场次\t研学\t2\n\t党史宣讲\t3'))).toEqual(filled);
    expect(said(plan('指标\t1月\n活动场次\t5\n其中：研学\t2\n  党史宣讲\t3'))).toEqual([
      'activities@2024-01=5',
      ...filled,
    ]);
    expect(said(plan('指标\t1月\n活动场次（研学）\t2\n活动场次-党史宣讲\t3'))).toEqual(filled);
    expect(said(plan('类别\t指标\t1月\n阵地\t活动场次\t5\n\t志愿者人数\t9'))).toEqual([
      'activities@2024-01=5',
      'volunteers@2024-01=9',
    ]);
  });

  it('never put a part into its whole', () => {
    const made = plan('指标\t类别\t1月\n活动场次\t研学\t2\n\t消防演练\t3');
    expect(said(made)).toEqual(['study@2024-01=2']);
    expect(said(plan('指标\t1月\n活动场次\t5\n其中：消防演练\t2'))).toEqual([
      'activities@2024-01=5',
    ]);
  });

  it('that match nothing or two lines stop the paste until one is chosen', () => {
    expect(plan('指标\t1月\n路灯盏数\t5')).toMatchObject({ stop: 'ROWS' });
    const twin = { ...lines.volunteers, key: 'twin' };
    const others = [lines.volunteers, twin];
    const made = plan('指标\t1月\n志愿者人数\t5', { rows: [lines.visits], others });
    expect(made?.rows[0]).toMatchObject({ choice: null, why: 'SEVERAL', options: [{}, {}] });
    expect(made && said(choose(made, 0, lines.volunteers))).toEqual(['volunteers@2024-01=5']);
    const own = plan('指标\t1月\n志愿者人数\t5', { others: [twin] });
    expect(said(own)).toEqual(['volunteers@2024-01=5']);
    const near = plan('指标\t1月\n服务人次\t5');
    expect(near?.rows[0]).toMatchObject({ choice: null, why: 'NONE', options: [lines.visits] });
  });

  it('ask when the sheet has only parts of the line', () => {
    const made = plan('指标\t1月\n活动场次\t5', {
      rows: [lines.study, lines.lectures],
      others: [lines.activities],
    });
    expect(made?.rows[0]).toMatchObject({ choice: null, why: 'SEVERAL' });
  });

  it('of another measure are no match', () => {
    const made = plan('指标\t1月\n志愿者人数（人次）\t5');
    expect(made?.rows[0]).toMatchObject({ choice: null, why: 'MEASURE' });
    expect(made && said(choose(made, 0, lines.volunteers))).toEqual(['volunteers@2024-01=5人次']);
    expect(plan('指标\t1月\n活动服务人数\t5')?.rows[0]?.choice).toBeNull();
  });

  it('keep the size that their measure gives', () => {
    expect(said(plan('指标\t1月\t2月\n补助金额（万元）\t30\t1.5万'))).toEqual([
      'subsidy@2024-01=30万',
      'subsidy@2024-02=1.5万',
    ]);
    expect(said(plan('指标\t单位\t1月\n补助金额\t万元\t30'))).toEqual(['subsidy@2024-01=30万']);
    expect(said(plan('单位：万元\t\n指标\t1月\n补助金额\t30\n'))).toEqual(['subsidy@2024-01=30万']);
    expect(said(plan('指标\t1月\n覆盖率（‰）\t30'))).toEqual(['coverage@2024-01=30‰']);
    expect(said(plan('指标\t1月\n覆盖率（%）\t30'))).toEqual(['coverage@2024-01=30']);
  });
});

describe('a block without periods', () => {
  const [, , march] = columnsOf(2024, 'MONTH');

  it('goes by its names into the period that it was pasted into', () => {
    const at = { row: 0, column: 2 };
    expect(march?.start).toBe('2024-03-01');
    expect(said(plan('志愿者人数\t20\n活动场次\t5', { at }))).toEqual([
      'volunteers@2024-03=20',
      'activities@2024-03=5',
    ]);
    expect(said(plan('指标\t数量\n志愿者人数\t20', { at }))).toEqual(['volunteers@2024-03=20']);
    expect(said(plan('志愿者人数\t活动场次\n20\t5', { at }))).toEqual([
      'volunteers@2024-03=20',
      'activities@2024-03=5',
    ]);
  });

  it('goes into the month that its title names', () => {
    expect(said(plan('2024年5月报表\t\n指标\t数量\n志愿者人数\t20'))).toEqual([
      'volunteers@2024-05=20',
    ]);
    expect(plan('2023年5月报表\t\n指标\t数量\n志愿者人数\t20')).toMatchObject({ stop: 'YEAR' });
  });

  it('takes this month and leaves the others out', () => {
    expect(said(plan('指标\t上月\t本月\n志愿者人数\t20\t22'))).toEqual(['volunteers@2024-01=22']);
    expect(plan('指标\t甲\t乙\n志愿者人数\t20\t22')).toMatchObject({ stop: 'PERIODS' });
  });
});

describe('a block without names', () => {
  it('goes by its months into the lines from where it was pasted', () => {
    const text = '3月\t4月\n5\t6\n7\t8';
    expect(said(plan(text, { at: { row: 1, column: 9 } }))).toEqual([
      'visits@2024-03=5',
      'visits@2024-04=6',
      'volunteers@2024-03=7',
      'volunteers@2024-04=8',
    ]);
  });

  it('is left out where the lines end', () => {
    const made = plan('3月\n5\n7', { at: { row: 4, column: 0 } });
    expect(made?.rows.map(({ why }) => why)).toEqual([null, 'OUTSIDE']);
  });
});

describe('a plain block', () => {
  it.each([
    '1\t2\n3\t4',
    '１２\t30余\t"近2000"\r\n5\tabc\t7\r\n1\t\t3\r\n9\t9\t9\r\n',
    '近2000\t20\n30\t不好',
    'abc\n5',
    '2000\n2010\n2024',
    '120人\t30人次\n5\t6',
    '不详\t不详',
    '201905\t5\n201906\t7',
  ])('%j is pasted as it stands', (text) => {
    expect(plan(text)).toBeNull();
  });
});

describe('a block that cannot be placed', () => {
  it.each([
    ['指标\t2023年1月\t2023年2月\n活动场次\t5\t6', 'YEAR'],
    ['2023年统计表\t\t\n指标\t1月\t2月\n活动场次\t5\t6', 'YEAR'],
    ['2023年\t\t\n指标\t1月\t2月\n活动场次\t5\t6', 'YEAR'],
    ['指标\t1-3月\t4-6月\n活动场次\t5\t6', 'COLUMNS'],
    ['指标\t12月\n活动场次\t5', 'COLUMNS'],
    ['社区\t1月\t2月\n长明寺巷\t5\t6', 'ROWS'],
    ['甲\t5\n乙\t6', 'ROWS'],
  ])('%j says why', (text, stop) => {
    expect(plan(text)?.stop).toBe(stop);
    expect(said(plan(text))).toEqual([]);
  });

  it('needs the sheet of its year', () => {
    const text = '指标\t2023年1月\t2023年2月\n活动场次\t5\t6';
    const shown = columnsOf(2023, 'MONTH');
    expect(said(plan(text, { ...setting, year: 2023, shown }))).toHaveLength(2);
  });
});
