import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumrange } from './bounds.ts';
import { inChineseNumerals } from './figures.arbitrary.ts';
import { foldWriting } from './fold.ts';
import { MEASURES } from './measure-words.ts';
import { parseQuantity } from './quantity.ts';
import { tidy } from './tidy.ts';

function boundsIn(phrase: string): string {
  const reading = parseQuantity(phrase);
  if (!reading.ok) return reading.reason;
  return `${formatNumrange(reading.quantity.bounds)} ${reading.quantity.measureWord ?? '-'}`;
}

const word = fc.constantFrom(...MEASURES.filter(({ kind }) => kind !== 'PERCENT'));
const counted = word.filter(({ kind }) => kind === 'PERSON' || kind === 'VISIT' || kind === 'ITEM');
const digit = fc.integer({ min: 1, max: 9 });
const ends = fc.tuple(digit, digit).filter(([low, high]) => low < high);
const number = fc.integer({ min: 10, max: 99_999_999 });
const SCALES = { 百: 100, 千: 1000, 万: 10_000, 百万: 1_000_000, 亿: 100_000_000 } as const;
const scale = fc.constantFrom(...(Object.keys(SCALES) as (keyof typeof SCALES)[]));
const chinese = (value: number) => inChineseNumerals(value);

describe('ranges', () => {
  it('keep the scale for both ends, in digits and in words, whatever stands between', () => {
    const between = fc.constantFrom('到', '至', '-', '—', '～', '~', '–', '－', '―');
    fc.assert(
      fc.property(ends, scale, counted, between, fc.boolean(), (pair, unit, measure, to, words) => {
        const [low, high] = pair.map((end) => (words ? chinese(end) : String(end)));
        const [from, until] = pair.map((end) => end * SCALES[unit]);
        const expected = `[${from},${until}] ${measure.word}`;
        expect(boundsIn(`${low}${to}${high}${unit}${measure.word}`)).toBe(expected);
      }),
    );
  });

  it('stand between two digits that follow each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), scale, counted, (low, unit, measure) => {
        const expected = `[${low * SCALES[unit]},${(low + 1) * SCALES[unit]}] ${measure.word}`;
        const phrase = `${chinese(low)}${chinese(low + 1)}${unit}${measure.word}`;
        expect(boundsIn(phrase)).toBe(expected);
      }),
    );
  });
});

describe('a number with any measure word of the list', () => {
  it.each([
    ['', (n: number) => `[${n},${n}]`],
    ['超', (n: number) => `(${n},)`],
    ['至少', (n: number) => `[${n},)`],
    ['≥', (n: number) => `[${n},)`],
    ['最多', (n: number) => `[0,${n}]`],
    ['不足', (n: number) => `[0,${n})`],
    ['已达', (n: number) => `[${n},${n}]`],
    ['多达', (n: number) => `[${n},${n}]`],
    ['共计', (n: number) => `[${n},${n}]`],
  ])('is read after %j, in digits and written out', (lead, bounds) => {
    fc.assert(
      fc.property(number, word, (value, measure) => {
        const expected = `${bounds(value)} ${measure.word}`;
        expect(boundsIn(`${lead}${value}${measure.word}`)).toBe(expected);
        expect(boundsIn(`${lead}${value} ${measure.word}。`)).toBe(expected);
        if (value % 10_000 === 0 || /^[一二三四五六七八九十百千万亿两]/.test(measure.word)) return;
        const written = boundsIn(`${lead}${chinese(value)}${measure.word}`);
        expect(written).toBe(expected);
      }),
    );
  });

  it('is read with a base in front', () => {
    const bases = fc.constantFrom('周', '月', '年', '天', '千人', '季度', '户', '场');
    fc.assert(
      fc.property(number, word, bases, (value, measure, base) => {
        fc.pre(!(base === '户' && measure.word === '次'));
        const expected = `[${value},${value}] ${measure.word}/${base}`;
        expect(boundsIn(`每${base}${value}${measure.word}`)).toBe(expected);
        expect(boundsIn(`平均每${base}${value}${measure.word}`)).toBe(expected);
      }),
    );
  });

  it('is two numbers when another one stands before it', () => {
    const gap = fc.constantFrom(', ', '. ', ' ', '，\u3000', '、 ', '\n', '\t');
    fc.assert(
      fc.property(number, number, word, gap, (first, second, measure, blank) => {
        expect(parseQuantity(`${first}${blank}${second}${measure.word}`).ok).toBe(false);
        expect(parseQuantity(`${first}${measure.word}${blank}${second}${measure.word}`).ok).toBe(
          false,
        );
      }),
    );
  });
});

