import { describe, expect, it } from 'vitest';
import { type Caret, covers, type KeyPress, moveFrom, placesOf } from './moves.ts';

const size = { rows: 3, columns: 4 };
const middle = { row: 1, column: 1 };
const anywhere: Caret = { atStart: true, atEnd: true };

function press(key: string, change: Partial<KeyPress> = {}): KeyPress {
  const held = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
  return { key, ...held, isComposing: false, keyCode: 0, ...change };
}

describe('keys in the grid', () => {
  it.each([
    ['ArrowUp', { row: 0, column: 1 }],
    ['ArrowDown', { row: 2, column: 1 }],
    ['ArrowLeft', { row: 1, column: 0 }],
    ['ArrowRight', { row: 1, column: 2 }],
    ['Enter', { row: 2, column: 1 }],
  ])('move by %s', (key, to) => {
    expect(moveFrom(middle, press(key), size, anywhere)).toEqual(to);
  });

  it('go up by Shift and Enter', () => {
    const up = moveFrom(middle, press('Enter', { shiftKey: true }), size, anywhere);
    expect(up).toEqual({ row: 0, column: 1 });
  });

  it('go to the edge with Ctrl or Cmd, and never beyond it', () => {
    const ctrl = press('ArrowRight', { ctrlKey: true });
    expect(moveFrom(middle, ctrl, size, anywhere)).toEqual({ row: 1, column: 3 });
    const cmd = press('ArrowUp', { metaKey: true });
    expect(moveFrom(middle, cmd, size, anywhere)).toEqual({ row: 0, column: 1 });
    const last = { row: 2, column: 3 };
    expect(moveFrom(last, press('ArrowDown'), size, anywhere)).toEqual(last);
    expect(moveFrom(last, press('Enter'), size, anywhere)).toEqual(last);
  });

  it('leave a cell sideways only from the end of its text', () => {
    const inside: Caret = { atStart: false, atEnd: false };
    expect(moveFrom(middle, press('ArrowLeft'), size, inside)).toBeNull();
    expect(moveFrom(middle, press('ArrowRight'), size, inside)).toBeNull();
    expect(moveFrom(middle, press('ArrowDown'), size, inside)).not.toBeNull();
  });

  it('belong to the input method while it composes', () => {
    expect(moveFrom(middle, press('Enter', { isComposing: true }), size, anywhere)).toBeNull();
    expect(moveFrom(middle, press('Enter', { keyCode: 229 }), size, anywhere)).toBeNull();
  });

  it.each(['Tab', 'a', 'Home'])('are left to the browser when they are %s', (key) => {
    expect(moveFrom(middle, press(key), size, anywhere)).toBeNull();
  });
});

describe('an area', () => {
  const area = { from: { row: 2, column: 1 }, to: { row: 1, column: 2 } };

  it('is the same whichever corner came first', () => {
    expect(placesOf(area)).toEqual([
      [
        { row: 1, column: 1 },
        { row: 1, column: 2 },
      ],
      [
        { row: 2, column: 1 },
        { row: 2, column: 2 },
      ],
    ]);
  });

  it('covers its corners and nothing outside', () => {
    expect(covers(area, { row: 1, column: 1 })).toBe(true);
    expect(covers(area, { row: 0, column: 1 })).toBe(false);
    expect(covers(null, { row: 1, column: 1 })).toBe(false);
  });
});
