import {
  formatBounds,
  formatQuantity,
  isCount,
  MEASURE_KINDS,
  parseQuantity,
} from '@linli/figures';
import { beforeEach, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { sayKind } from './kind.ts';
import { isCounted } from './measured.ts';
import { writeBounds, writeChinese, writeEnglish } from './written.ts';

const SAID = [
  ...['200余名', '近200位', '约1.2万人次', '400000余人次', '40万余人次', '上千人', '12882名'],
  ...['15-20人', '超过300人次', '至少50场', '不足10个', '近200余位', '0场', '３场', '三场'],
  ...['82.7%', '4.55‰', '12.5万元', '最高达10万元', '3亿元', '2.35亿元', '1,234.5元', '十几场'],
  ...['20多年', '2015年', '3.5小时', '1.23万平方米', '数百人', '百余场', '两三场', '80%以上'],
];
const WORDS = [
  ['人', 'PERSON'],
  ['%', 'PERCENT'],
  ['元', 'CNY'],
  ['年', 'YEAR'],
  ['小时', 'HOUR'],
] as const;

/** What the library reads from texts, in every measure: with its wording and without. */
const quantities = SAID.flatMap((text) => {
  const read = parseQuantity(text);
  return read.ok ? [read.quantity] : [];
}).flatMap(({ value, bounds, qualifier, wording }) =>
  WORDS.flatMap(([word, kind]) =>
    [wording, null].map((said) => ({ value, bounds, qualifier, wording: said, word, kind })),
  ),
);
const ofLibrary = ({ word: measureWord, ...rest }: (typeof quantities)[number]) => ({
  ...rest,
  measureWord,
});

describe('quantities are written as the library writes them', () => {
  it('over a good many of them', () => {
    expect(quantities.length).toBeGreaterThan(200);
  });

  it('in Chinese', () => {
    for (const one of quantities) {
      expect([one, writeChinese(one)]).toEqual([one, formatQuantity(ofLibrary(one), 'zh-CN')]);
    }
  });

  it('in English, but for the bounds beside them', () => {
    for (const one of quantities) {
      const short = { ...ofLibrary(one), bounds: one.value === null ? one.bounds : null };
      const said = formatQuantity(short, 'en').replace(/( rounded|, contradictory)$/, '');
      expect([one, writeEnglish(one)]).toEqual([one, said]);
    }
  });

  it('with their bounds, of what is counted and of what is measured', () => {
    const ends = ['0', '7', '61.75', '1000', '12882.5'].flatMap((value) => [
      { value, inclusive: true },
      { value, inclusive: false },
    ]);
    for (const lower of [null, ...ends]) {
      for (const upper of [null, ...ends]) {
        for (const counts of [true, false]) {
          for (const locale of ['zh-CN', 'en'] as const) {
            const said = formatBounds({ lower, upper }, { counts, locale });
            expect(writeBounds({ lower, upper }, counts, locale)).toBe(said);
          }
        }
      }
    }
  });
});

describe('kinds of measures', () => {
  beforeEach(() => overwriteGetLocale(() => 'zh-CN'));

  it('are called and counted as the library does', () => {
    for (const { kind, nameZh } of MEASURE_KINDS) {
      expect([kind, sayKind(kind), isCounted(kind)]).toEqual([kind, nameZh, isCount(kind)]);
    }
  });
});
