import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureOf, relationOf } from '#test/finding-fixture';
import { Actuals } from './actual.rule.ts';
import { Relatives } from './related.rule.ts';
import { meets, Spans } from './spans.rule.ts';

const YEAR_2020 = { periodStart: '2020-01-01', periodEnd: '2021-01-01' };
const JUNE = { periodStart: '2021-06-01', periodEnd: '2021-07-01' };
const rate = figureOf('rate', '4个', { basis: 'RATIO' });
const stock = (wording: string, more: Parameters<typeof figureOf>[2] = {}) =>
  figureOf('base', wording, { basis: 'STOCK', ...more });
const relations = [relationOf('base', 'DENOMINATOR', 'rate')];

/** What belongs to the rate, by wording. */
const baseOf = (figures: ReturnType<typeof figureOf>[], of = rate) =>
  new Relatives(figures, relations)
    .of(of, 'DENOMINATOR')
    .map(({ figures: [figure] }) => figure?.wording);

describe('what belongs to a figure', () => {
  it('is of its period, before any stock that stands within it', () => {
    expect(baseOf([stock('2人', JUNE), stock('1人')])).toEqual(['1人']);
    expect(baseOf([stock('2人', JUNE)])).toEqual(['2人']);
    expect(baseOf([stock('2人', YEAR_2020)])).toEqual([undefined]);
    expect(baseOf([figureOf('base', '2人', JUNE)])).toEqual([undefined]);
  });

  it('is of its program, or else of none; a figure without one takes any', () => {
    const [own, other] = [{ programId: 'own' }, { programId: 'other' }];
    const ofProgram = { ...rate, ...own };
    expect(baseOf([stock('1人'), stock('2人', own)], ofProgram)).toEqual(['2人']);
    expect(baseOf([stock('1人'), stock('3人', other)], ofProgram)).toEqual(['1人']);
    expect(baseOf([stock('3人', other)], ofProgram)).toEqual([undefined]);
    expect(baseOf([stock('3人', other)])).toEqual(['3人']);
  });

  it('is nothing where two stand equally near', () => {
    expect(baseOf([stock('1人'), stock('2人')])).toEqual([undefined]);
  });

  it('is never what may not be totalled', () => {
    const flow = figureOf('base', '1人', { indicator: { basis: 'STOCK' } });
    expect(baseOf([flow, stock('2人', JUNE)])).toEqual(['2人']);
  });

  it('has the dimension of the other side where the relation names none', () => {
    const figures = [stock('1人'), stock('2人', { dimension: '试' })];
    const named = [relationOf('base', 'DENOMINATOR', 'rate', { toDimension: '试' })];
    const belonging = new Relatives(figures, named).of({ ...rate, dimension: '试' }, 'DENOMINATOR');
    expect(belonging).toMatchObject([{ dimension: '试', figures: [{ wording: '2人' }] }]);
    expect(new Relatives(figures, named).of(rate, 'DENOMINATOR')).toEqual([]);
  });

  it('is a flow of finer periods where they fill its own, with no day lacking', () => {
    const monthOf = (month: number) => String(month).padStart(2, '0');
    const flow = (month: number, more: Parameters<typeof figureOf>[2] = {}) =>
      figureOf('base', `${month}场`, {
        ...{ periodStart: `2021-${monthOf(month)}-01`, id: String(month) },
        periodEnd: month === 12 ? '2022-01-01' : `2021-${monthOf(month + 1)}-01`,
        ...more,
      });
    const months = (more = {}) => Array.from({ length: 12 }, (_, at) => flow(at + 1, more));
    const meant = (figures: ReturnType<typeof figureOf>[]) =>
      new Relatives(figures, relations).of(rate, 'DENOMINATOR')[0]!.figures.map(({ id }) => id);
    const all = months().map(({ id }) => id);
    expect(meant(months())).toEqual(all);
    expect(meant(months().slice(1))).toEqual([]);
    expect(meant([...months(), figureOf('base', '80场', { id: 'year' })])).toEqual(['year']);
    const quarter = flow(1, { id: 'quarter', periodEnd: '2021-04-01' });
    expect(meant([...months(), quarter])).toEqual(['quarter', ...all.slice(3)]);
    const crossing = flow(1, {
      id: 'crossing',
      periodStart: '2021-01-15',
      periodEnd: '2021-02-15',
    });
    expect(meant([...months(), crossing])).toEqual([]);
    expect(meant(months({ indicator: { rule: 'DISTINCT' } }))).toEqual([]);
    expect(meant(months({ basis: 'STOCK' }))).toEqual(['12']);
  });

  it('counts once where the platform and a district relate the same', () => {
    const twice = [...relations, ...relations];
    expect(new Relatives([stock('1人')], twice).of(rate, 'DENOMINATOR')).toHaveLength(1);
  });
});

describe('the figure that a target is read against', () => {
  const target = { ...rate, planStart: '2019-01-01', planEnd: null };
  const actualOf = (figures: ReturnType<typeof figureOf>[]) =>
    new Actuals(figures).of(target)?.figures[0] ?? null;

  it('may be totalled, is the latest, and without an end the very latest', () => {
    const [early, late] = [
      { ...rate, ...YEAR_2020, id: 'a' },
      { ...rate, ...JUNE, id: 'b' },
    ];
    const open = { ...rate, periodEnd: null, id: 'c' };
    const other = { ...open, basis: 'FLOW' as const, id: 'd' };
    expect(actualOf([early, late, other])).toBe(late);
    expect(actualOf([open, early, late])).toBe(open);
    expect(actualOf([other])).toBe(other);
  });

  it('is of the same slot, and within the plan', () => {
    const others = [
      ...[
        { ...rate, unitId: 'other' },
        { ...rate, programId: 'other' },
      ],
      ...[
        { ...rate, indicatorId: 'other' },
        { ...rate, dimension: 'other' },
      ],
      { ...rate, periodStart: '2018-01-01', periodEnd: '2019-01-01' },
    ];
    expect(actualOf(others)).toBeNull();
  });
});

describe('spans of days', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2021-02-${String(n).padStart(2, '0')}`);
  const span = fc
    .tuple(fc.option(day), fc.option(day))
    .filter(([start, end]) => start === null || end === null || start < end)
    .map(([periodStart, periodEnd]) => ({ periodStart, periodEnd }));

  it('find all that meet another, each once', () => {
    fc.assert(
      fc.property(fc.array(span), span, (rows, { periodStart, periodEnd }) => {
        const found = new Spans(rows).meeting(periodStart, periodEnd);
        const expected = rows.filter((row) => meets(row, periodStart, periodEnd));
        expect(new Set(found)).toEqual(new Set(expected));
        expect(found).toHaveLength(expected.length);
      }),
    );
  });
});
