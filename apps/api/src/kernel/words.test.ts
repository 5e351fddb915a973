import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessDate } from './clock.ts';
import { LOCALES, localeOf } from './locale.ts';
import { messageCodes, say } from './messages.ts';
import { storedText, textFaults } from './text.ts';

describe('the messages', () => {
  it.each(messageCodes())('%s has a sentence in every language, with the same blanks', (code) => {
    const blanks = LOCALES.map((locale) => {
      const probe = new Proxy({}, { get: (_, name) => `<${String(name)}>` });
      const sentence = say(code, locale, probe as Record<string, string>);
      expect(sentence.length).toBeGreaterThan(1);
      return [...sentence.matchAll(/<\w+>/g)].map(String).sort();
    });
    expect(blanks[0]).toEqual(blanks[1]);
  });
});

describe('localeOf', () => {
  it.each([
    [undefined, 'zh-CN'],
    ['', 'zh-CN'],
    ['en-GB,en;q=0.9', 'en'],
    ['fr, zh-TW;q=0.5, en;q=0.4', 'zh-CN'],
    ['zh;q=0.1, en;q=0.2', 'en'],
    ['en;q=0', 'zh-CN'],
    ['*', 'zh-CN'],
    [';;;q=,', 'zh-CN'],
  ] as const)('takes %j as %s', (header, locale) => {
    expect(localeOf(header)).toBe(locale);
  });
});

describe('businessDate', () => {
  it('begins a day at midnight in Shanghai', () => {
    expect(businessDate(new Date('2026-03-01T15:59:59Z'))).toBe('2026-03-01');
    expect(businessDate(new Date('2026-03-01T16:00:00Z'))).toBe('2026-03-02');
  });
});

describe('textFaults', () => {
  const rule = { field: ['input', 'title'], limit: 5 };

  it('counts characters, not code units', () => {
    expect(textFaults('𠮷𠮷𠮷𠮷𠮷', rule)).toEqual([]);
    expect(textFaults('𠮷𠮷𠮷𠮷𠮷𠮷', rule)).toMatchObject([
      { code: 'TOO_LONG', params: { length: 6 } },
    ]);
  });

  it.each(['a\u0000b', 'a\tb', 'a\nb', 'a\u200eb', 'a\u202eb', 'a\ufeffb'])(
    'refuses %j',
    (text) => {
      expect(textFaults(text, rule)).toMatchObject([{ code: 'CONTROL_CHARACTER' }]);
    },
  );

  it('allows lines where lines are fine, and nothing else invisible', () => {
    expect(textFaults('a\nb', { ...rule, lines: true })).toEqual([]);
    expect(textFaults('a\tb', { ...rule, lines: true })).toHaveLength(1);
  });

  it('asks for a text only where one is required', () => {
    expect(textFaults('  ', rule)).toEqual([]);
    expect(textFaults('  ', { ...rule, required: true })).toMatchObject([{ code: 'REQUIRED' }]);
  });

  it('stores text trimmed and composed, and once stored unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = storedText(text);
        expect(storedText(once)).toBe(once);
      }),
    );
    expect(storedText('  e\u0301 ')).toBe('\u00e9');
    expect(storedText(' ')).toBeNull();
  });
});
