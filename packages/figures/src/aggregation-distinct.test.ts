import { describe, expect, it } from 'vitest';
import { distinctBetween } from './aggregation-distinct.ts';
import { formatNumrange, parseNumrange } from './bounds.ts';

describe('distinctBetween', () => {
  it.each([
    [['[700,700]', '[110,120)'], '[700,820)'],
    [['[1000,)', '[700,700]'], '[1000,)'],
    [['[50,60)', '(50,)'], '(50,)'],
    [[], '[0,0]'],
  ])('of %j is %s', (parts, expected) => {
    expect(formatNumrange(distinctBetween(parts.map(parseNumrange)))).toBe(expected);
  });
});
