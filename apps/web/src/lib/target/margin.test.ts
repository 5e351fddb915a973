import { beforeEach, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { countingOf } from './counting.ts';
import type { Estimate } from './estimate.ts';
import { percent, roughly, sayEstimate } from './estimate.ts';
import { numeratorCounting, sayBreakEven, sayMargin } from './margin.ts';

const rate = {
  code: 'GE_QIANREN',
  word: '个/千人',
  wordEn: 'per 1,000 people',
  kind: 'RATE',
} as const;
const sessions = { code: 'CHANG', word: '场', wordEn: 'sessions', kind: 'SESSION' } as const;

function estimate(value: string | null, low: string | null, high: string | null): Estimate {
  const end = (number: string | null, inclusive: boolean) => number && { value: number, inclusive };
  return { value, bounds: { lower: end(low, true), upper: end(high, false) } } as Estimate;
}

function exactly(value: string): Estimate {
  const end = { value, inclusive: true };
  return { value, bounds: { lower: end, upper: end } };
}

describe('a margin in Chinese', () => {
  beforeEach(() => overwriteGetLocale(() => 'zh-CN'));
  const places = () => numeratorCounting(rate);

  it('says how many places are to spare, in whole places', () => {
    const margin = estimate('26.5', '23.625', '29.425');
    expect(sayMargin(margin, places(), 'HIGHER')).toBe('高出约26个（24–29）');
  });

  it('says how many are missing, none of them built in part', () => {
    const margin = estimate('-21.2', '-24.1', '-18.5');
    expect(sayMargin(margin, places(), 'HIGHER')).toBe('还差约22个（19–25）');
  });

  it('says one number where there is only one', () => {
    expect(sayMargin(exactly('5'), countingOf(sessions), 'HIGHER')).toBe('高出5场');
    expect(sayMargin(exactly('-5'), countingOf(sessions), 'HIGHER')).toBe('还差5场');
    expect(sayMargin(exactly('0'), countingOf(sessions), 'HIGHER')).toBe('正好达到目标');
  });

  it('leaves open what nobody knows', () => {
    expect(sayMargin(estimate('3', '-4', '10'), countingOf(sessions), 'HIGHER')).toContain('-4–9');
    expect(sayMargin(estimate('3', '3', null), countingOf(sessions), 'HIGHER')).toBe(
      '高出约3场（≥ 3）',
    );
  });

  it('turns round where less is better', () => {
    expect(sayMargin(exactly('5'), countingOf(sessions), 'LOWER')).toBe('低于上限5场');
    expect(sayMargin(exactly('-5'), countingOf(sessions), 'LOWER')).toBe('超出上限5场');
  });

  it('names the number of residents at which the rate is lost', () => {
    const plan = {
      breakEvenDenominator: estimate('535888.888889', '530250', '541527.7'),
      breakEvenGrowth: estimate('0.011111', '0.01', '0.012223'),
    };
    expect(sayBreakEven(plan, '常住人口')).toBe('常住人口增至约53.6万即失守，增幅1.1%');
  });

  it('says so when it is lost already, or about to be', () => {
    const plan = (growth: string) => ({
      breakEvenDenominator: exactly('520000'),
      breakEvenGrowth: exactly(growth),
    });
    expect(sayBreakEven(plan('-0.02'), '常住人口')).toBe('常住人口降到约52万才够，降幅2%');
    expect(sayBreakEven(plan('0.0001'), '常住人口')).toContain('临界');
    expect(sayBreakEven({ breakEvenDenominator: null, breakEvenGrowth: null }, '')).toBeNull();
  });
});

describe('numbers in English', () => {
  beforeEach(() => overwriteGetLocale(() => 'en'));

  it('have a space before their unit and a range behind them', () => {
    const margin = estimate('26.5', '23.625', '29.425');
    expect(sayEstimate(margin, countingOf(sessions))).toBe('about 26 sessions (24–29)');
    expect(sayMargin(margin, numeratorCounting(rate), 'HIGHER')).toBe(
      'about 26 (24–29) above target',
    );
  });

  it('are rounded outward where they are ranges', () => {
    const small = estimate('0.05', '0.0448', '0.0552');
    expect(sayEstimate(small, { word: '', counts: false })).toBe('about 0.05 (0.044–0.056)');
  });

  it('are short where they are rough', () => {
    expect(roughly('535888.888889')).toBe('535,900');
    expect(percent('0.011111')).toBe('1.1%');
    expect(percent('1.5')).toBe('150%');
  });
});
