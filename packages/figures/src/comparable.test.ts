import { describe, expect, it } from 'vitest';
import { comparable } from './comparable.ts';
import {
  figure,
  SINCE_2022,
  TEN_MONTHS,
  verdict,
  YEAR_2021,
  YEAR_2023,
} from './comparable.arbitrary.ts';
import { explain } from './reasons.ts';

describe('comparable', () => {
  describe('activities in a year', () => {
    const centre = figure({ unit: '党群服务中心', level: 'SITE' });
    const street = figure({ unit: '小营街道', period: YEAR_2021, scope: '党史宣讲', value: '30' });
    const association = figure({
      unit: '盈丰街道',
      basis: 'CUMULATIVE',
      period: SINCE_2022,
      scope: '知联会主题',
      qualifier: 'ODD',
      value: '20',
    });
    const community = figure({ unit: '育才街社区', level: 'COMMUNITY', period: TEN_MONTHS });

    it('are not comparable as raw numbers', () => {
      expect(verdict(centre, street)).toEqual(['PERIODS_DIFFER', 'LEVELS_DIFFER', 'SCOPES_DIFFER']);
      expect(verdict(centre, community)).toEqual(['PERIODS_DIFFER', 'LEVELS_DIFFER']);
      expect(verdict(street, association)).toEqual([
        'BASES_DIFFER',
        'PERIODS_DIFFER',
        'SCOPES_DIFFER',
      ]);
    });

    it('make a trend within one unit', () => {
      const next = { ...centre, period: YEAR_2023 };
      expect(verdict(centre, next)).toEqual(['yes', 'SAME_UNIT_TREND']);
    });

    it('compare per thousand young people, whose number is known', () => {
      const rate = { basis: 'RATIO', measureWord: '场/千人', base: '5000' } as const;
      const perThousand = figure({ ...rate, unit: '紫阳街道', period: YEAR_2021, value: '16.4' });
      expect(verdict(figure({ ...rate, value: '12' }), perThousand)).toEqual([
        'yes',
        'PERIODS_DIFFER',
      ]);
    });

    it('still show the size of the unit when all else agrees', () => {
      const other = { ...street, unit: '紫阳街道' };
      expect(verdict(street, other)).toEqual(['yes', 'NOT_PER_BASE']);
    });
  });

  it('refuses volunteers on a register beside check-ins to date and one mobilisation', () => {
    const register = figure({ basis: 'STOCK', measureWord: '人', value: '265', period: YEAR_2021 });
    const checkIns = figure({
      unit: '育才街社区',
      level: 'COMMUNITY',
      basis: 'CUMULATIVE',
      measureWord: '名',
      qualifier: 'ODD',
      value: '200',
      period: { start: null, end: '2023-11-01', grain: null },
    });
    const mobilised = figure({ measureWord: '名', value: '53' });
    expect(verdict(register, checkIns)).toContain('BASES_DIFFER');
    expect(verdict(checkIns, mobilised)).toContain('BASES_DIFFER');
    expect(verdict(register, mobilised)).toContain('BASES_DIFFER');
  });

  it('refuses pupils of 2021 beside visits of 2023, and says so in both languages', () => {
    const pupils = { unit: '小营街道', measureWord: '名', value: '700', period: YEAR_2021 };
    const visits = { unit: '紫阳街道', measureWord: '人次', value: '1100', period: YEAR_2023 };
    const answer = comparable(
      figure({ ...pupils, period: { ...YEAR_2021, text: '2021' } }),
      figure({ ...visits, qualifier: 'ODD', period: { ...YEAR_2023, text: '2023' } }),
    );
    if (answer.ok) throw new Error('compared');
    const told = (locale: 'zh-CN' | 'en') =>
      answer.reasons.map(({ reason, params }) => explain(reason, params, locale));
    expect(told('zh-CN')).toEqual([
      '名与人次计量的是两类事物，不能相加、换算或比较。',
      '时段不同：2021与2023。',
    ]);
    expect(told('en')).toEqual([
      'The measures 名 and 人次 are of two kinds: they neither add, convert nor compare.',
      'The periods differ: 2021 and 2023.',
    ]);
  });

  it('compares coverage of sub-units across services, which it names', () => {
    const coverage = { basis: 'RATIO', measureWord: '%', value: '100' } as const;
    const schools = figure({ ...coverage, scope: '假日学校', base: '12', period: YEAR_2021 });
    const stations = figure({
      ...coverage,
      unit: '滨江区',
      level: 'DISTRICT',
      scope: '婴幼儿成长驿站',
      base: '3',
      period: YEAR_2023,
    });
    const answer = comparable(schools, stations);
    expect(verdict(schools, stations)).toEqual([
      'yes',
      'PERIODS_DIFFER',
      'LEVELS_DIFFER',
      'SCOPES_DIFFER',
    ]);
    expect(answer.caveats.at(-1)?.params).toEqual({ a: '假日学校', b: '婴幼儿成长驿站' });
  });

  it('compares named partners as at least', () => {
    const partners = { basis: 'STOCK', measureWord: '家' } as const;
    const listed = { ...partners, qualifier: 'AT_LEAST' } as const;
    const figures = [
      figure({ ...listed, value: '5' }),
      figure({ ...listed, unit: '后滩社区', level: 'COMMUNITY', value: '4' }),
      figure({ ...listed, unit: '育才街社区', level: 'COMMUNITY', value: '5', period: TEN_MONTHS }),
      figure({ ...partners, unit: '白杨街道', measureWord: '所', value: '19', period: YEAR_2023 }),
      figure({ ...listed, unit: '紫阳街道', measureWord: '所', value: '2', period: YEAR_2023 }),
      figure({ ...listed, unit: '余杭区', level: 'DISTRICT', value: '6', period: YEAR_2023 }),
    ];
    for (const a of figures) {
      for (const b of figures.filter((other) => other !== a)) {
        expect(verdict(a, b)).toEqual(expect.arrayContaining(['yes', 'AT_LEAST_ONLY']));
      }
    }
  });

  it('compares titles of one level, and never weighs levels against each other', () => {
    const titles = { basis: 'STOCK', measureWord: '项', value: '1' } as const;
    const street = figure({ ...titles, unit: '小营街道', scope: '省级' });
    const district = figure({ ...titles, unit: '余杭区', level: 'DISTRICT', scope: '省级' });
    expect(verdict(street, district)).toEqual(['yes', 'LEVELS_DIFFER']);
    expect(verdict(street, { ...district, scope: '区级' })).toEqual(['SCOPES_DIFFER']);
  });

  it('does not take venue sharing that nobody counted for zero', () => {
    const shared = figure({ scope: '场地共享', qualifier: 'ODD', value: '200' });
    const uncounted = figure({ unit: '白杨街道', scope: '场地共享', bounds: null });
    expect(verdict(shared, uncounted)).toEqual(['VALUE_UNKNOWN']);
  });

  it('does not compare childcare places of a district with streets that have no split', () => {
    const rate = { basis: 'RATIO', measureWord: '个/千人', base: '530000' } as const;
    const district = figure({ ...rate, level: 'DISTRICT', value: '4.55', qualifier: 'ROUNDED' });
    const street = figure({ ...rate, unit: '西兴街道', base: null, bounds: null });
    expect(verdict(district, street)).toEqual(['BASE_UNKNOWN', 'VALUE_UNKNOWN']);
  });

  it('never ranks disputes settled locally without their number', () => {
    const settled = { basis: 'RATIO', measureWord: '%', value: '100' } as const;
    const community = figure({ ...settled, unit: '邻里社区', level: 'COMMUNITY', base: null });
    const other = figure({ ...settled, unit: '后滩社区', level: 'COMMUNITY', base: '40' });
    expect(verdict(community, other)).toEqual(['BASE_UNKNOWN']);
    expect(verdict({ ...community, base: '0' }, other)).toEqual(['BASE_UNKNOWN']);
  });
});
