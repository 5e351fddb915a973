import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bounds, contains, equals, parseNumrange } from './bounds.ts';
import { lowestStep, readDecimal } from './decimal.ts';
import { anyBounds, qualifiedValue } from './figures.arbitrary.ts';
import { formatBounds, formatQuantity } from './format.ts';
import { boundsOf, type Qualifier } from './qualifier.ts';
import { parseQuantity } from './quantity.ts';
import type { Quantity } from './quantity-value.ts';

function quantityOf(wording: string): Quantity {
  const reading = parseQuantity(wording);
  if (!reading.ok) throw new Error(`${wording}: ${reading.reason}`);
  return reading.quantity;
}

const UNKNOWN: Quantity = {
  value: null,
  bounds: null,
  qualifier: 'EXACT',
  measureWord: '人',
  wording: null,
};

describe('formatQuantity in Chinese', () => {
  it.each(['200余', '近200余位', '共計開展活動82場', '15-20人左右', '十余场'])(
    'keeps the wording of %s',
    (wording) => {
      expect(formatQuantity({ ...quantityOf('82场'), wording }, 'zh-CN')).toBe(wording);
    },
  );

  it.each([
    ['二百余场', '200余场'],
    ['上千人', '至少1000人'],
    ['超50家', '超50家'],
    ['将近两千次', '近2000次'],
    ['200人左右', '约200人'],
    ['3岁以下', '最高3岁'],
    ['不到三十人', '不足30人'],
    ['十五到二十人', '15-20人'],
    ['近200余位', '近200余位'],
    ['百分之82.70', '82.70%'],
    ['53萬人', '53万人'],
    ['1.40亿元', '1.40亿元'],
    ['2.50万人', '2.50万人'],
    ['265人', '265人'],
  ])('words %s without its wording as %s', (wording, expected) => {
    const quantity = quantityOf(wording);
    expect(formatQuantity({ ...quantity, wording: null }, 'zh-CN')).toBe(expected);
  });

  it('drops zeros that a database adds to a whole number', () => {
    const quantity = { ...quantityOf('265人'), value: '265.00', wording: null };
    expect(formatQuantity(quantity, 'zh-CN')).toBe('265人');
  });

  it('says 未知 when nothing is known, and the wording when there is one', () => {
    expect(formatQuantity(UNKNOWN, 'zh-CN')).toBe('未知');
    expect(formatQuantity({ ...UNKNOWN, wording: '数百人' }, 'zh-CN')).toBe('数百人');
  });

  it('words a quantity so that it is read with the same bounds', () => {
    fc.assert(
      fc.property(qualifiedValue.filter(isTellable), (input) => {
        const { qualifier, value } = input;
        const bounds = boundsOf({ ...input, measureWord: '%' });
        const quantity = { value: qualifier === 'RANGE' ? null : value, bounds, qualifier };
        const text = formatQuantity({ ...quantity, measureWord: '%', wording: null }, 'zh-CN');
        const read = quantityOf(text);
        expect(read.measureWord).toBe('%');
        expect(equals(read.bounds, bounds)).toBe(true);
      }),
    );
  });
});

it('words a narrow 余 as it was said', () => {
  const { wording, ...said } = quantityOf('40万余人');
  expect(wording).toBe('40万余人');
  expect(formatQuantity({ ...said, wording: null }, 'zh-CN')).toBe('40万余人');
});

/**
 * Decimals but 0.00 read as rounded, plain whole numbers as exact, eleven digits as a telephone's
 * number: what says otherwise is left out.
 */
function isTellable({ qualifier, value }: { qualifier: Qualifier; value: string }): boolean {
  const number = readDecimal(value);
  if (/^1[3-9]\d{9}$/.test(number.toFixed())) return false;
  if (qualifier === 'EXACT') return number.isInteger();
  if (qualifier === 'ROUNDED' && number.isZero()) return false;
  if (qualifier !== 'ROUNDED' || value.includes('.')) return true;
  return number.gte(10_000) && lowestStep(number).lte(100_000_000);
}

describe('formatQuantity in English', () => {
  it.each([
    ['200余', '200+ (200–299)'],
    ['13500余人次', '13,500+ (13,500–13,599)'],
    ['2000多元', 'CNY 2,000+ (2,000 ≤ x < 3,000)'],
    ['265人', '265'],
    ['100%', '100%'],
    ['82.7%', '82.7% rounded (82.65 ≤ x < 82.75)'],
    ['53万人', '530,000 rounded (525,000–534,999)'],
    ['上千人', 'at least 1,000'],
    ['超50家', 'over 50'],
    ['近2000次', 'nearly 2,000 (1,900–2,000)'],
    ['约200人', 'about 200 (180–220)'],
    ['最高达10万元', 'up to CNY 100,000'],
    ['不足百', 'under 100'],
    ['15-20人左右', '15–20'],
    ['近200余位', 'nearly 200+, contradictory (190–210)'],
    ['2021年', '2021'],
    ['约8人', 'about 8 (7–9)'],
    ['约65个', 'about 65 (59–71)'],
  ])('writes %s as %s', (wording, expected) => {
    expect(formatQuantity(quantityOf(wording), 'en')).toBe(expected);
  });

  it('says unknown when nothing is known', () => {
    expect(formatQuantity({ ...UNKNOWN, wording: '数百人' }, 'en')).toBe('unknown');
  });
});

