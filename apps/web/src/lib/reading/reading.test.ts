import { beforeEach, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { writeInstant } from '#lib/figure/instant.ts';
import { echo, echoShort, otherWord, readWords } from './reading.ts';

const people = { code: 'REN', word: '人', wordEn: 'people', kind: 'PERSON' } as const;
const percent = { code: 'PERCENT', word: '%', wordEn: '%', kind: 'PERCENT' } as const;

const rate = { code: 'GE_QIANREN', word: '个/千人', wordEn: null, kind: 'RATE' } as const;

function quantity(words: string, measure: Parameters<typeof readWords>[1] = percent) {
  const reading = readWords(words, measure, true);
  if (!reading.ok) throw new Error(reading.message);
  return reading.quantity;
}

describe('words that somebody types', () => {
  beforeEach(() => overwriteGetLocale(() => 'zh-CN'));

  it.each([
    ['200余', '读作：介于 200 至 299', '200–299'],
    ['近2000', '读作：介于 1,900 至 2,000', '1,900–2,000'],
    ['1.2万', '读作：介于 11,500 至 12,499', '11,500–12,499'],
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
    expect(otherWord(quantity('4.55个', rate), rate)).toBeNull();
    expect(echo(quantity('30人次'), people)).toContain('人次');
  });

  it.each([
    ['200人', '人次', '人'],
    ['200名', '人', null],
    ['3次', '场', null],
    ['120人/次', '场', '人次'],
    ['15人', '人/社区', '人'],
    ['1.5小时', '场', '小时'],
    ['12个', '个社区', null],
  ])('tell of %s where %s is expected that they count %s', (words, word, other) => {
    expect(otherWord(quantity(words, rate), { word })).toBe(other);
  });

  it('are judged as what they count', () => {
    const session = { code: 'CHANG', word: '场', wordEn: null, kind: 'SESSION' } as const;
    expect(readWords('1.5小时', session, false).ok).toBe(true);
    expect(readWords('1.5', session, false).ok).toBe(false);
  });

  it.each(['7000000', '330102人', '6至8百万', '700万以上'])(
    'are asked about as sessions: %s',
    (words) => {
      const session = { code: 'CHANG', word: '场', wordEn: null, kind: 'SESSION' } as const;
      expect(readWords(words, session, false)).toMatchObject({
        ok: true,
        question: { offers: [] },
      });
    },
  );

  it('are read in a word that only their line knows', () => {
    const lamp = { code: 'X_LAMP', word: '盏灯', wordEn: null, kind: 'ITEM' } as const;
    expect(readWords('30余盏灯', lamp, false)).toMatchObject({ ok: true });
  });

  it.each([
    ['0.827', percent, ['82.7%', '0.827%']],
    ['.5', percent, null],
    ['120', percent, []],
    ['2023-2024', people, []],
    ['6.26', people, null],
    ['2024.3', percent, []],
    ['99999999999', people, []],
  ] as const)('ask about %s', (words, measure, offers) => {
    const reading = readWords(words, measure, false);
    if (offers === null) expect(reading.ok).toBe(false);
    else expect(reading).toMatchObject({ ok: true, question: { offers } });
  });

  it.each([
    ['0.827%', percent],
    ['82.7', percent],
    ['100', percent],
    ['6.26', percent],
    ['2023', people],
  ] as const)('do not ask about %s', (words, measure) => {
    expect(readWords(words, measure, false)).toMatchObject({ ok: true, question: null });
  });

  it('may grow by more than the whole', () => {
    expect(readWords('120', percent, true)).toMatchObject({ ok: true, question: null });
  });

  it.each([
    ['数十', ['20-99']],
    ['几百人', ['200-999人']],
    ['數千', ['2000-9999']],
    ['好几十', ['20-99']],
    ['许多', []],
    ['百人', []],
  ])('that name no number are refused, and %s offers %j', (words, offers) => {
    expect(readWords(words, people, false)).toMatchObject({ ok: false, offers });
  });

  it.each(['110101199003078515', '0571-87654321', '13800138000', '007'])(
    'are refused without being repeated when they are a number of somebody: %s',
    (words) => {
      const reading = readWords(words, people, false);
      expect(reading.ok ? '' : reading.message).toContain('个人信息');
      expect(reading.ok ? words : reading.message).not.toContain(words);
    },
  );

  it('are shown as they were typed when they are refused', () => {
    const reading = readWords('(1,234)', people, false);
    expect(reading.ok ? '' : reading.message).toContain('(1,234)');
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
