import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsBetween, contains, formatNumrange } from './bounds.ts';
import { readDecimal } from './decimal.ts';
import type { Measured } from './estimate.ts';
import { amountHeld } from './interval.arbitrary.ts';
import { boundsOf, type Qualifier } from './qualifier.ts';
import { progressToward, stateOf, type TargetDirection } from './target.ts';

function measured(value: string, qualifier: Qualifier = 'EXACT'): Measured {
  return { value, bounds: boundsOf({ value, qualifier }) };
}

function progress(figure: Measured, target: Measured, direction?: TargetDirection) {
  const answer = progressToward(figure, target, direction);
  if (!answer.ok) throw new Error(answer.reason);
  return answer;
}

describe('progressToward', () => {
  it('tells 4.55 from 4.5 whatever the rounding hides', () => {
    const {
      state,
      margin,
      progress: done,
    } = progress(measured('4.55', 'ROUNDED'), measured('4.5'));
    expect(state).toBe('MET');
    expect(margin.value).toBe('0.05');
    expect(formatNumrange(margin.bounds)).toBe('[0.045,0.055)');
    expect(done).toMatchObject({ ok: true, value: '1.011111' });
  });

  it('is an interval for a hedged figure', () => {
    const { state, progress: done } = progress(measured('200', 'ODD'), measured('250'));
    expect(state).toBe('UNSURE');
    if (done.ok) expect(formatNumrange(done.bounds)).toBe('[0.8,1.2)');
  });

  it('is open above for at least so many', () => {
    const { state, progress: done } = progress(measured('1000', 'AT_LEAST'), measured('800'));
    expect(state).toBe('MET');
    if (done.ok) expect(formatNumrange(done.bounds)).toBe('[1.25,)');
  });

  it('turns round for a target that is a limit', () => {
    const { state, margin } = progress(measured('3'), measured('5'), 'AT_MOST');
    expect(state).toBe('MET');
    expect(margin.value).toBe('2');
    expect(progress(measured('6'), measured('5'), 'AT_MOST').state).toBe('MISSED');
  });

  it('still tells the margin to a target of nothing, but no progress', () => {
    const answer = progress(measured('2'), measured('0'), 'AT_MOST');
    expect(answer.state).toBe('MISSED');
    expect(answer.progress).toMatchObject({ ok: false, reason: 'TARGET_NOT_POSITIVE' });
  });

  it('refuses what is not known: missing is not zero', () => {
    const unknown = { value: null, bounds: null };
    expect(progressToward(unknown, measured('5'))).toMatchObject({ reason: 'VALUE_UNKNOWN' });
    expect(progressToward(measured('5'), unknown)).toMatchObject({ reason: 'VALUE_UNKNOWN' });
  });

  it('holds the margin of every figure that its bounds allow', () => {
    fc.assert(
      fc.property(amountHeld, amountHeld, (figure, target) => {
        const answer = progress(
          { value: null, bounds: figure.bounds },
          { value: null, bounds: target.bounds },
        );
        const truth = readDecimal(figure.member).minus(target.member);
        expect(contains(answer.margin.bounds, truth.toFixed())).toBe(true);
        if (answer.state !== 'UNSURE') expect(answer.state === 'MET').toBe(!truth.lt(0));
      }),
    );
  });
});

describe('stateOf', () => {
  it.each([
    ['0', true, '5', true, 'MET'],
    ['0', false, '5', true, 'MET'],
    ['-1', true, '5', true, 'UNSURE'],
    ['-5', true, '0', true, 'UNSURE'],
    ['-5', true, '0', false, 'MISSED'],
  ] as const)('takes %s (%s) to %s (%s) for %s', (low, lowIn, high, highIn, state) => {
    const margin = boundsBetween(
      { value: low, inclusive: lowIn },
      { value: high, inclusive: highIn },
    );
    expect(stateOf(margin)).toBe(state);
  });

  it('is unsure of a margin without ends', () => {
    expect(stateOf({ lower: null, upper: null })).toBe('UNSURE');
  });
});
