import { describe, expect, it } from 'vitest';
import { endsAsTotal, readHeading } from './heading.ts';

const month = (number: number, year: number | null = null) => ({
  kind: 'PERIOD',
  grain: 'MONTH',
  year,
  number,
});

describe('a heading', () => {
  it.each([
    ['1月', month(1)],
    ['１２月', month(12)],
    ['01月', month(1)],
    ['一月', month(1)],
    ['十二月份', month(12)],
    ['3月份', month(3)],
    ['3月（人次）', month(3)],
    ['4 月', month(4)],
    ['2024年1月', month(1, 2024)],
    ['2024年01月份', month(1, 2024)],
    ['24年2月', month(2, 2024)],
    ['二〇二四年三月', month(3, 2024)],
    ['2024-01', month(1, 2024)],
    ['2024/1', month(1, 2024)],
    ['2024.12', month(12, 2024)],
    ['202405', month(5, 2024)],
    ['2024/1/1', month(1, 2024)],
    ['2024-03-01', month(3, 2024)],
    ['Jan', month(1)],
    ['Sept.', month(9)],
    ['December', month(12)],
    ['Jan 2024', month(1, 2024)],
    ['May-24', month(5, 2024)],
    ['2024 Mar', month(3, 2024)],
  ])('%s names a month', (text, heading) => {
    expect(readHeading(text)).toEqual(heading);
  });

  it.each([
    ['一季度', 1, null],
    ['第二季度', 2, null],
    ['3季度', 3, null],
    ['Q4', 4, null],
    ['2024年一季度', 1, 2024],
    ['2024Q2', 2, 2024],
    ['Q3 2024', 3, 2024],
  ])('%s names a quarter', (text, number, year) => {
    expect(readHeading(text)).toEqual({ kind: 'PERIOD', grain: 'QUARTER', year, number });
  });

  it.each([
    ['2024年', 2024],
    ['2024年度', 2024],
    ['2024', 2024],
    ['FY2024', 2024],
    ['全年', null],
    ['2024年全年', 2024],
  ])('%s names a year', (text, year) => {
    expect(readHeading(text)).toMatchObject({ kind: 'PERIOD', grain: 'YEAR', year });
  });

  it.each([
    '合计',
    '合 计',
    '总计',
    '小计',
    '累计',
    '本年累计',
    '共计（人）',
    'Total',
    'Subtotal',
    'Sum',
  ])('%s names a total', (text) => {
    expect(readHeading(text)).toEqual({ kind: 'TOTAL' });
  });

  it.each([
    '1-3月',
    '1至6月累计',
    '上半年',
    '2024年上半年',
    '1—9月',
    '2024/1/15',
    '3月5日',
    '截至3月',
  ])('%s is no single period', (text) => {
    expect(readHeading(text)).toEqual({ kind: 'SPAN' });
  });

  it.each([
    '指标',
    '活动场次',
    '13月',
    '0月',
    '备注',
    '同比',
    '120',
    '15',
    '1',
    '3.5',
    '十月怀胎',
    '',
  ])('%s is none', (text) => {
    expect(readHeading(text)).toBeNull();
  });

  it('may end as a total', () => {
    expect(endsAsTotal('志愿服务小计')).toBe(true);
    expect(endsAsTotal('总计划数')).toBe(false);
  });
});
