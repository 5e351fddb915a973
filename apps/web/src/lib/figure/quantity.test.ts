import { beforeEach, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { print, type Reported, say, sayBounds, typed } from './quantity.ts';

const person = { code: 'MING', word: '名', wordEn: 'people', kind: 'PERSON' } as const;

function reported(change: Partial<Reported>): Reported {
  return {
    value: '200',
    qualifier: 'ODD',
    wording: '200余名',
    bounds: { lower: { value: '200', inclusive: true }, upper: { value: '300', inclusive: false } },
    measure: person,
    ...change,
  };
}

const continuous = reported({
  value: '82.7',
  qualifier: 'ROUNDED',
  wording: '82.7%',
  bounds: {
    lower: { value: '82.65', inclusive: true },
    upper: { value: '82.75', inclusive: false },
  },
  measure: { code: 'PERCENT', word: '%', wordEn: '%', kind: 'PERCENT' },
});

describe('in Chinese', () => {
  beforeEach(() => overwriteGetLocale(() => 'zh-CN'));

  it('keeps the wording of 200余名', () => {
    expect(print(reported({}))).toEqual({ number: '200余', unit: '名' });
  });

  it('keeps the contradiction of 近200余位', () => {
    const words = { wording: '近200余位', qualifier: 'CONFLICTING' } as const;
    expect(say(reported({ ...words, measure: { ...person, word: '位' } }))).toBe('近200余位');
  });

  it('keeps a percentage in one piece', () => {
    expect(print(continuous)).toEqual({ number: '82.7%', unit: '' });
  });

  it.each([
    ['12个', '个社区', '12个社区'],
    ['300个', '个托位', '300个托位'],
    ['最高达10万元', '元/年', '最高达10万元/年'],
    ['200余', '人', '200余人'],
    ['2800人次以上', '人次', '2800人次以上'],
    ['15-20人左右', '人/社区', '15-20人左右/社区'],
  ])('says %s of %s as %s', (wording, word, said) => {
    expect(say(reported({ wording, measure: { ...person, word } }))).toBe(said);
  });

  it.each([
    ['三场', '3', '场', '3场'],
    ['两次', '2', '次', '2次'],
    ['４５人', '45', '人', '45人'],
  ])('says %s in the digits of a cell', (wording, value, word, said) => {
    const exact = { wording, value, qualifier: 'EXACT' } as const;
    expect(say(reported({ ...exact, measure: { ...person, word } }))).toBe(said);
    expect(typed(reported({ ...exact, measure: { ...person, word } }))).toBe(value);
  });

  it('words a number whose source gives no wording', () => {
    expect(say(reported({ value: '60', wording: null }))).toBe('60余名');
  });

  it.each([
    ['0', '10', '<10名'],
    ['50', '60', '50–59名'],
  ])('shows a hidden count from %s to under %s as %s', (low, high, said) => {
    const bounds = {
      lower: { value: low, inclusive: true },
      upper: { value: high, inclusive: false },
    };
    expect(say(reported({ hidden: true, value: null, wording: null, bounds }))).toBe(said);
  });

  it('shows nothing of a hidden rate', () => {
    expect(say(reported({ hidden: true, value: null, wording: null, bounds: null }))).toBe(
      '不公开',
    );
  });

  it('tells what nobody stated from zero', () => {
    const nothing = reported({ value: null, bounds: null, wording: null, qualifier: 'EXACT' });
    expect(say(nothing)).toBe('来源未载');
  });

  it('says bounds as whole numbers for counts and as they are for ratios', () => {
    expect(sayBounds(reported({}))).toBe('介于 200 至 299');
    expect(sayBounds(continuous)).toBe('82.65 ≤ x < 82.75');
  });

  it('says an open end as unknown', () => {
    const lower = { value: '1000', inclusive: true };
    expect(sayBounds(reported({ bounds: { lower, upper: null } }))).toBe('至少 1,000，上限未知');
    expect(sayBounds(reported({ bounds: null }))).toBe('范围未知');
  });
});

describe('in English', () => {
  beforeEach(() => overwriteGetLocale(() => 'en'));

  it('writes the hedge beside the number and leaves the bounds to the panel', () => {
    expect(say(reported({}))).toBe('200+ people');
    expect(sayBounds(reported({}))).toBe('Between 200 and 299');
  });

  it('keeps short what contradicts itself or is rounded', () => {
    expect(say(reported({ qualifier: 'CONFLICTING', wording: '近200余名' }))).toBe(
      'nearly 200+ people',
    );
    expect(say({ ...continuous, value: '64.0', wording: '64.0%' })).toBe('64.0%');
    expect(say({ ...continuous, value: '64', wording: null })).toBe('64%');
  });

  it('gives back for typing what Chinese sources write', () => {
    expect(typed(reported({}))).toBe('200余');
    expect(typed(reported({ value: '60', wording: null }))).toBe('60余');
    expect(typed({ ...continuous, wording: null })).toBe('82.7%');
  });

  it('falls back to the Chinese measure word', () => {
    expect(say(reported({ measure: { ...person, wordEn: null } }))).toBe('200+ 名');
  });
});
