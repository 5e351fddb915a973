import { describe, expect, it } from 'vitest';
import { storedText, textFaults } from './text.ts';

const field = ['input', 'title'];
const codes = (text: string, rule: { required?: boolean; lines?: boolean } = {}) =>
  textFaults(text, { field, limit: 200, required: true, ...rule }).map(({ code }) => code);

describe('a text without a visible character', () => {
  it.each([
    ['a Hangul filler', '\u3164'],
    ['a halfwidth Hangul filler', '\uffa0'],
    ['conjoining fillers', '\u115f\u1160'],
    ['tag characters', '\u{e0061}\u{e0062}'],
    ['an interlinear anchor', '\ufff9'],
    ['a noncharacter', '\uffff'],
    ['a noncharacter of another plane', '\u{1ffff}'],
    ['a noncharacter of the ideographs', '\u{2ffff}'],
    ['a private character', '\ue000'],
    ['a private character of another plane', '\u{f0000}'],
    ['a grapheme joiner', '\u034f'],
    ['an inherent vowel', '\u17b4'],
    ['a musical control', '\u{1d173}'],
    ['a zero-width space', '\u200b'],
    ['a lone joiner', '\u200d'],
    ['a lone variation selector', '\ufe0f'],
    ['an ideographic selector', '\u{e0100}'],
    ['a Mongolian separator', '\u180e'],
    ['a soft hyphen', '\u00ad'],
    ['a reserved code point', '\u0378'],
    ['a lone high surrogate', '\ud83d'],
    ['a lone low surrogate', '\ude00'],
    ['a lone mark', '\u0301'],
    ['an escape', '\u001b'],
    ['the place of an object', '\ufffc'],
    ['a Khitan filler', '\u{16fe4}'],
  ])('is refused, and beside other text too: %s', (_name, text) => {
    expect(codes(text)).toHaveLength(1);
    expect(codes(text, { required: false })).toHaveLength(1);
    if (text !== '\u0301') expect(codes(`a${text}b`)).toEqual(['CONTROL_CHARACTER']);
  });

  it.each([
    ...['\u2800', '\u2800\u2800', '\u3000\u2800', '\u{13441}', '\u{13442}\u2800', '\u{1d159}'],
    ...['\ufffd', '\ufffd \ufffd'],
  ])('is refused when it is blanks', (text) => {
    expect(codes(text)).toEqual(['REQUIRED']);
    expect(codes(text, { required: false })).toEqual(['CONTROL_CHARACTER']);
  });
});

describe('a text that is legible', () => {
  it.each([
    ['Chinese', '小营街道“青少年”项目（2024—2025年）：200余人次'],
    ['ideographs beyond the first plane', '𠮷野家、𰻝𰻝面、㐂'],
    ['an ideograph with its form', '葛\u{e0100}城、辻\ufe00'],
    ['a family', '👨‍👩‍👧‍👦'],
    ['an emoji with a skin and a flag', '👍🏽 🇨🇳 🏳️‍🌈'],
    ['a keycap and a heart', '1️⃣ ❤️ ☎︎'],
    ['a flag made of tags', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['Uyghur', 'ئۇيغۇر تىلى، مۇ\u200cئەللىم'],
    ['Tibetan', 'བོད་ཡིག བརྒྱུད་ སྒྲོལ་མ་ ཧཱུྃ'],
    ['Mongolian', 'ᠮᠣᠩᠭᠣᠯ ᠬᠠᠷ\u180eᠠ ᠭ\u180b'],
    ['Yi, Dai and Korean', 'ꆈꌠꉙ ᥖᥭᥰ 조선말'],
    ['decomposed Vietnamese', 'Vie\u0323\u0302t Nam'],
    ['names with a dot', '阿卜杜拉·买买提'],
    ['Latin letters with marks', 'Zhōngguó, Ålesund, naïve'],
    ['a sign', '※'],
    ['Braille', '⠓⠇ ⠆⠓\u2800⠼⠁'],
    ['Khitan and hieroglyphs', '\u{18b00}\u{18b01}、\u{13000}\u{13441}\u{13080}'],
    ['notes', '\u{1d15f}\u{1d159}'],
    ['a letter that was lost', '李\ufffd街道'],
  ])('is taken: %s', (_name, text) => {
    expect(codes(text)).toEqual([]);
  });

  it('is taken with several lines where lines are fine', () => {
    expect(codes('一\n二', { lines: true })).toEqual([]);
    expect(codes('一\n二')).toEqual(['CONTROL_CHARACTER']);
    expect(codes('一\t二', { lines: true })).toEqual(['CONTROL_CHARACTER']);
  });
});

describe('a pile of marks', () => {
  it.each([5, 60])('is refused with %i marks on one base', (count) => {
    expect(codes(`a${'\u0316'.repeat(count)}`)).toEqual(['CONTROL_CHARACTER']);
  });

  it('is not sorted, however high it is', () => {
    const pile = `a${'\u0301\u0323'.repeat(50)}`;
    expect(storedText(` ${pile} `)).toBe(pile);
    expect(storedText('e\u0301')).toBe('\u00e9');
  });
});

describe('the length of a text', () => {
  it('is looked at first, in code units', () => {
    const [fault] = textFaults(`${'\u0301\u0323'.repeat(22_000)}`, { field, limit: 200 });
    expect(fault).toEqual({ code: 'TOO_LONG', field, params: { limit: 200, length: 44_000 } });
  });

  it('is counted in characters of the text that is kept', () => {
    expect(codes('𠮷'.repeat(200))).toEqual([]);
    expect(codes('𠮷'.repeat(201))).toEqual(['TOO_LONG']);
    expect(codes('e\u0301'.repeat(200))).toEqual([]);
  });
});
