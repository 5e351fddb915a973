import { describe, expect, test } from 'vitest';
import { chineseNumber } from './unit.synthetic.demo.ts';

describe('chineseNumber', () => {
  test.each([
    [1, '一'],
    [10, '十'],
    [15, '十五'],
    [20, '二十'],
    [42, '四十二'],
    [120, '120'],
  ])('writes %i as %s', (number, written) => {
    expect(chineseNumber(number)).toBe(written);
  });
});
