import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TotalPart, TotalRequest } from './aggregation-types.ts';
import { totalOf } from './aggregation.ts';
import { part, request, summary } from './aggregation.arbitrary.ts';
import { parseNumrange } from './bounds.ts';

const TOURS = { dimension: '研学' };
const TALKS = { dimension: '宣讲' };
const notesOf = (asked: TotalRequest) => {
  const total = totalOf(asked);
  return total.ok ? total.notes.map(({ reason }) => reason) : total.reason;
};

describe('dimensions that may overlap', () => {
  const parts = [part('a1', '[30,30]', TOURS), part('a2', '[50,60)', TALKS), part('b', '[5,5]')];

  it('are at least the one of each unit that tells most, and are all named', () => {
    expect(summary(request(parts))).toBe('[55,) AT_LEAST');
    expect(notesOf(request(parts))).toEqual(['DIMENSIONS_MAY_OVERLAP']);
    expect(totalOf(request(parts))).toMatchObject({ partIds: ['a1', 'a2', 'b'], leftOut: [] });
  });

  it('add where they exclude each other', () => {
    expect(summary(request(parts, { dimensionsDisjoint: true }))).toBe('[85,95) RANGE');
  });

  it('add over programs within each of them, and where none is told', () => {
    const programs = ['p', 'q'].flatMap((programId) => [
      part(`a-${programId}`, '[20,20]', { ...TOURS, programId }),
      part(`a+${programId}`, '[4,4]', { programId: `${programId}2` }),
    ]);
    expect(summary(request(programs))).toBe('[40,) AT_LEAST');
    expect(summary(request(programs.filter(({ dimension }) => !dimension)))).toBe('[8,8] EXACT');
    expect(summary(request([...programs, part('a', '[31,31]', TALKS)]))).toBe('[40,) AT_LEAST');
  });

  it('add over units that have nothing to do with each other', () => {
    expect(summary(request([part('a', '[5,5]', TOURS), part('b', '[6,6]', TALKS)]))).toBe(
      '[11,11] EXACT',
    );
  });

  it('say so beside what is missing', () => {
    expect(notesOf(request(parts, { expectedUnitIds: ['c'] }))).toEqual([
      'DIMENSIONS_MAY_OVERLAP',
      'PARTS_MISSING',
    ]);
  });

  it('of units below another are not counted beside its own, nor the other way round', () => {
    const below = (id: string, range: string) =>
      part(id, range, { ...TALKS, withinUnitIds: ['a'] });
    const of = (range: string) => [
      part('a', range, TOURS),
      below('c', '[5,5]'),
      below('d', '[6,6]'),
    ];
    expect(summary(request(of('[9,9]')))).toBe('[11,) AT_LEAST');
    expect(summary(request(of('(11,)')))).toBe('(11,) OVER');
    const same = [part('a', '[9,9]', { ...TOURS, programId: 'p' }), below('c', '[5,5]')];
    expect(summary(request([...same.slice(0, 1), { ...same[1]!, ...TOURS }]))).toBe(
      '[14,14] EXACT',
    );
  });

  it('of one joint result are not added, whoever reports them', () => {
    const joint = { programId: 'circle', joint: true };
    const both = [
      part('a', '[7,7]', { ...joint, ...TOURS }),
      part('b', '[8,8]', { ...joint, ...TALKS }),
    ];
    expect(summary(request(both))).toBe('[8,) AT_LEAST');
  });

  it('of stocks are at least the largest, of changes refused', () => {
    const of = (basis: 'STOCK' | 'DELTA') => {
      const asked = parts.map((one) => ({ ...one, basis }));
      return request(asked, { basis, rule: 'SUM_AT_DATE' });
    };
    expect(summary(of('STOCK'))).toBe('[55,) AT_LEAST');
    expect(summary(of('DELTA'))).toBe('DIMENSIONS_MAY_OVERLAP');
    expect(summary({ ...of('DELTA'), dimensionsDisjoint: true })).toBe('[85,95) RANGE');
  });

  it('refuse amounts that may be negative', () => {
    const asked = request([part('a1', '[-3,5]', TOURS), part('a2', '[2,2]', TALKS)]);
    expect(summary(asked)).toBe('DIMENSIONS_MAY_OVERLAP');
    expect(summary({ ...asked, mayBeNegative: false })).toBe('[2,) AT_LEAST');
  });

  it('refuse a rate whose parts they would count twice', () => {
    const amount = (range: string) => ({ bounds: parseNumrange(range), measureWord: '人' });
    const rate = { numerator: amount('[5,5]'), denominator: amount('[10,10]'), factor: '100' };
    const ratio = { basis: 'RATIO' as const, measureWord: '%' };
    const rates = [TOURS, TALKS].map((dimension, at) =>
      part(`a${at}`, '[50,50]', { ...ratio, ...dimension, rate }),
    );
    const asked = request(rates, { ...ratio, rule: 'RECOMPUTE' });
    expect(summary(asked)).toBe('DIMENSIONS_MAY_OVERLAP');
    expect(summary({ ...asked, dimensionsDisjoint: true })).toBe('[50,50] EXACT');
  });
});