describe('shares in words', () => {
  it('are tenths', () => {
    fc.assert(
      fc.property(digit, digit, (tens, ones) => {
        const ten = tens * 10;
        expect(boundsIn(`${chinese(tens)}成`)).toBe(`[${ten - 5},${ten + 5}) %`);
        expect(boundsIn(`${chinese(tens)}成${chinese(ones)}`)).toBe(
          `[${ten + ones - 0.5},${ten + ones + 0.5}) %`,
        );
        expect(boundsIn(`超${chinese(tens)}成`)).toBe(`(${ten},) %`);
      }),
    );
  });

  it('are fractions, where a decimal is one', () => {
    const parts = fc.constantFrom(2, 4, 5, 10, 20, 25, 50);
    fc.assert(
      fc.property(parts, digit, (whole, part) => {
        fc.pre(part < whole);
        const share = (part * 100) / whole;
        const phrase = `${chinese(whole)}分之${chinese(part)}`;
        expect(boundsIn(phrase)).toBe(`[${share},${share}] %`);
        expect(boundsIn(`${chinese(3)}分之${chinese(1 + (part % 2))}`)).toBe('NOT_FINITE');
      }),
    );
  });
});

const two = (value: number) => String(value).padStart(2, '0');

describe('numbers of a person', () => {
  const region = fc.integer({ min: 110_101, max: 659_004 });
  const birth = fc.date({
    min: new Date('1930-01-01'),
    max: new Date('2020-12-31'),
    noInvalidDate: true,
  });
  const last = fc.constantFrom(...'0123456789Xx');

  it('are refused, and the sentence does not repeat them', () => {
    fc.assert(
      fc.property(
        region,
        birth,
        fc.integer({ min: 100, max: 999 }),
        last,
        (place, day, serial, end) => {
          const date = day.toISOString().slice(0, 10).replaceAll('-', '');
          const identity = `${place}${date}${serial}${end}`;
          for (const written of [identity, `${identity} `, `${place} ${date} ${serial}${end}`]) {
            expect(parseQuantity(written)).toMatchObject({ reason: 'PERSONAL_NUMBER', params: {} });
          }
        },
      ),
    );
  });

  it('are telephone numbers, of any writing', () => {
    const mobile = fc.tuple(
      fc.integer({ min: 130, max: 199 }),
      fc.integer({ min: 0, max: 99_999_999 }),
    );
    fc.assert(
      fc.property(mobile, fc.constantFrom('010', '021', '0571', '0755'), ([head, tail], area) => {
        const eight = String(tail).padStart(8, '0');
        const phones = [
          `${head}${eight}`,
          `${head}-${eight.slice(0, 4)}-${eight.slice(4)}`,
          `${head} ${eight.slice(0, 4)} ${eight.slice(4)}`,
          `+86 ${head}${eight}`,
          `${area}-${eight}`,
          `${area}${eight}`,
          `（${area}）${eight}`,
        ];
        for (const phone of phones) expect(boundsIn(phone), phone).toBe('PERSONAL_NUMBER');
      }),
    );
  });

  it('are codes that begin with a zero', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999 }), (code) => {
        expect(boundsIn(`0${code}`)).toBe('PERSONAL_NUMBER');
        expect(boundsIn(`00${code}`)).toBe('PERSONAL_NUMBER');
      }),
    );
  });
});

