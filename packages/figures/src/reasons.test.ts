import { describe, expect, it } from 'vitest';
import { parseQuantity } from './quantity.ts';
import { explain, type ReasonCode, REASONS, refuse } from './reasons.ts';

const CODES = Object.keys(REASONS) as ReasonCode[];

function placeholders(sentence: string): string[] {
  return [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').toSorted();
}

describe('REASONS', () => {
  it.each(CODES)('tells %s in both languages with the same parameters', (code) => {
    const { 'zh-CN': chinese, en: english } = REASONS[code];
    expect(chinese).toMatch(/\p{Script=Han}.*。$/u);
    expect(english).toMatch(/^[A-Z{][^\p{Script=Han}]*\.$/u);
    expect(placeholders(chinese)).toEqual(placeholders(english));
  });

  it('names its codes in capitals', () => {
    for (const code of CODES) expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
  });
});

describe('explain', () => {
  it('fills the sentence and puts codes into words', () => {
    const params = { a: 'STOCK', b: 'CUMULATIVE' };
    expect(explain('BASES_DIFFER', params, 'zh-CN')).toBe('统计口径不同：存量与累计。');
    expect(explain('BASES_DIFFER', params, 'en')).toBe('The bases differ: stock and cumulative.');
  });

  it('leaves what was not given as its placeholder', () => {
    expect(explain('BASES_DIFFER', { a: 'FLOW' }, 'en')).toBe(
      'The bases differ: flow within a period and {b}.',
    );
  });

  it.each([
    ['[0,100000]', '0 ≤ x ≤ 100,000', '0 ≤ x ≤ 100,000'],
    ['(,-0.5)', '< -0.5', '< -0.5'],
    ['(,)', '不限', 'any'],
    ['[-5,-5]', '-5', '-5'],
    ['[5,3]', '[5,3]', '[5,3]'],
    ['(三村)', '(三村)', '(三村)'],
  ])('writes the range %s as %s', (range, chinese, english) => {
    expect(explain('NEGATIVE_AMOUNT', { range }, 'zh-CN')).toContain(`（${chinese}）`);
    expect(explain('NEGATIVE_AMOUNT', { range }, 'en')).toContain(`(${english})`);
  });

  it('gives words back as they were typed, also where they look like a range', () => {
    const reading = parseQuantity('(1,234)');
    if (reading.ok) throw new Error('(1,234) was read');
    expect(explain(reading.reason, reading.params, 'zh-CN')).toBe('读不出数字：(1,234)。');
    expect(explain(reading.reason, reading.params, 'en')).toBe('No number can be read: (1,234).');
  });

  it('takes nothing from the prototype of objects', () => {
    expect(explain('PEER_TWICE', { id: 'constructor' }, 'en')).toContain('constructor');
  });
});

describe('refuse', () => {
  it('says no with the reason and its parameters', () => {
    expect(refuse('NO_PEERS')).toEqual({ ok: false, reason: 'NO_PEERS', params: {} });
  });
});
