import { describe, expect, it } from 'vitest';
import type { OutcomeRowFragment } from '#lib/gql/graphql.ts';
import { progressOf } from './progress.ts';

const measure = { code: 'PLACE', word: '个', wordEn: null, kind: 'PLACE' } as const;

function outcome(low: string, high: string, goal: string, change = {}): OutcomeRowFragment {
  const bounds = {
    lower: { value: low, inclusive: true },
    upper: { value: high, inclusive: false },
  };
  const figure = { value: low, bounds, measure, hidden: false, ...change };
  const target = { value: goal, measure };
  return { figure, target, indicator: { direction: 'HIGHER' } } as unknown as OutcomeRowFragment;
}

describe('a figure read against its target', () => {
  it('has reached it when its lowest possible value has', () => {
    const progress = progressOf(outcome('4.545', '4.555', '4.5', { value: '4.55' }));
    expect(progress).toMatchObject({ percent: '101.1%', verdict: 'reached', part: 1 });
  });

  it('has missed it when its highest possible value has', () => {
    expect(progressOf(outcome('80', '90', '100'))).toMatchObject({ verdict: 'missed', part: 0.8 });
    expect(progressOf(outcome('90', '100', '100'))).toMatchObject({ verdict: 'missed' });
  });

  it('stays open when the target lies within its bounds', () => {
    expect(progressOf(outcome('200', '300', '250'))?.verdict).toBe('unclear');
  });

  it('is not compared in other measures, nor when it is hidden', () => {
    expect(progressOf(outcome('1', '2', '1', { measure: { code: 'VISIT' } }))).toBeNull();
    expect(progressOf(outcome('1', '2', '1', { hidden: true }))).toBeNull();
    expect(progressOf(outcome('1', '2', '0'))).toBeNull();
  });
});
