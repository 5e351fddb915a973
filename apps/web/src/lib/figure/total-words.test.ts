import { isCount, MeasureKind } from '@linli/figures';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HomeTotalFragment } from '#lib/gql/graphql.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { endOf, MEASURED, tellTotal } from './total-words.ts';

const total = (bounds: HomeTotalFragment['bounds'], kind = 'VISIT', word = '人次') =>
  ({ value: null, bounds, measure: { kind, word, wordEn: 'visits' } }) as HomeTotalFragment;
const end = (value: string, inclusive = true) => ({ value, inclusive });
const said = (...of: Parameters<typeof total>) => {
  const { number, unit } = tellTotal(total(...of));
  return [number, unit];
};

let locale: 'zh-CN' | 'en' = 'zh-CN';
beforeEach(() => overwriteGetLocale(() => locale));
afterEach(() => (locale = 'zh-CN'));

describe('a total in words', () => {
  it('counts whole what the library counts whole', () => {
    const kinds = Object.values(MeasureKind);
    expect(kinds.filter((kind) => MEASURED.has(kind))).toEqual(
      kinds.filter((kind) => !isCount(kind)),
    );
  });

  it.each([
    ['12,882', { lower: end('12882'), upper: end('12882') }],
    ['180–240', { lower: end('180'), upper: end('240') }],
    ['200–299', { lower: end('200'), upper: end('300', false) }],
    ['至少 154.2万', { lower: end('1542528', false), upper: null }],
    ['至少 450', { lower: end('450'), upper: null }],
    ['至多 10', { lower: null, upper: end('10') }],
    ['至少 1.234亿', { lower: end('123456789'), upper: null }],
    ['9,999–1.235万', { lower: end('9999'), upper: end('12345') }],
  ])('says %s', (text, bounds) => {
    expect(said(bounds)).toEqual([text, '人次']);
  });

  it('says no more of a rate than its ends', () => {
    const bounds = { lower: end('101'), upper: end('101.2', false) };
    expect(said(bounds, 'PERCENT', '%')).toEqual(['101–101.2%', '']);
  });

  it('groups in English', () => {
    locale = 'en';
    expect(said({ lower: end('1542528', false), upper: null })).toEqual([
      'at least 1,542,000',
      'visits',
    ]);
  });

  it('tells nothing of what nobody said, and that others are not added up', () => {
    const refused = (code: string) =>
      tellTotal({ ...total(null), refusal: { code, message: '' } } as HomeTotalFragment).number;
    expect([refused('NO_FIGURES'), refused('DISTINCT')]).toEqual(['—', '不可合计']);
  });

  it('never says less than is possible', () => {
    const number = (text: string) =>
      Number(text.replace(/[^\d.]/g, '')) *
      (text.includes('亿') ? 1e8 : text.includes('万') ? 1e4 : 1);
    fc.assert(
      fc.property(fc.nat(2_000_000_000), fc.nat(2_000_000_000), (a, b) => {
        fc.pre(a !== b);
        const bounds = { lower: end(String(Math.min(a, b))), upper: end(String(Math.max(a, b))) };
        const [low = '', high = ''] = (said(bounds)[0] ?? '').split('–');
        expect(number(low)).toBeLessThanOrEqual(endOf(bounds, 'lower', true)! * (1 + 1e-12));
        expect(number(high)).toBeGreaterThanOrEqual(endOf(bounds, 'upper', true)! * (1 - 1e-12));
      }),
    );
  });
});
