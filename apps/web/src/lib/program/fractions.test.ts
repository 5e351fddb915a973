import { describe, expect, it } from 'vitest';
import { fractionsOf, weightOf } from './fractions.ts';

describe('shares as fractions', () => {
  it('are in lowest terms, and the whole is one', () => {
    expect(fractionsOf([3, 2, 1])).toEqual(['1/2', '1/3', '1/6']);
    expect(fractionsOf([4])).toEqual(['1']);
  });

  it('are unknown while any weight is', () => {
    expect(fractionsOf([3, null])).toEqual([null, null]);
    expect(fractionsOf([])).toEqual([]);
  });
});

describe('a weight', () => {
  it('is a whole number above zero, also as it is typed in Chinese', () => {
    expect(['3', ' ３ ', '0', '-1', '1.5', '三', '', '12345678'].map(weightOf)).toEqual([
      ...[3, 3, null, null, null, null, null, null],
    ]);
  });
});
