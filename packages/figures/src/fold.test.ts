import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWriting } from './fold.ts';

describe('foldWriting', () => {
  it.each([
    ['２００餘場', '200余场'],
    ['兩萬餘戶', '两万余户'],
    ['８２．７％', '82.7%'],
    ['貳拾伍', '二十五'],
    ['三零五', '三〇五'],
    ['65歲以上', '65岁以上'],
  ])('writes %s as %s', (text, folded) => {
    expect(foldWriting(text)).toBe(folded);
  });

  it('drops blanks unless they part two Arabic digits', () => {
    expect(foldWriting(' 200\u3000余 \n次 ')).toBe('200余次');
    expect(foldWriting('1 000')).toBe('1 000');
    expect(foldWriting('1\u3000\n 000')).toBe('1 000');
  });

  it('changes nothing that is folded already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldWriting(text);
        expect(foldWriting(folded)).toBe(folded);
      }),
    );
  });
});
