import { describe, expect, it } from 'vitest';
import {
  boundsOf,
  conversionFactor,
  contains,
  explain,
  formatNumrange,
  FiguresError,
  hideSmallCells,
  isSmallCell,
  measureKindOf,
  measureName,
  parseNumeral,
  parseNumrange,
  parseQuantity,
  planRate,
  pointBounds,
  poissonInterval,
  ratio,
  readMeasureWord,
  roundOutward,
  sanityQuestion,
  scale,
  splitCount,
  wilsonInterval,
} from './index.ts';
import { foldWriting } from './fold.ts';
import { tidy } from './tidy.ts';

const TEN_KILOBYTES = 10_240;

describe('a phrase that is no quantity', () => {
  const phrases = [
    ['NaN', 'NOT_A_NUMERAL'],
    ['Infinity', 'NOT_A_NUMERAL'],
    ['-Infinity', 'NOT_A_NUMERAL'],
    ['∞', 'NOT_A_NUMERAL'],
    ['1e400', 'SPREADSHEET'],
    ['10^400', 'UNKNOWN_WORD'],
    ['0x10', 'UNKNOWN_WORD'],
    ['1/0', 'UNKNOWN_WORD'],
    ['', 'EMPTY'],
    ['  ', 'EMPTY'],
    ['--', 'NOT_A_NUMERAL'],
    ['1-', 'UNKNOWN_WORD'],
    ['-', 'NOT_A_NUMERAL'],
    ['20-10人', 'EMPTY_RANGE'],
    ['abc', 'NOT_A_NUMERAL'],
    ['undefined', 'NOT_A_NUMERAL'],
    ['１２３４５６７８９０'.repeat(40), 'TOO_LONG'],
    ['１２３４５６７８９０'.repeat(6), 'OUT_OF_RANGE'],
    ['九'.repeat(60), 'DIGIT_RUN'],
    ['\u0000', 'NOT_A_NUMERAL'],
    ['200\u0000', 'UNKNOWN_WORD'],
    ['200\u0007人', 'UNKNOWN_WORD'],
    ['\u202e002', 'NOT_A_NUMERAL'],
    ['\ud800', 'NOT_A_NUMERAL'],
    ['200\udc00人', 'UNKNOWN_WORD'],
    ['人'.repeat(TEN_KILOBYTES), 'TOO_LONG'],
    [' '.repeat(TEN_KILOBYTES), 'TOO_LONG'],
    ['<script>alert(1)</script>', 'NOT_A_NUMERAL'],
    ["200'; drop table figure; --", 'UNKNOWN_WORD'],
  ] as const;

  it.each(
    phrases.map(([wording, reason]) => ({
      begins: JSON.stringify(wording.slice(0, 20)),
      wording,
      reason,
    })),
  )('is refused with $reason and keeps its wording: $begins', ({ wording, reason }) => {
    const reading = parseQuantity(wording);
    expect(reading).toEqual({ ok: false, reason, params: { wording }, wording });
    for (const locale of ['zh-CN', 'en'] as const) {
      expect(explain(reason, { wording }, locale)).not.toContain('{wording}');
    }
  });
});

describe('text that is no number', () => {
  const refusals: readonly (readonly [string, string])[] = [
    ['NaN', 'NOT_A_DECIMAL'],
    ['Infinity', 'NOT_A_DECIMAL'],
    ['1e400', 'OUT_OF_RANGE'],
    ['-1e-400', 'OUT_OF_RANGE'],
    ['1e99999', 'NOT_A_DECIMAL'],
    ['10^400', 'NOT_A_DECIMAL'],
    ['', 'NOT_A_DECIMAL'],
    ['  ', 'NOT_A_DECIMAL'],
    ['--1', 'NOT_A_DECIMAL'],
    ['1-', 'NOT_A_DECIMAL'],
    ['１２', 'NOT_A_DECIMAL'],
    ['9'.repeat(400), 'OUT_OF_RANGE'],
    ['\u00001', 'NOT_A_DECIMAL'],
    ['\ud800', 'NOT_A_DECIMAL'],
    ['1'.repeat(TEN_KILOBYTES), 'OUT_OF_RANGE'],
  ];

  it.each([
    ['boundsOf', (text: string) => boundsOf({ value: text, qualifier: 'EXACT' })],
    ['an upper value', (text) => boundsOf({ value: '1', upperValue: text, qualifier: 'RANGE' })],
    ['contains', (text) => contains(pointBounds('1'), text)],
    ['pointBounds', (text) => pointBounds(text)],
    ['scale', (text) => scale(pointBounds('1'), text)],
    ['isSmallCell', (text) => isSmallCell(text)],
    ['hideSmallCells', (text) => hideSmallCells([{ id: 'a', value: text }])],
    ['splitCount', (text) => splitCount(text, [{ unitId: 'a', weight: 1 }])],
    [
      'planRate',
      (text) => {
        const known = { value: '1', bounds: pointBounds('1') };
        return planRate({ rate: known, denominator: known, target: text, factor: '1000' });
      },
    ],
  ] satisfies [string, (text: string) => unknown][])('is refused by %s', (_, read) => {
    for (const [text, code] of refusals) {
      expect(() => read(text)).toThrow(expect.objectContaining({ code }));
      expect(() => read(text)).toThrow(FiguresError);
    }
  });

  it.each([NaN, Infinity, -1, 0.5, 1e300])('is no count: %s', (count) => {
    const refusal = { ok: false, reason: 'COUNT_NOT_WHOLE' };
    expect(wilsonInterval(count, 10)).toMatchObject(refusal);
    expect(poissonInterval(count)).toMatchObject(refusal);
  });
});

