import { describe, expect, it } from 'vitest';
import { qualifierOf, takeHedgesBefore } from './hedge.ts';

describe('takeHedgesBefore', () => {
  it.each([
    ['最高达10万元', ['AT_MOST'], '10万元'],
    ['不超过5%', ['AT_MOST'], '5%'],
    ['超过5%', ['OVER'], '5%'],
    ['共计约200人', ['ABOUT'], '200人'],
    ['近超200人', ['NEARLY', 'OVER'], '200人'],
    ['上千人', ['AT_LEAST'], '千人'],
    ['上城区', [], '上城区'],
    ['过渡', [], '过渡'],
    ['265人', [], '265人'],
    ['', [], ''],
  ])('takes from %j the hedges %j', (phrase, hedges, rest) => {
    const taken = takeHedgesBefore(phrase);
    expect([...taken.hedges]).toEqual(hedges);
    expect(taken.rest).toBe(rest);
  });
});

describe('qualifierOf', () => {
  it('calls a number without hedges exact', () => {
    expect(qualifierOf(new Set())).toBe('EXACT');
  });

  it('knows one contradiction and settles no other', () => {
    expect(qualifierOf(new Set(['NEARLY', 'ODD']))).toBe('CONFLICTING');
    expect(qualifierOf(new Set(['OVER', 'ODD']))).toBeNull();
    expect(qualifierOf(new Set(['NEARLY', 'ODD', 'ABOUT']))).toBeNull();
  });
});