describe('dates, times and periods', () => {
  const month = fc.integer({ min: 1, max: 12 });
  const day = fc.integer({ min: 1, max: 31 });
  const year = fc.integer({ min: 1950, max: 2049 });

  it('are no quantities', () => {
    fc.assert(
      fc.property(year, month, day, digit, (y, m, d, n) => {
        const phrases = [
          `${m}月${d}日`,
          `${m}月${d}号`,
          `${chinese(m)}月${chinese(d)}日`,
          `${m}月`,
          `${m}月份`,
          `${d}日`,
          `${y}年${m}月`,
          `${y}年${m}月${d}日`,
          `${y}-${two(m)}-${two(d)}`,
          `${y}/${m}/${d}`,
          `${y}.${m}.${d}`,
          `${y}-${two(m)}`,
          `${y}届`,
          `${y}级`,
          `${m}:${two(d)}`,
          `${m}:${two(d)}-${m + 1}:00`,
          `${chinese(m)}点${chinese(10 + n)}`,
          `${chinese(m)}点半`,
          `上午${m}点`,
          `近${chinese(n)}年`,
          `近${n}个月`,
          `近${chinese(n)}期`,
          `过${n}年`,
          `${n}年来`,
          `${n}个月内`,
        ];
        for (const phrase of phrases) expect(boundsIn(phrase), phrase).toBe('DATE_OR_TIME');
      }),
    );
  });
});

describe('any text', () => {
  const pieces = [
    ...[
      '1',
      '２',
      '三',
      '十',
      '百',
      '万',
      '亿',
      '两',
      '〇',
      '○',
      '廿',
      '几',
      '数',
      '半',
      '成',
      '分之',
    ],
    ...[
      '近',
      '约',
      '超',
      '每',
      '均',
      '月',
      '人',
      '次',
      '个',
      '小时',
      '平方米',
      '元',
      '%',
      '￥',
      '$',
      '/',
    ],
    ...[
      '余',
      '多',
      '来',
      '+',
      '-',
      '—',
      '到',
      '至',
      '、',
      '或',
      '(',
      '）',
      '.',
      ',',
      ' ',
      '\n',
      "'",
      '点',
    ],
    ...[
      ' people',
      'half ',
      ' a ',
      'week',
      'k',
      'w',
      '第',
      '日',
      '以上',
      '左右',
      '≥',
      '~',
      ':',
      '#',
      'E',
    ],
  ];
  const nonsense = fc
    .array(fc.constantFrom(...pieces), { maxLength: 14 })
    .map((parts) => parts.join(''));

  it('is read or refused without an error, with ends in order', () => {
    fc.assert(
      fc.property(nonsense, (text) => {
        const reading = parseQuantity(text);
        expect(reading.ok ? reading.quantity.wording : reading.wording).toBe(text);
        if (reading.ok) expect(() => formatNumrange(reading.quantity.bounds)).not.toThrow();
      }),
      { numRuns: 3000 },
    );
  });

  it('is folded and tidied once and for all', () => {
    fc.assert(
      fc.property(nonsense, (text) => {
        const folded = foldWriting(text);
        expect(foldWriting(folded)).toBe(folded);
        expect(tidy(folded)).toEqual(tidy(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('reads the same in full-width characters, where it is read', () => {
    fc.assert(
      fc.property(number, counted, (value, measure) => {
        const wide = String(value).replace(/\d/g, (at) =>
          String.fromCharCode(at.charCodeAt(0) + 0xfee0),
        );
        expect(boundsIn(`${wide}${measure.word}`)).toBe(boundsIn(`${value}${measure.word}`));
      }),
    );
  });

  it.each(['近'.repeat(60) + '5', '约'.repeat(5) + '5人', '达达达达达5'])(
    'is no quantity behind a pile of hedges: %s',
    (text) => {
      expect(boundsIn(text)).toBe('HEDGES_CLASH');
    },
  );

  it.each(['9'.repeat(40), '9'.repeat(20), `${'9'.repeat(16)}人`, '9千万亿', '一万万亿元'])(
    'is no quantity from a thousand million million on: %s',
    (text) => {
      expect(parseQuantity(text).ok).toBe(false);
    },
  );

  it('of a hundred thousand characters is refused by its length', () => {
    for (const text of ['9', '近', '每', '(', '一、', ' 1', 'half ', '\u3000']) {
      expect(boundsIn(text.repeat(100_000 / text.length))).toBe('TOO_LONG');
    }
  });

  it('of sixty-four hostile characters is read at once', () => {
    const before = performance.now();
    for (const piece of [
      ...pieces,
      '1*',
      'X',
      '1-1',
      '一、',
      '月1',
      '(人)',
      '每个',
      '0',
      '00-',
      'a ',
    ]) {
      for (const end of ['', '人', 'x', '次', '?']) {
        parseQuantity(piece.repeat(64).slice(0, 64 - end.length) + end);
      }
    }
    // Milliseconds for some 400 texts, which take some fifty; what backtracks takes minutes.
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