describe('ends in the wrong order', () => {
  const [low, high] = ['10', '20'].map((value) => ({ value, inclusive: true }));

  it('are refused by every door', () => {
    const refused = expect.objectContaining({ code: 'EMPTY_RANGE' });
    const reversed = { lower: high ?? null, upper: low ?? null };
    expect(() => boundsOf({ value: '20', upperValue: '10', qualifier: 'RANGE' })).toThrow(refused);
    expect(() => boundsOf({ value: '20', upperValue: '10', qualifier: 'ABOUT' })).toThrow(refused);
    expect(() => parseNumrange('[20,10]')).toThrow(refused);
    expect(() => formatNumrange(reversed)).toThrow(refused);
    expect(() => roundOutward(reversed, 0)).toThrow(refused);
  });
});

describe('a divisor that may be zero', () => {
  it.each(['[0,5]', '(-1,1)', '(,)', '[0,0]'])('is refused: %s', (divisor) => {
    expect(ratio(pointBounds('1'), parseNumrange(divisor))).toMatchObject({
      ok: false,
      reason: 'DIVIDES_BY_ZERO',
    });
  });
});

describe('long text', () => {
  const pieces = [
    'w',
    '1w',
    '1 w',
    '每',
    '(人)',
    '万余',
    '1',
    '1 ',
    '1,',
    '九',
    '近',
    '.',
    '-',
    '(',
    '[',
    '"',
    '{a}',
    '\u3000',
    '1\u3000',
  ];
  const texts = pieces.flatMap((piece) => {
    const long = piece.repeat(50_000 / piece.length);
    return [long, `${long}x`, `[${long}`, `[1,${long}]`, `200人/${long}`];
  });

  it.each([
    ['parseQuantity', (text) => parseQuantity(text)],
    ['parseNumeral', parseNumeral],
    ['parseNumrange', parseNumrange],
    ['pointBounds', pointBounds],
    ['boundsOf', (wording) => boundsOf({ value: '5', qualifier: 'ROUNDED', wording })],
    ['boundsOf with 余', (wording) => boundsOf({ value: '5', qualifier: 'ODD', wording })],
    ['foldWriting', foldWriting],
    ['tidy', tidy],
    [
      'sanityQuestion',
      (wording) =>
        sanityQuestion(
          { value: '5', bounds: null, qualifier: 'EXACT', measureWord: null, wording },
          { kind: 'ITEM' },
        ),
    ],
    ['measureName', (word) => measureName(word, 'en')],
    ['measureKindOf', (word) => measureKindOf(word)],
    ['readMeasureWord', (word) => readMeasureWord(word)],
    ['conversionFactor', (word) => conversionFactor(word, '人')],
    ['explain', (wording) => explain('UNKNOWN_WORD', { wording }, 'en')],
  ] satisfies [string, (text: string) => unknown][])(
    'is read in linear time by %s',
    (_, read) => {
      const times = texts.map((text) => {
        const before = process.cpuUsage();
        try {
          read(text);
        } catch (error) {
          expect(error).toBeInstanceOf(FiguresError);
        }
        return process.cpuUsage(before).user / 1_000;
      });
      // Milliseconds of work, whatever else the machine does. Linear reading takes some ten; what is quadratic in the length takes seconds.
      expect(Math.max(...times)).toBeLessThan(1_000);
    },
    30_000,
  );
});
