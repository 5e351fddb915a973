import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figure, given, unit } from '#test/total-model';
import { answerFor, type TotalRow } from './total.answer.ts';
import type { PartRow } from './total.query.ts';

const UNITS = ['d', 's1 < d', 's2 < d', 'c1 < s1', 'c2 < s1', 'c3 < s2', 'w1 < c1'].map((text) =>
  unit(text),
);
const PARENTS = new Map(UNITS.map(({ id, parentId }) => [id, parentId]));
const COMMUNITIES = ['c1', 'c2', 'c3'];
const isWithin = (id: string | null, root: string): boolean =>
  id !== null && (id === root || isWithin(PARENTS.get(id) ?? null, root));

/** Owner of each program; `joint` is reported by all, `site` is held in every community. */
const OWNERS: Record<string, string> = { p: 's1', q: 'c2', r: 'd', joint: 's2', site: 's1' };
const firstOf = (month: number) => new Date(Date.UTC(2021, month, 1)).toISOString().slice(0, 10);

/** So many sessions of a unit in a month (0 to 11), perhaps of its program and of some dimensions. */
interface Held {
  unitId: string;
  programId: string | null;
  dimensions: string[];
  month: number;
  count: number;
}

const held = fc
  .record({
    place: fc.constantFrom(...UNITS.map(({ id }) => id), ...Object.keys(OWNERS)),
    dimensions: fc.subarray(['研学', '宣讲']),
    month: fc.integer({ min: 0, max: 11 }),
    count: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ place, ...rest }): Held => {
    const owner = place === 'site' ? COMMUNITIES[rest.month % 3] : OWNERS[place];
    return { ...rest, unitId: owner ?? place, programId: owner ? place : null };
  });

/** What a unit says of itself and all below, or of a program, for some months or one dimension; always true. */
const said = fc.record({
  place: fc.constantFrom(...UNITS.map(({ id }) => id), ...Object.keys(OWNERS)),
  reporter: fc.constantFrom('s2', 's2', 'c1', 'c2', 'd'),
  dimension: fc.constantFrom(null, null, '研学', '宣讲'),
  from: fc.constantFrom(0, 0, 3, 6),
  months: fc.constantFrom(12, 6, 3),
});
type Said = typeof said extends fc.Arbitrary<infer T> ? T : never;

function toFigure({ place, reporter, dimension, from, months }: Said, truth: Held[]): PartRow {
  const owner = OWNERS[place];
  const until = Math.min(from + months, 12);
  const told = truth.filter(
    ({ month, dimensions }) =>
      month >= from && month < until && (dimension === null || dimensions.includes(dimension)),
  );
  const period = { periodStart: firstOf(from), periodEnd: firstOf(until) };
  const id = [place, reporter, dimension, from, until].join('/');
  if (!owner) {
    const below = told.filter(({ unitId }) => isWithin(unitId, place));
    return figure(place, sumOf(below), { ...period, id, dimension });
  }
  const of = told.filter((one) => one.programId === place);
  if (place === 'site') {
    // Each tells its part, whoever stands above parts all of them below it.
    const parts = of.filter(({ unitId }) => isWithin(unitId, reporter));
    const more = { ...period, id, programId: place, dimension, sited: true };
    return figure(reporter, sumOf(parts), more);
  }
  const unitId = place === 'joint' ? reporter : owner;
  const jointOwnerId = place === 'joint' ? owner : null;
  return figure(unitId, sumOf(of), { ...period, id, programId: place, dimension, jointOwnerId });
}

const sumOf = (all: readonly Held[]) => all.reduce((sum, { count }) => sum + count, 0);

const unique = (figures: PartRow[]) => {
  const partKey = (one: PartRow) =>
    [one.unitId, one.programId, one.dimension, one.periodStart, one.periodEnd].join('|');
  return [...new Map(figures.map((one) => [partKey(one), one])).values()];
};

const world = fc
  .record({
    truth: fc.array(held, { maxLength: 25 }),
    sayings: fc.array(said, { maxLength: 12 }),
  })
  .map(({ truth, sayings }) => ({
    truth,
    figures: unique(sayings.map((one) => toFigure(one, truth))),
  }));

