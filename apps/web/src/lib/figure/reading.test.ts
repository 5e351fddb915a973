import { beforeEach, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { writeInstant } from './instant.ts';
import { echo, echoShort, otherWord, readWords } from './reading.ts';

const people = { code: 'REN', word: '人', wordEn: 'people', kind: 'PERSON' } as const;
const percent = { code: 'PERCENT', word: '%', wordEn: '%', kind: 'PERCENT' } as const;

function quantity(words: string) {
  const reading = readWords(words, percent, true);
  if (!reading.ok) throw new Error(reading.message);
  return reading.quantity;
}

describe('words that somebody types', () => {
  beforeEach(() => overwriteGetLocale(() => 'zh-CN'));

  it.each([
    ['200余', '读作：介于 200 至 299', '200 至 299'],
    ['近2000', '读作：介于 1,900 至 2,000', '1,900 至 2,000'],
    ['1.2万', '读作：介于 11,500 至 12,499', '11,500 至 12,499'],
    ['超50', '读作：大于 50，上限未知', '> 50'],
  ])('say what %s can be', (words, sentence, short) => {
    expect(echo(quantity(words), people)).toBe(sentence);
    expect(echoShort(quantity(words), people)).toBe(short);
  });

  it('need no echo when they are just a number', () => {
    expect(echo(quantity('200'), people)).toBeNull();
    expect(echo(quantity('82.7%'), percent)).toBeNull();
  });

  it('tell that they name another measure', () => {
    expect(otherWord(quantity('30人次'), people)).toBe('人次');
    expect(otherWord(quantity('30人'), people)).toBeNull();
    expect(otherWord(quantity('4.55个'), { word: '个/千人' })).toBeNull();
    expect(echo(quantity('30人次'), people)).toContain('人次');
  });

  it.each(['1.5', '-2', '不足'])('are refused for people when they are %s', (words) => {
    expect(readWords(words, people, false).ok).toBe(false);
  });
});

describe('an instant', () => {
  it('is told in Beijing time', () => {
    overwriteGetLocale(() => 'zh-CN');
    expect(writeInstant('2026-11-22T16:30:00.000Z')).toBe('2026年11月23日 00:30');
    overwriteGetLocale(() => 'en');
    expect(writeInstant('2026-11-22T03:05:00.000Z')).toBe('22 Nov 2026 11:05');
  });
});
