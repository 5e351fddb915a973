import { describe, expect, it } from 'vitest';
import { sumRows, totalCells } from './sums.ts';

describe('rows of numbers alone', () => {
  it.each([
    [
      [
        ['12', '3'],
        ['5', '4'],
        ['17', '7'],
      ],
      [2],
    ],
    [[['10'], ['20'], ['30']], [2]],
    [[['1,200'], ['1.5'], ['1201.5']], [2]],
    [
      [['1'], ['2'], ['3'], ['4'], ['5'], ['9'], ['12']],
      [2, 5, 6],
    ],
    [[['0'], ['0'], ['0']], []],
    [[['5'], ['5']], []],
    [[['10余'], ['20'], ['30']], []],
    [
      [
        ['10', '1'],
        ['20', '2'],
        ['30', '4'],
      ],
      [],
    ],
    [
      [
        ['10', ''],
        ['20', '2'],
        ['30', '2'],
      ],
      [2],
    ],
    [
      [
        ['10', '1'],
        ['20', '2'],
        ['30', ''],
      ],
      [],
    ],
  ])('%j hold the sums %j', (block, sums) => {
    expect(sumRows(block)).toEqual(sums);
  });

  it('are looked at across as well, but a single row is not', () => {
    expect(totalCells([['1', '2', '3']])).toEqual([]);
    const cells = totalCells([
      ['1', '2', '3'],
      ['4', '5', '9'],
    ]);
    expect(cells).toEqual([
      { row: 0, column: 2 },
      { row: 1, column: 2 },
    ]);
  });
});