const heldByCommunities = fc.array(
  held.map((one) => ({ ...one, unitId: COMMUNITIES[one.month % 3]!, programId: null })),
  { maxLength: 25 },
);
const WHOLE_YEAR = { reporter: 'd', dimension: null, from: 0, months: 12 } as const;
/** What a unit says of itself and all below. */
const wholly = fc.record({
  ...{ reporter: fc.constant('d' as const), dimension: fc.constant(null) },
  place: fc.constantFrom('d', 's1', 's1', 's2', 'c1', 'c2', 'c3'),
  ...{ from: fc.constantFrom(0, 3, 6), months: fc.constantFrom(12, 6, 3) },
});

const root = fc.constantFrom(...UNITS.map(({ id }) => id));
const ask = (figures: PartRow[], id: string) =>
  answerFor({ districtId: 1, id }, given(UNITS, figures))!;
const upperOf = ({ bounds }: TotalRow) => Number(bounds!.upper?.value ?? Infinity);
const lowerOf = ({ bounds }: TotalRow) => Number(bounds!.lower!.value);

describe('any total over the tree', () => {
  it('counts or leaves out every figure at or below, each once and with a reason', () => {
    fc.assert(
      fc.property(world, root, ({ figures }, id) => {
        const { made, leftOut } = ask(figures, id);
        const told = [...made, ...leftOut.map((one) => one.figure)].map((key) => key.id);
        const below = figures.filter(({ unitId }) => isWithin(unitId, id));
        expect(told.sort()).toEqual(below.map((one) => one.id).sort());
      }),
      { numRuns: 500 },
    );
  });

  it('is never more than what truly was held', () => {
    fc.assert(
      fc.property(world, ({ truth, figures }) => {
        const total = ask(figures, 'd');
        if (!total.refusal) expect(lowerOf(total)).toBeLessThanOrEqual(sumOf(truth));
      }),
      { numRuns: 2_000 },
    );
  });

  it('holds what communities truly held when units tell of their wholes alone', () => {
    fc.assert(
      fc.property(heldByCommunities, fc.array(wholly, { maxLength: 12 }), (truth, sayings) => {
        const total = ask(unique(sayings.map((one) => toFigure(one, truth))), 'd');
        if (total.refusal) return;
        expect(lowerOf(total)).toBeLessThanOrEqual(sumOf(truth));
        expect(upperOf(total)).toBeGreaterThanOrEqual(sumOf(truth));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is just what communities held when all of them tell of the whole year', () => {
    fc.assert(
      fc.property(heldByCommunities, fc.array(wholly, { maxLength: 6 }), (truth, sayings) => {
        const ofYear = COMMUNITIES.map((place) => ({ ...WHOLE_YEAR, place }));
        const streets = sayings.map((one) => ({ ...one, ...WHOLE_YEAR, place: one.place }));
        const figures = [...ofYear, ...streets].map((one) => toFigure(one, truth));
        const total = ask(unique(figures), 'd');
        expect(total).toMatchObject({ qualifier: 'EXACT', value: String(sumOf(truth)) });
        expect(total.missing).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is just what all communities held of a program by site, whoever above tells it too', () => {
    const heldOf = heldByCommunities.map((all) =>
      all.map((one) => ({ ...one, programId: 'site' })),
    );
    const above = fc.subarray(['s1', 's2', 'd'] as const);
    fc.assert(
      fc.property(heldOf, above, (truth, tellers) => {
        const ofYear = { ...WHOLE_YEAR, place: 'site' };
        const reporters = [...(['c1', 'c2', 'c3'] as const), ...tellers] as Said['reporter'][];
        const figures = reporters.map((reporter) => toFigure({ ...ofYear, reporter }, truth));
        expect(ask(figures, 'd').bounds!.lower!.value).toBe(String(sumOf(truth)));
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of figures and units', () => {
    fc.assert(
      fc.property(world, root, ({ figures }, id) => {
        const backwards = given(UNITS.toReversed(), figures.toReversed());
        const total = answerFor({ districtId: 1, id }, backwards)!;
        const { bounds, refusal, made } = ask(figures, id);
        expect([total.bounds, total.refusal]).toEqual([bounds, refusal]);
        expect(total.made.map((key) => key.id).sort()).toEqual(made.map((key) => key.id).sort());
      }),
      { numRuns: 500 },
    );
  });
});
