import { describe, expect, it } from 'vitest';
import { MEASURE_WORDS, measureKindOf } from './measure.ts';
import { isCount, MeasureKind } from './measure-kind.ts';

describe('measureKindOf', () => {
  it.each([
    ['人', 'PERSON'],
    ['名', 'PERSON'],
    ['位', 'PERSON'],
    ['人次', 'VISIT'],
    ['户', 'HOUSEHOLD'],
    ['家', 'ORGANISATION'],
    ['所', 'ORGANISATION'],
    ['个社区', 'UNIT'],
    ['场次', 'SESSION'],
    ['期', 'ROUND'],
    ['托位', 'PLACE'],
    ['个', 'ITEM'],
    ['类', 'CATEGORY'],
    ['元', 'CNY'],
    ['%', 'PERCENT'],
    ['岁', 'YEAR_OF_AGE'],
    ['公里', 'KILOMETRE'],
  ])('knows %s as %s', (word, kind) => {
    expect(measureKindOf(word)).toBe(kind);
  });

  it.each([
    ['場', '场'],
    ['戶', '户'],
    ['場次', '场次'],
    ['％', '%'],
    ['個／千人', '个/千人'],
  ])('takes %s for %s', (written, plain) => {
    expect(measureKindOf(written)).toBe(measureKindOf(plain));
    expect(measureKindOf(written)).not.toBeNull();
  });

  it.each(['个/千人', '人/社区', '元/月', '元/年'])('knows %s as a rate', (word) => {
    expect(measureKindOf(word)).toBe('RATE');
  });

  it.each(['', '镇', '人人', '人/', '/人', '人/镇长', '人/月/年', 'G'])('knows no %j', (word) => {
    expect(measureKindOf(word)).toBeNull();
  });

  it('never takes persons for visits', () => {
    expect(measureKindOf('人')).not.toBe(measureKindOf('人次'));
    expect(measureKindOf('场')).not.toBe(measureKindOf('期'));
  });
});

describe('MEASURE_WORDS', () => {
  it('names each word once and gives every kind but the rate one', () => {
    expect(new Set(MEASURE_WORDS).size).toBe(MEASURE_WORDS.length);
    const kinds = new Set(MEASURE_WORDS.map((word) => measureKindOf(word)));
    expect([...kinds, 'RATE'].sort()).toEqual(Object.values(MeasureKind).sort());
  });
});

describe('isCount', () => {
  it.each([
    'PERSON',
    'VISIT',
    'HOUSEHOLD',
    'ORGANISATION',
    'SESSION',
    'ROUND',
    'PLACE',
    'ITEM',
  ] as const)('counts %s in whole numbers', (kind) => {
    expect(isCount(kind)).toBe(true);
  });

  it.each(['CNY', 'PERCENT', 'YEAR_OF_AGE', 'HOUR', 'RATE'] as const)('measures %s', (kind) => {
    expect(isCount(kind)).toBe(false);
  });
});
