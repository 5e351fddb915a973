import { describe, expect, test } from 'vitest';
import { openDemo } from './demo.ts';
import { demoId } from './identity.ts';
import { Random } from './random.ts';
import type { DemoSlice, Making, SliceDemo } from './slice-demo.ts';
import { syntheticDemo } from './synthetic-options.ts';

type Rows = Record<string, object[]>;

/** A slice of one table, which no slice of the product has. */
function trial(name: string, make: (making: Making) => Rows, real?: () => Rows): DemoSlice {
  const demo = { tables: [name], synthetic: make, real } as unknown as SliceDemo;
  return { name, demo: async () => ({ demo }) };
}
const drawing = (name: string, count: number) =>
  trial(name, ({ random }) => ({
    [name]: Array.from({ length: count }, () => ({ drawn: random.integer(1, 1_000_000) })),
  }));
const made = async (...slices: DemoSlice[]) =>
  (await openDemo(slices)).district(syntheticDemo) as unknown as Rows;

describe('the demo of slices', () => {
  test('lets a slice draw numbers of its own, whatever stands before it', async () => {
    const alone = await made(drawing('visit', 5));
    const after = await made(drawing('volunteer', 3), drawing('visit', 5));
    expect(after.visit).toEqual(alone.visit);
    expect(after.volunteer).not.toEqual(alone.visit!.slice(0, 3));
  });

  test('shows a slice the rows that earlier slices made', async () => {
    const visit = trial('visit', ({ made: { rows } }) => ({
      visit: (rows as unknown as Rows).volunteer!.map((of) => ({ of })),
    }));
    const rows = await made(drawing('volunteer', 2), visit);
    expect(rows.visit!.map((row) => (row as { of: object }).of)).toEqual(rows.volunteer);
  });

  test('fills tables in the order of slices and keeps that of the rows in them', async () => {
    const visit = trial(
      'visit',
      () => ({ visit: [{ at: 3 }], volunteer: [{ at: 4 }] }),
      () => ({ visit: [{ at: 2 }], volunteer: [{ at: 1 }] }),
    );
    const silent: DemoSlice = { name: 'silent' };
    const demo = await openDemo([trial('volunteer', () => ({})), silent, visit]);
    expect(Object.entries(demo.all())).toEqual([
      ['volunteer', [{ at: 1 }, { at: 4 }]],
      ['visit', [{ at: 2 }, { at: 3 }]],
    ]);
  });

  test('refuses rows of a table that no slice so far names', async () => {
    const early = trial('volunteer', () => ({ visit: [{}] }));
    await expect(made(early, drawing('visit', 1))).rejects.toThrow('volunteer fills visit');
  });
});

describe('Random', () => {
  test('repeats itself from the same seed and stays within its ends', () => {
    const draw = (seed: number) => {
      const random = new Random(seed);
      return Array.from({ length: 500 }, () => random.integer(1, 6));
    };
    expect(draw(7)).toEqual(draw(7));
    expect([...new Set(draw(7))].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('refuses to pick from nothing', () => {
    expect(() => new Random(1).pick([])).toThrow(RangeError);
  });
});

describe('demoId', () => {
  test('gives one key the same identifier for ever', () => {
    expect(demoId('unit/shangcheng')).toBe(demoId('unit/shangcheng'));
    expect(demoId('unit/shangcheng')).not.toBe(demoId('unit/binjiang'));
  });
});
