import { describe, expect, it } from 'vitest';
import { placeBlock } from './place.ts';

const size = { rows: 3, columns: 3 };
const at = (row: number, column: number) => ({ from: { row, column }, to: { row, column } });

describe('a pasted block', () => {
  it('fills cells to the right and down', () => {
    const block = [
      ['1', '2'],
      ['3', '4'],
    ];
    expect(placeBlock(block, at(1, 1), size)).toEqual({
      changes: [
        { at: { row: 1, column: 1 }, text: '1' },
        { at: { row: 1, column: 2 }, text: '2' },
        { at: { row: 2, column: 1 }, text: '3' },
        { at: { row: 2, column: 2 }, text: '4' },
      ],
      outside: [],
    });
  });

  it('tells what has no place', () => {
    const pasted = placeBlock([['1', '2'], ['3'], ['4']], at(1, 2), size);
    expect(pasted.changes.map(({ text }) => text)).toEqual(['1', '3']);
    expect(pasted.outside).toEqual(['2', '4']);
  });

  it('takes nothing away with its empty cells', () => {
    expect(placeBlock([['', '2']], at(0, 0), size).changes).toEqual([
      { at: { row: 0, column: 1 }, text: '2' },
    ]);
    expect(placeBlock([['']], at(0, 0), size).changes).toEqual([]);
  });

  it('of one cell fills all that is marked', () => {
    const area = { from: { row: 1, column: 1 }, to: { row: 0, column: 0 } };
    const { changes } = placeBlock([['7']], area, size);
    expect(changes.map(({ text }) => text)).toEqual(['7', '7', '7', '7']);
  });

  it('starts at the upper left of what is marked', () => {
    const area = { from: { row: 2, column: 2 }, to: { row: 1, column: 1 } };
    expect(placeBlock([['1', '2']], area, size).changes[0]?.at).toEqual({ row: 1, column: 1 });
  });
});
