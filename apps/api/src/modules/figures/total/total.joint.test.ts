import { describe, expect, it } from 'vitest';
import { ask, figure, given, H1, total, UNITS } from '#test/total-model';

const JOINT = { programId: 'p', jointOwnerId: 's9' };

describe('the result of a joint program', () => {
  const joint = (unitId: string, value: number, more = {}) =>
    figure(unitId, value, { ...JOINT, ...more });

  it('counts once when several units report it', () => {
    const all = [joint('c1', 40), joint('s2', 40), figure('c2', 2)];
    expect(total(...all)).toBe('42');
  });

  it('counts as its owner tells it, whatever its participants report', () => {
    const all = [joint('s1', 40, { jointOwnerId: 's1' }), joint('c1', 12), joint('s2', 15)];
    expect(total(...all)).toBe('40+ -s2/p:COUNTED_IN_WHOLE -c1/p:COUNTED_IN_WHOLE ?c2');
  });

  it('is refused when its reports contradict each other and its owner tells nothing', () => {
    const all = [joint('c1', 40), joint('s2', 41), figure('c2', 2)];
    expect(total(...all)).toBe('JOINT_RESULTS_DIFFER');
    expect(ask(given(UNITS, all))!.refusal!.params).toEqual({
      a: 'c1 2021-01-01–2021-12-31',
      b: 's2 2021-01-01–2021-12-31',
    });
  });

  it('is part of a whole wherever it is reported', () => {
    const all = [
      figure('s1', 60),
      joint('c1', 40),
      joint('s2', 40),
      figure('s2', 3, { programId: 'q' }),
    ];
    expect(total(...all)).toBe('63 -s2/p:COUNTED_IN_WHOLE -c1/p:COUNTED_IN_WHOLE');
  });

  it("is part of its owner's whole, whoever reports it", () => {
    const all = [figure('s1', 60), joint('s2', 40, { jointOwnerId: 's1' })];
    expect(total(...all)).toBe('60 -s2/p:COUNTED_IN_WHOLE');
  });

  it('of a year holds what another unit reports of some months', () => {
    const all = [joint('s2', 40), joint('c1', 12, H1), figure('c2', 1)];
    expect(total(...all)).toBe('41 -c1/p:COUNTED_IN_WHOLE');
  });
});
