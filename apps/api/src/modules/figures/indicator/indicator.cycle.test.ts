import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueRows } from '#modules/figures/indicator/demo/indicator.demo';
import { circleOf, type Link, type Place } from './indicator.cycle.ts';

const INDICATORS = ['A', 'B', 'C', 'D', 'E'];
const DIMENSIONS = ['x', 'y', null] as const;
/** Each place with all that a figure there can be about; `''` is the indicator without a dimension. */
const SPELT: Record<string, readonly string[]> = { x: ['x'], y: ['y'], null: ['x', 'y', ''] };

const place: fc.Arbitrary<Place> = fc.record({
  indicatorId: fc.constantFrom(...INDICATORS),
  dimension: fc.constantFrom(...DIMENSIONS),
});
const link: fc.Arbitrary<Link> = fc.record({ from: place, to: place });

const spelt = ({ indicatorId, dimension }: Place) =>
  SPELT[String(dimension)]!.map((name) => `${indicatorId}/${name}`);

/** Whether a set of relations goes round: taking away what nothing leads to leaves something. */
function goesRound(links: readonly Link[]): boolean {
  let arrows = links.flatMap(({ from, to }) =>
    spelt(from).flatMap((start) => spelt(to).map((end) => [start, end] as const)),
  );
  for (;;) {
    const reached = new Set(arrows.map(([, end]) => end));
    const left = arrows.filter(([start]) => reached.has(start));
    if (left.length === arrows.length) return left.length > 0;
    arrows = left;
  }
}

/** The relations that are left when each that closes a circle is refused. */
function accepted(wishes: readonly Link[]): Link[] {
  const links: Link[] = [];
  for (const wish of wishes) if (!circleOf(links, wish)) links.push(wish);
  return links;
}

const rank = ({ indicatorId }: Place) => INDICATORS.indexOf(indicatorId);

describe('circleOf', () => {
  it('lets in whatever leads one way', () => {
    const upwards = fc.array(link.filter(({ from, to }) => rank(from) < rank(to)));
    fc.assert(
      fc.property(upwards, (wishes) => {
        expect(accepted(wishes)).toEqual(wishes);
      }),
    );
  });

  it('never lets in a circle, and refuses nothing else', () => {
    fc.assert(
      fc.property(fc.array(link, { maxLength: 12 }), link, (wishes, last) => {
        const links = accepted(wishes);
        expect(goesRound(links)).toBe(false);
        expect(circleOf(links, last) !== null).toBe(goesRound([...links, last]));
      }),
      { numRuns: 2_000 },
    );
  });

  it('refuses to close any way that it let in', () => {
    const way = fc.uniqueArray(place, {
      minLength: 2,
      selector: ({ indicatorId }) => indicatorId,
    });
    fc.assert(
      fc.property(way, (places) => {
        const links = places.slice(1).map((to, at) => ({ from: places[at]!, to }));
        expect(accepted(links)).toEqual(links);
        const back = { from: places.at(-1)!, to: places[0]! };
        expect(circleOf(links, back)).toEqual([back, ...links]);
      }),
    );
  });

  it('gives a way of relations that hold, from the new one back to its start', () => {
    fc.assert(
      fc.property(fc.array(link, { maxLength: 12 }), link, (links, added) => {
        const way = circleOf(links, added);
        fc.pre(way !== null);
        expect(way![0]).toBe(added);
        expect(way!.slice(1).every((step) => links.includes(step))).toBe(true);
        way!.forEach(({ to }, at) => {
          const next = way![(at + 1) % way!.length]!.from;
          expect(spelt(to).some((name) => spelt(next).includes(name))).toBe(true);
        });
      }),
    );
  });

  it.each<[string, Place, Place, boolean]>([
    [
      'the same dimension',
      { indicatorId: 'A', dimension: 'x' },
      { indicatorId: 'A', dimension: 'x' },
      true,
    ],
    [
      'the whole',
      { indicatorId: 'A', dimension: 'x' },
      { indicatorId: 'A', dimension: null },
      true,
    ],
    [
      'another dimension',
      { indicatorId: 'A', dimension: 'x' },
      { indicatorId: 'A', dimension: 'y' },
      false,
    ],
  ])('sees whether an indicator related to itself meets %s', (_, from, to, round) => {
    expect(circleOf([], { from, to }) !== null).toBe(round);
  });

  it('finds no circle in the catalogue of the demo', () => {
    const links = catalogueRows().indicator_relation.map((row) => ({
      from: { indicatorId: row.from_id, dimension: row.from_dimension },
      to: { indicatorId: row.to_id, dimension: row.to_dimension },
    }));
    expect(links).toHaveLength(17);
    expect(accepted(links)).toEqual(links);
  });

  it('stops at relations that already go round', () => {
    const [a, b, c] = ['A', 'B', 'C'].map((indicatorId) => ({ indicatorId, dimension: null }));
    const round = [
      { from: a!, to: b! },
      { from: b!, to: a! },
    ];
    expect(circleOf(round, { from: c!, to: a! })).toBeNull();
  });
});
