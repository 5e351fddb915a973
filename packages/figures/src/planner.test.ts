import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, formatNumrange } from './bounds.ts';
import { readDecimal } from './decimal.ts';
import type { Estimate, Measured } from './estimate.ts';
import { heldIn } from './interval.arbitrary.ts';
import { pointBounds } from './interval.ts';
import { planRate, type RatePlan, type RateQuestion } from './planner.ts';
import { boundsOf, type Qualifier } from './qualifier.ts';

function measured(value: string, qualifier: Qualifier = 'EXACT', wording?: string): Measured {
  return { value, bounds: boundsOf({ value, qualifier, wording }) };
}

function plan(question: RateQuestion): RatePlan {
  const answer = planRate(question);
  if (!answer.ok) throw new Error(answer.reason);
  return answer;
}

function told({ value, bounds }: Estimate): string {
  return `${value ?? '?'} in ${formatNumrange(bounds)}`;
}

const CHILDCARE = { target: '4.5', factor: '1000' } as const;
const RESIDENTS = measured('530000');

describe('planRate', () => {
  it('finds about 26 places of margin, lost at about 1.1 % more residents', () => {
    const answer = plan({ ...CHILDCARE, rate: measured('4.55'), denominator: RESIDENTS });
    expect(answer.state).toBe('MET');
    expect(told(answer.numerator)).toBe('2411.5 in [2411.5,2411.5]');
    expect(told(answer.needed)).toBe('2385 in [2385,2385]');
    expect(told(answer.margin)).toBe('26.5 in [26.5,26.5]');
    expect(answer.breakEvenDenominator.value).toBe('535888.888889');
    expect(answer.breakEvenGrowth.value).toBe('0.011111');
  });

  it('carries the rounding of 4.55 and of 53万 through', () => {
    const answer = plan({
      ...CHILDCARE,
      rate: measured('4.55', 'ROUNDED'),
      denominator: measured('530000', 'ROUNDED', '53万'),
    });
    expect(told(answer.numerator)).toBe('2411.5 in [2386.125,2436.925)');
    expect(told(answer.margin)).toBe('26.5 in [23.625,29.425)');
    expect(told(answer.breakEvenGrowth)).toBe('0.011111 in [0.01,0.012223)');
    expect(answer.state).toBe('MET');
  });

  it('counts the whole places that listed facilities leave open', () => {
    const answer = plan({ ...CHILDCARE, numerator: measured('667'), denominator: RESIDENTS });
    expect(answer.state).toBe('MISSED');
    expect(told(answer.gap)).toBe('1718 in [1718,1718]');
    expect(answer.rate.value).toBe('1.258491');
  });

  it('never builds a part of a place', () => {
    const almost = plan({ ...CHILDCARE, numerator: measured('4'), denominator: measured('900') });
    expect(told(almost.margin)).toBe('-0.05 in [-0.05,-0.05]');
    expect(told(almost.gap)).toBe('1 in [1,1]');
    const some = plan({ ...CHILDCARE, numerator: measured('200', 'ODD'), denominator: RESIDENTS });
    expect(told(some.gap)).toBe('2185 in [2086,2185]');
  });

  it('answers what if the residents grow, and what if places are added', () => {
    const now = { ...CHILDCARE, rate: measured('4.55'), denominator: RESIDENTS };
    const grown = plan({ ...now, growth: '0.02' });
    expect(grown.state).toBe('MISSED');
    expect(told(grown.margin)).toBe('-21.2 in [-21.2,-21.2]');
    expect(grown.gap.value).toBe('22');
    expect(plan({ ...now, growth: '0.02', added: '22' }).state).toBe('MET');
    expect(plan({ ...now, added: '-27' }).state).toBe('MISSED');
  });

  it('is unsure when the target lies within the rounding', () => {
    const rate = measured('4.5', 'ROUNDED');
    const answer = plan({ ...CHILDCARE, rate, denominator: RESIDENTS });
    expect(answer.state).toBe('UNSURE');
    expect(answer.gap.bounds.lower?.value).toBe('0');
    expect(answer.gap.bounds.upper?.value).toBe('27');
  });

  it('leaves open what has no upper end', () => {
    const numerator = measured('2500', 'AT_LEAST');
    const answer = plan({ ...CHILDCARE, numerator, denominator: RESIDENTS });
    expect(answer.state).toBe('MET');
    expect(told(answer.margin)).toBe('115 in [115,)');
    const many = plan({
      ...CHILDCARE,
      numerator: measured('9'),
      denominator: measured('9', 'OVER'),
    });
    expect(many.gap.bounds).toEqual({ lower: { value: '0', inclusive: true }, upper: null });
  });

  it('gives no value where the source gives only a range', () => {
    const numerator = {
      value: null,
      bounds: boundsOf({ value: '15', upperValue: '20', qualifier: 'RANGE' }),
    };
    const answer = plan({ ...CHILDCARE, numerator, denominator: measured('1000') });
    expect(told(answer.margin)).toBe('? in [10.5,15.5]');
    expect(told(answer.gap)).toBe('? in [0,0]');
  });

  const rate = measured('4.55');
  const base = { ...CHILDCARE, rate, denominator: RESIDENTS };
  it.each<[string, RateQuestion]>([
    ['VALUE_UNKNOWN', { ...base, rate: { value: null, bounds: null } }],
    ['VALUE_UNKNOWN', { ...base, denominator: { value: '5', bounds: null } }],
    ['TARGET_NOT_POSITIVE', { ...base, target: '0' }],
    ['BASE_NOT_POSITIVE', { ...base, factor: '-1' }],
    ['BASE_NOT_POSITIVE', { ...base, denominator: measured('9', 'UNDER') }],
    ['CHANGE_EMPTIES_BASE', { ...base, growth: '-1' }],
    ['NEGATIVE_AMOUNT', { ...base, rate: measured('-1') }],
    ['NEGATIVE_AMOUNT', { ...base, added: '-2412' }],
  ])('refuses with %s', (reason, question) => {
    expect(planRate(question)).toMatchObject({ ok: false, reason });
  });

  it('throws what is no number back', () => {
    const wrong = { ...base, target: 'NaN' };
    expect(() => planRate(wrong)).toThrow(expect.objectContaining({ code: 'NOT_A_DECIMAL' }));
  });

  it('holds every truth that its bounds allow', () => {
    const number = fc.integer({ min: 1, max: 1_000_000 }).map(String);
    const positive = heldIn(number).filter(({ bounds: { lower } }) => {
      return lower !== null && readDecimal(lower.value).gt(0);
    });
    const growths = fc.integer({ min: -90, max: 200 }).map((percent) => String(percent / 100));
    const kinds = fc.constantFrom('rate', 'numerator');
    fc.assert(
      fc.property(kinds, positive, positive, number, growths, (kind, x, base, target, growth) => {
        const change = { target, factor: '1000', added: '3', growth };
        const ask = (known: Measured, denominator: Measured) =>
          plan(
            kind === 'rate'
              ? { ...change, rate: known, denominator }
              : { ...change, numerator: known, denominator },
          );
        const wide = ask({ value: null, bounds: x.bounds }, { value: null, bounds: base.bounds });
        const truth = ask(
          { value: x.member, bounds: pointBounds(x.member) },
          { value: base.member, bounds: pointBounds(base.member) },
        );
        for (const key of ['numerator', 'needed', 'margin', 'gap'] as const) {
          expect(contains(wide[key].bounds, truth[key].bounds.lower?.value ?? '')).toBe(true);
        }
        if (wide.state !== 'UNSURE') expect(truth.state).toBe(wide.state);
      }),
    );
  });
});
