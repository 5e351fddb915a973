import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumrange } from './bounds.ts';
import { decimalText } from './figures.arbitrary.ts';
import { MEASURE_KINDS } from './measure-kind.ts';
import { parseQuantity } from './quantity.ts';
import { explain } from './reasons.ts';
import { LARGEST_FIGURE } from './offered.ts';
import { sanityQuestion, type SanitySetting } from './sanity.ts';

function asked(wording: string, setting: SanitySetting) {
  const reading = parseQuantity(wording);
  if (!reading.ok) throw new Error(`${wording}: ${reading.reason}`);
  return sanityQuestion(reading.quantity, setting);
}

describe('sanityQuestion', () => {
  it.each([
    ['0.827', '82.7', '[82.65,82.75)', '82.7%'],
    ['0.9', '90', '[85,95)', '90%'],
    ['约0.5', '50', '[45,55]', '50%'],
    ['0.8-0.9', null, '[80,90]', '90%'],
  ])('offers a percentage for the fraction %s', (wording, value, bounds, words) => {
    const question = asked(wording, { kind: 'PERCENT' });
    expect(question).toMatchObject({ reason: 'LOOKS_LIKE_FRACTION', mayBeKept: true });
    expect(question?.offered?.value).toBe(value);
    expect(question?.offered && formatNumrange(question.offered.bounds)).toBe(bounds);
    expect(question?.offered?.wording).toBe(words);
  });

  it.each([
    ['0.827%', { kind: 'PERCENT' }],
    ['82.7', { kind: 'PERCENT' }],
    ['0', { kind: 'PERCENT' }],
    ['0.827', { kind: 'HOUR' }],
    ['0.827', { kind: 'PERCENT', scale: '0.1' }],
    ['100', { kind: 'PERCENT' }],
    ['约95', { kind: 'PERCENT' }],
    ['1000', { kind: 'PERCENT', scale: '0.1' }],
    ['150', { kind: 'PERCENT', mayPassWhole: true }],
    ['2023-2024', { kind: 'YEAR' }],
    ['6.26', { kind: 'HOUR' }],
    ['2024', { kind: 'PERSON' }],
    ['4.55', { kind: 'ITEM' }],
    ['5000', { kind: 'PERSON', population: '500' }],
    ['50000', { kind: 'VISIT', population: '500' }],
    ['5000', { kind: 'PERSON', population: null }],
    ['5000', { kind: 'PERSON', population: '0' }],
    ['1000', { kind: 'PERSON', scale: '10000' }],
    ['74350000', { kind: 'HOUR' }],
    ['240000000000', { kind: 'CNY' }],
    ['10000', { kind: 'SESSION' }],
    ['9000余', { kind: 'SESSION' }],
    ['10000以下', { kind: 'SESSION' }],
    ['330102人', { kind: 'PERSON' }],
    ['200人', { kind: 'PERSON', row: 'SESSION' }],
  ] as const)('has nothing to ask about %s of %o', (wording, setting) => {
    expect(asked(wording, setting)).toBeNull();
  });

  it.each([
    ['2023-2024', { kind: 'PERSON' }, 'LOOKS_LIKE_DATE'],
    ['2023—2024', { kind: 'CNY' }, 'LOOKS_LIKE_DATE'],
    ['20240311', { kind: 'CNY' }, 'LOOKS_LIKE_DATE'],
    ['2024.3', { kind: 'HOUR' }, 'LOOKS_LIKE_DATE'],
    ['6.26', { kind: 'SESSION' }, 'LOOKS_LIKE_DATE'],
    ['101', { kind: 'PERCENT' }, 'SHARE_ABOVE_WHOLE'],
    ['超120%', { kind: 'PERCENT' }, 'SHARE_ABOVE_WHOLE'],
    ['90-110', { kind: 'PERCENT' }, 'SHARE_ABOVE_WHOLE'],
    ['1001', { kind: 'PERCENT', scale: '0.1' }, 'SHARE_ABOVE_WHOLE'],
    ['5001', { kind: 'PERSON', population: '500' }, 'ABOVE_POPULATION'],
    ['1', { kind: 'PERSON', scale: '10000', population: '500' }, 'ABOVE_POPULATION'],
    ['1001', { kind: 'PERSON', scale: '10000' }, 'ABOVE_USUAL'],
    ['10000001', { kind: 'PERSON' }, 'ABOVE_USUAL'],
    ['131', { kind: 'YEAR_OF_AGE' }, 'ABOVE_USUAL'],
    ['7000000', { kind: 'SESSION' }, 'ABOVE_USUAL'],
    ['10001', { kind: 'ROUND' }, 'ABOVE_USUAL'],
    ['10001', { kind: 'SESSION' }, 'ABOVE_USUAL'],
    ['6至8百万', { kind: 'SESSION' }, 'ABOVE_USUAL'],
    ['5至20000', { kind: 'SESSION' }, 'ABOVE_USUAL'],
    ['700万以上', { kind: 'SESSION' }, 'ABOVE_USUAL'],
    ['超700万', { kind: 'ROUND' }, 'ABOVE_USUAL'],
    ['700万以下', { kind: 'SESSION' }, 'ABOVE_USUAL'],
    ['10000001', { kind: 'VISIT' }, 'ABOVE_USUAL'],
    ['330102', { kind: 'PERSON', row: 'SESSION' }, 'ABOVE_USUAL'],
    ['1001', { kind: 'PERCENT', mayPassWhole: true }, 'ABOVE_USUAL'],
  ] as const)('asks about %s of %o: %s', (wording, setting, reason) => {
    const question = asked(wording, setting);
    expect(question).toMatchObject({ reason, mayBeKept: true, offered: null });
    for (const locale of ['zh-CN', 'en'] as const) {
      expect(explain(reason, question?.params ?? {}, locale)).not.toContain('{');
    }
  });

  it('never keeps a number above any figure', () => {
    const bounds = { lower: null, upper: { value: '9'.repeat(40), inclusive: true } };
    const quantity = {
      value: '9'.repeat(40),
      bounds,
      qualifier: 'EXACT',
      measureWord: null,
      wording: null,
    } as const;
    const reason = { reason: 'ABOVE_ANY_FIGURE', mayBeKept: false };
    expect(sanityQuestion(quantity, { kind: 'SESSION' })).toMatchObject(reason);
    expect(sanityQuestion({ ...quantity, value: null }, { kind: 'SESSION' })).toMatchObject(reason);
    const most = { ...quantity, value: LARGEST_FIGURE };
    expect(sanityQuestion(most, { kind: 'CNY' })).toMatchObject(reason);
  });

  it.each([
    ['5', { lower: '1', upper: '10001' }],
    [null, { lower: '-10001', upper: '0' }],
  ])('looks at both ends of %s in %o', (value, { lower, upper }) => {
    const end = (text: string) => ({ value: text, inclusive: true });
    const bounds = { lower: end(lower), upper: end(upper) };
    const quantity = {
      value,
      bounds,
      qualifier: 'ABOUT',
      measureWord: null,
      wording: null,
    } as const;
    expect(sanityQuestion(quantity, { kind: 'SESSION' })).toMatchObject({ reason: 'ABOVE_USUAL' });
  });

  it('asks nothing where no number is known', () => {
    const unknown = {
      value: null,
      bounds: null,
      qualifier: 'EXACT',
      measureWord: null,
      wording: null,
    } as const;
    expect(sanityQuestion(unknown, { kind: 'PERSON' })).toBeNull();
  });

  it('asks of a larger number whatever it asks of a smaller one, percentages apart', () => {
    const kinds = MEASURE_KINDS.map(({ kind }) => kind).filter((kind) => kind !== 'PERCENT');
    fc.assert(
      fc.property(decimalText, fc.constantFrom(...kinds), (value, kind) => {
        const number = (text: string) =>
          ({
            value: text,
            bounds: null,
            qualifier: 'EXACT',
            measureWord: null,
            wording: null,
          }) as const;
        if (!sanityQuestion(number(value), { kind, population: '100' })) return;
        expect(sanityQuestion(number(`9${value}`), { kind, population: '100' })).not.toBeNull();
      }),
    );
  });
});
