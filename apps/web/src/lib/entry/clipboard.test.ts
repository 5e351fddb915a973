import { describe, expect, it } from 'vitest';
import { isBlock, readBlock, writeBlock } from './clipboard.ts';

describe('a block from a spreadsheet', () => {
  it('has rows and cells, and no further row for the line end that Excel adds', () => {
    expect(readBlock('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('keeps an empty last cell and empty rows in between', () => {
    expect(readBlock('1\t\n\n3\t4')).toEqual([['1', ''], [''], ['3', '4']]);
  });

  it('reads quoted cells with line ends, tabs and quotes in them', () => {
    expect(readBlock('"200余\n名"\t"a ""b"""\t3')).toEqual([['200余 名', 'a "b"', '3']]);
    expect(readBlock('"12" 人\t5')).toEqual([['"12" 人', '5']]);
  });

  it('takes blanks of any width off and dashes for nothing', () => {
    expect(readBlock('\u00a0２００余\u3000\t—\t/\t-\t-3')).toEqual([
      ['２００余', '', '', '', '-3'],
    ]);
  });

  it('ends with old line ends, too, and is empty without text', () => {
    expect(readBlock('1\r2\r')).toEqual([['1'], ['2']]);
    expect(readBlock('')).toEqual([]);
  });

  it('is told from the text of one cell', () => {
    expect(isBlock('200余\r\n')).toBe(false);
    expect(isBlock('200余')).toBe(false);
    expect(isBlock('1\t2')).toBe(true);
    expect(isBlock('1\n2\n')).toBe(true);
  });

  it('comes back as it was copied', () => {
    const block = [
      ['200余', 'a\tb'],
      ['say "x"', ''],
    ];
    expect(readBlock(writeBlock(block))).toEqual([
      ['200余', 'a b'],
      ['say "x"', ''],
    ]);
  });
});