describe('a unit that is known to be incomplete', () => {
  it('makes the total at least, whatever figures of it count', () => {
    const asked = request([part('a', '[5,5]')], { incompleteUnitIds: ['a'] });
    expect(summary(asked)).toBe('[5,) AT_LEAST ?a');
    expect(summary({ ...asked, rule: 'LATEST' })).toBe('NEEDS_PARTS');
    expect(totalOf(request([], { incompleteUnitIds: ['a'] }))).toMatchObject({
      reason: 'NEEDS_PARTS',
      params: { ids: 'a' },
    });
  });
});

/** One activity: where, of which program, and of which dimensions, perhaps of several. */
interface Held {
  unitId: string;
  programId: string | null;
  dimensions: string[];
}

const DIMENSIONS = ['研学', '宣讲', '志愿'];
const place = fc.constantFrom<[string, string | null]>(
  ...(['a', 'b'] as const).flatMap((unit): [string, string | null][] => [
    [unit, null],
    [unit, `${unit}-p`],
    [unit, `${unit}-q`],
  ]),
  ['a', 'joint'],
);
const held = fc
  .record({ place, dimensions: fc.subarray(DIMENSIONS) })
  .map(({ place: [unitId, programId], dimensions }): Held => ({ unitId, programId, dimensions }));
const said = fc.record({
  place,
  reporter: fc.constantFrom('a', 'b'),
  dimension: fc.constantFrom(null, ...DIMENSIONS),
});
type Said = typeof said extends fc.Arbitrary<infer T> ? T : never;

/** What a unit truly says of the activities that it held, or that a program held. */
function told({ place: [unit, programId], reporter, dimension }: Said, truth: Held[]): TotalPart {
  const joint = programId === 'joint';
  const unitId = joint ? reporter : unit;
  const count = truth.filter(
    (one) =>
      (joint ? one.programId === 'joint' : one.unitId === unit && one.programId !== 'joint') &&
      (programId === null || one.programId === programId) &&
      (dimension === null || one.dimensions.includes(dimension)),
  ).length;
  const id = [unitId, programId, dimension].join('/');
  return part(id, `[${count},${count}]`, { unitId, programId, dimension, joint });
}

describe('any total of activities that are of several dimensions', () => {
  const world = fc.tuple(
    fc.array(held, { maxLength: 20 }),
    fc.array(said, { minLength: 1, maxLength: 10 }),
  );

  it('is never more at least than what was held', () => {
    fc.assert(
      fc.property(world, ([truth, sayings]) => {
        const total = totalOf(request(sayings.map((one) => told(one, truth))));
        if (!total.ok) throw new Error(total.reason);
        expect(Number(total.bounds.lower?.value)).toBeLessThanOrEqual(truth.length);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is the sum where every activity is of one dimension that excludes the others', () => {
    fc.assert(
      fc.property(fc.array(held, { maxLength: 20 }), (all) => {
        const truth = all.map((one) => ({ ...one, dimensions: one.dimensions.slice(0, 1) }));
        const parts = DIMENSIONS.flatMap((dimension) =>
          (['a', 'b'] as const).map((unit) =>
            told({ place: [unit, null], reporter: unit, dimension }, truth),
          ),
        );
        const total = totalOf(request(parts, { dimensionsDisjoint: true }));
        const counted = truth.filter(
          ({ programId, dimensions }) => programId !== 'joint' && dimensions.length > 0,
        );
        expect(total).toMatchObject({ qualifier: 'EXACT', value: String(counted.length) });
      }),
    );
  });
});