describe('formatQuantity of a computed range', () => {
  it.each([
    ['[250,360)', '人', '250–359', '250–359人'],
    ['[61.75,68.25]', '个', '62–68', '62–68个'],
    ['[61.75,)', '个', '≥ 62', '≥ 62个'],
    ['(,68.25)', '个', '≤ 68', '≤ 68个'],
    ['(50,)', '个', '> 50', '> 50个'],
    ['(50.5,)', '个', '≥ 51', '≥ 51个'],
    ['[61.75,68.25]', '小时', '61.75–68.25', '61.75-68.25小时'],
    ['[250,360)', null, '250–359', '250–359'],
    ['[2386,2437]', '个', '2,386–2,437', '2386-2437个'],
    ['(2000,3000)', '元', 'CNY 2,000 < x < 3,000', '2,000 < x < 3,000元'],
    ['[4.5,5)', '%', '4.5 ≤ x < 5 %', '4.5 ≤ x < 5%'],
    ['(,5]', '人', '≤ 5', '≤ 5人'],
    ['(,)', '人', 'any', '不限人'],
  ])('prints no number that %s of %s does not hold', (range, measureWord, english, chinese) => {
    const bounds = parseNumrange(range);
    const quantity = { ...UNKNOWN, qualifier: 'RANGE', bounds, measureWord } as const;
    expect(formatQuantity(quantity, 'en')).toBe(english);
    expect(formatQuantity(quantity, 'zh-CN')).toBe(chinese);
  });
});

describe('formatQuantity of a value with unknown bounds', () => {
  it('writes the value alone', () => {
    const quantity: Quantity = { ...UNKNOWN, value: '200', qualifier: 'ODD' };
    expect(formatQuantity(quantity, 'en')).toBe('200+');
    expect(formatQuantity(quantity, 'zh-CN')).toBe('200余人');
  });
});

describe('formatBounds', () => {
  const counts = { counts: true, locale: 'en' } as const;
  const measured = { counts: false, locale: 'en' } as const;

  it.each([
    ['[200,300)', '200–299'],
    ['(50,60)', '51–59'],
    ['[50.35,53]', '51–53'],
    ['[24500,25500)', '24,500–25,499'],
    ['[265,265]', '265'],
    ['[200,201)', '200'],
    ['[4.545,4.555)', '4.545 ≤ x < 4.555'],
    ['[1000,)', '≥ 1,000'],
    ['(50,)', '> 50'],
    ['(,5]', '≤ 5'],
    ['(,5)', '< 5'],
  ])('writes %s of a count as %s', (range, text) => {
    expect(formatBounds(parseNumrange(range), counts)).toBe(text);
  });

  it.each([
    ['[200,300)', '200 ≤ x < 300'],
    ['(0,1234567.89]', '0 < x ≤ 1,234,567.89'],
    ['[82.65,82.75)', '82.65 ≤ x < 82.75'],
    ['[-3,-3]', '-3'],
    ['[-1234,1000)', '-1,234 ≤ x < 1,000'],
    ['(50,)', '> 50'],
  ])('writes %s of a continuous measure as %s', (range, text) => {
    expect(formatBounds(parseNumrange(range), measured)).toBe(text);
  });

  it.each([
    ['zh-CN', '未知', '不限'],
    ['en', 'unknown', 'any'],
  ] as const)('tells unknown from unbounded in %s', (locale, unknown, any) => {
    expect(formatBounds(null, { counts: true, locale })).toBe(unknown);
    expect(formatBounds(parseNumrange('(,)'), { counts: true, locale })).toBe(any);
  });

  it('prints exactly the whole numbers that the bounds hold', () => {
    fc.assert(
      fc.property(anyBounds, (bounds: Bounds) => {
        const text = formatBounds(bounds, counts).replaceAll(',', '');
        const ends = /^(-?\d+)–(-?\d+)$/.exec(text);
        if (!ends) return;
        const [first, last] = [Number(ends[1]), Number(ends[2])];
        expect([first, last].map((end) => contains(bounds, String(end)))).toEqual([true, true]);
        expect(contains(bounds, String(first - 1))).toBe(false);
        expect(contains(bounds, String(last + 1))).toBe(false);
      }),
    );
  });
});
