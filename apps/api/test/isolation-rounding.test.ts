import {
  contains,
  difference,
  intersection,
  parseNumrange,
  pointBounds,
  sum,
} from '@linli/figures';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HIDDEN_BOUNDS } from '#modules/figures/figure/figure.sql';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

/** What readers other than the owner are told of sensitive numbers. */
async function told(bounds: (string | null)[], kind = 'PERSON'): Promise<(string | null)[]> {
  const rows = await world.sql<{ told: string | null }>(
    `select (${HIDDEN_BOUNDS})::text as told
       from unnest($1::text[]) with ordinality r(text, n)
       cross join lateral (select r.text::numrange as bounds) t
       cross join (select $2::text as kind) m order by n`,
    [bounds, kind],
  );
  return rows.map((row) => row.told);
}

describe('a sensitive number that is not the reader’s own', () => {
  it.each([
    ['[0,0]', '[0,10)'],
    ['[1,1]', '[0,10)'],
    ['[9,9]', '[0,10)'],
    ['[10,10]', '[10,20)'],
    ['[55,55]', '[50,60)'],
    ['[200,300)', '[200,300)'],
    ['[195,205]', '[190,210)'],
    ['[60,70]', '[60,80)'],
    ['[0,5)', '[0,10)'],
    ['(0,5)', '[0,10)'],
    ['[-3,-3]', '[-10,0)'],
    ['(50,)', '[50,)'],
    [null, null],
  ])('of %s is told as %s', async (bounds, expected) => {
    expect(await told([bounds])).toEqual([expected]);
  });

  it('is told nothing of when it is a rate', async () => {
    expect(await told(['[37.5,37.5]'], 'PERCENT')).toEqual([null]);
    expect(await told(['[37.5,37.5]'], 'RATE')).toEqual([null]);
  });
});

const point = (value: number) => `[${value},${value}]`;
const SMALL = parseNumrange('[0,10)');

it('leaves a small part at least six numbers beside up to four others, whatever its whole and its siblings are', async () => {
  const counts = fc.record({
    small: fc.integer({ min: 0, max: 9 }),
    others: fc.array(fc.nat(120), { minLength: 1, maxLength: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(counts, async ({ small, others }) => {
      const whole = others.reduce((all, value) => all + value, small);
      const shown = await told([point(whole), ...others.map(point)]);
      const [all, ...rest] = shown.map((text) => parseNumrange(text!));
      const left = intersection(SMALL, difference(all!, sum(rest)))!;
      const possible = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter((n) => contains(left, String(n)));
      expect(possible).toContain(small);
      expect(possible.length).toBeGreaterThanOrEqual(10 - others.length);
    }),
    { numRuns: 150 },
  );
});

it('is the same for a count whatever its neighbours are', async () => {
  const alone = await told([point(52)]);
  const beside = await told([point(52), point(3), point(55)]);
  expect(beside[0]).toBe(alone[0]);
  expect(contains(parseNumrange(alone[0]!), pointBounds('52').lower!.value)).toBe(true);
});
