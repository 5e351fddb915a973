import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import { globalId, newId } from '#kernel/ids';
import { insert } from './isolation-rows.ts';
import { openWorld, type Send, type World } from './world.ts';

let world: World;
const readers: Record<string, Send> = {};
const READERS = ['shangcheng.admin', 'xiaoying.staff', 'changmingsi.worker'];
beforeAll(async () => {
  world = await openWorld();
  for (const login of READERS) readers[login] = await world.actAs(login);
});
afterAll(() => world.close());

/** A unit with those below it, by their keys in the demo. */
const BELOW: Record<string, readonly string[]> = {
  shangcheng: ['xiaoying', 'ziyang'],
  xiaoying: ['laozheda', 'daxuelu', 'kuixiang', 'zijin', 'changmingsi'],
  ziyang: ['ziyang-centre'],
};
const LEAVES = [...BELOW.xiaoying!, ...BELOW.ziyang!];
const UNITS = [...Object.keys(BELOW), ...LEAVES];
const OWN: Record<string, string> = {
  'xiaoying.staff': 'xiaoying',
  'changmingsi.worker': 'changmingsi',
};

type Counts = Record<string, number>;

/** Counts of the leaves, summed up at the units that tell a whole. */
function treeOf(leaves: readonly number[], wholes: readonly string[]): Counts {
  const counts: Counts = {};
  LEAVES.forEach((key, at) => (counts[key] = leaves[at]!));
  const sumOf = (key: string): number =>
    BELOW[key] ? BELOW[key].reduce((sum, child) => sum + sumOf(child), 0) : counts[key]!;
  return { ...counts, ...Object.fromEntries(wholes.map((key) => [key, sumOf(key)])) };
}

/** Records counts of a new sensitive indicator, of all or of one dimension; gives its id. */
async function plant(counts: Counts, dimension: string | null = null): Promise<string> {
  const id = newId();
  const words = { name: 'planted', measure_code: 'REN', basis: 'FLOW', rule: 'SUM' };
  await insert(world, 'indicator', { id, code: `P_${id}`, ...words, sensitive: true });
  for (const [key, value] of Object.entries(counts)) {
    const place = { district_id: 1, unit_id: unitId(key) };
    const [figureId, sourceId] = [newId(), newId()];
    await insert(world, 'source', { ...place, id: sourceId, kind: 'ENTRY', title: 'planted' });
    await insert(world, 'figure', {
      ...{ ...place, id: figureId, slot_id: figureId },
      ...{ source_id: sourceId, indicator_id: id, dimension },
      ...{ measure_code: 'REN', qualifier: 'EXACT', value, bounds: `[${value},${value}]` },
      ...{
        period_start: '2020-01-01',
        period_end: '2021-01-01',
        basis: 'FLOW',
        origin: 'REPORTED',
      },
    });
  }
  return id;
}

interface Relation {
  kind: 'PART_OF' | 'TIER_OF' | 'NUMERATOR' | 'DENOMINATOR';
  /** From the former to the latter; else the other way round. */
  ahead: boolean;
  owner?: number | null;
  dimension?: string | null;
}

async function relate(former: string, latter: string, relation: Relation): Promise<void> {
  const { kind, ahead, owner = null, dimension = null } = relation;
  const [from, to] = ahead ? [former, latter] : [latter, former];
  const ends = { from_id: from, to_id: to, from_dimension: dimension, owner_district_id: owner };
  await insert(world, 'indicator_relation', { id: newId(), kind, ...ends });
}

const ENDS = 'bounds { lower { value inclusive } upper { value inclusive } }';
const PERIOD = 'period: { start: "2020-01-01", end: "2021-01-01" }';
const TOLD = `fragment F on Figure { value ${ENDS} } fragment T on Total { value ${ENDS} }
  fragment Told on Unit {
    figures(first: 1, indicator: $i) { nodes { ...F history(first: 1) { nodes { ...F } } } }
    total(indicator: $i, ${PERIOD}) { ...T }
    later: total(indicator: $i, period: { start: "2021-01-01", end: "2022-01-01" }) { lastYear { ...T } }
    totals(indicators: [$c], ${PERIOD}) { ...T
      byChild(first: 9) { unit { id } total { ...T byChild(first: 9) { unit { id } total { ...T } } } } } }`;
const ASKED = UNITS.map((key, at) => `u${at}: node(id: "${globalIdOf(key)}") { ...Told }`).join(
  ' ',
);

function globalIdOf(key: string) {
  const type = key === 'shangcheng' ? 'District' : key in BELOW ? 'Street' : 'Community';
  const kind = key === 'ziyang-centre' ? 'Site' : type;
  return globalId(kind, { districtId: 1, id: unitId(key) });
}

interface Ends {
  value: string | null;
  bounds: Parameters<typeof rangeOf>[0];
}
interface Parted extends Ends {
  byChild?: { unit: { id: string }; total: Parted }[];
}
interface Told {
  figures: { nodes: (Ends & { history: { nodes: Ends[] } })[] };
  total: Ends | null;
  later: { lastYear: Ends | null } | null;
  totals: (Parted | null)[];
}
type Answered = Record<string, Told | null>;
type Range = [least: number, most: number];

const rangeOf = (
  bounds: {
    lower: { value: string; inclusive: boolean } | null;
    upper: { value: string; inclusive: boolean } | null;
  } | null,
): Range => {
  const { lower, upper } = bounds ?? { lower: null, upper: null };
  return [
    lower ? Number(lower.value) + (lower.inclusive ? 0 : 1) : 0,
    upper ? Number(upper.value) - (upper.inclusive ? 0 : 1) : Infinity,
  ];
};

const both = ([a, b]: Range, [c, d]: Range): Range => [Math.max(a, c), Math.min(b, d)];

/** The totals of those of the units that are below, at any depth, with their keys. */
const partsOf = ({ byChild = [] }: Parted): [string, Ends][] =>
  byChild.flatMap(({ unit, total }) => {
    const key = UNITS.find((own) => globalIdOf(own) === unit.id);
    return key ? [[key, total], ...partsOf(total)] : [];
  });

/** All that one reader is told of each unit: as a figure, in its history, as a total, as part of one. */
async function toldTo(login: string, indicatorId: string): Promise<Record<string, Range>> {
  const { data, errors } = await readers[login]!<Answered>(
    `query ($i: ID!, $c: String!) { ${ASKED} } ${TOLD}`,
    {
      ...{ i: globalId('Indicator', { districtId: 0, id: indicatorId }), c: `P_${indicatorId}` },
    },
  );
  expect(errors).toBeUndefined();
  const told: Record<string, Range> = Object.fromEntries(UNITS.map((key) => [key, [0, Infinity]]));
  const learn = (key: string, ...all: (Ends | null | undefined)[]) => {
    for (const one of all) if (one) told[key] = both(told[key]!, rangeOf(one.bounds));
  };
  UNITS.forEach((key, at) => {
    const answer = data![`u${at}`];
    const [figure] = answer?.figures.nodes ?? [];
    const totals = [answer?.total, answer?.later?.lastYear, ...(answer?.totals ?? [])];
    learn(key, figure, ...(figure?.history.nodes ?? []), ...totals);
    for (const total of answer?.totals ?? []) {
      for (const [child, part] of total ? partsOf(total) : []) learn(child, part);
    }
  });
  return told;
}

/** What a reader concludes who knows that every whole is the sum of what lies below it. */
function concluded(told: Record<string, Range>): Record<string, Range> {
  const known = { ...told };
  for (let changed = true; changed;) {
    changed = false;
    const learn = (key: string, range: Range) => {
      const next = both(known[key]!, range);
      if (next.join() !== known[key]!.join()) [known[key], changed] = [next, true];
    };
    for (const [whole, parts] of Object.entries(BELOW)) {
      const sum = (keys: readonly string[], end: 0 | 1) =>
        keys.reduce((all, key) => all + known[key]![end], 0);
      learn(whole, [sum(parts, 0), sum(parts, 1)]);
      for (const part of parts) {
        const others = parts.filter((key) => key !== part);
        learn(part, [known[whole]![0] - sum(others, 1), known[whole]![1] - sum(others, 0)]);
      }
    }
  }
  return known;
}

/** Units other than the reader's own whose count the reader knows now. */
async function found(login: string, counts: Counts): Promise<string[]> {
  const ranges = concluded(await toldTo(login, await plant(counts)));
  return Object.entries(ranges)
    .filter(([key, [least, most]]) => key !== OWN[login] && least === most)
    .map(([key]) => key);
}

// Mostly nothings, then the edges of steps, then anything.
const count = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.constantFrom(9, 10, 19, 20) },
  { weight: 2, arbitrary: fc.nat(40) },
);
const trees = fc
  .record({
    leaves: fc.array(count, { minLength: LEAVES.length, maxLength: LEAVES.length }),
    wholes: fc.subarray(Object.keys(BELOW)),
  })
  // A whole that is nothing says of all its parts that they are.
  .filter(({ leaves }) => leaves.slice(0, BELOW.xiaoying!.length).some((value) => value > 0));

describe('a reader who subtracts', () => {
  it.each(READERS)('finds no count of another unit: %s', async (login) => {
    await fc.assert(
      fc.asyncProperty(trees, async ({ leaves, wholes }) => {
        expect(await found(login, treeOf(leaves, wholes))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    ['five nothings leave the sixth', [0, 0, 0, 0, 6]],
    ['nothings beside a full ten', [0, 0, 0, 0, 10]],
    ['nothing but nines', [9, 9, 9, 9, 9]],
    ['tens and nothings', [10, 20, 0, 0, 30]],
  ])('is not helped when %s', async (_, parts) => {
    for (const login of Object.keys(readers)) {
      expect(await found(login, treeOf([...parts, 4], Object.keys(BELOW)))).toEqual([]);
    }
  });

  it('is told by a nothing as much as by any small count', async () => {
    const told = await toldTo('shangcheng.admin', await plant(treeOf([0, 3, 9, 0, 0, 0], [])));
    for (const key of LEAVES) expect(told[key]).toEqual([0, 9]);
  });
});

const SILENCE = [0, Infinity];
const STEP = [0, 9];

/** What a lead of a street that knows a whole is told of a part in a community below. */
async function toldBeside(chain: readonly Relation[], dimension?: string): Promise<Range> {
  let known = await plant({ xiaoying: 9 });
  for (const relation of chain.slice(0, -1)) {
    const between = await plant({});
    await relate(known, between, relation);
    known = between;
  }
  const part = await plant({ changmingsi: 9 }, dimension);
  await relate(known, part, chain.at(-1)!);
  return (await toldTo('xiaoying.staff', part)).changmingsi!;
}

const relations = fc.record({
  kind: fc.constantFrom('PART_OF', 'TIER_OF', 'NUMERATOR'),
  ahead: fc.boolean(),
  owner: fc.constantFrom(null, 1),
  dimension: fc.constantFrom(null, 'planted'),
});

describe('a reader who subtracts a part from a whole of another indicator', () => {
  it('is told nothing of it, however the two are related', async () => {
    const chains = fc.array(relations, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(chains, fc.constantFrom(undefined, 'planted'), async (chain, dimension) => {
        expect(await toldBeside(chain, dimension)).toEqual(SILENCE);
      }),
      { numRuns: 40 },
    );
  });

  it('is told nothing where a rate and its numerator tell the denominator', async () => {
    expect(await toldBeside([{ kind: 'DENOMINATOR', ahead: false }])).toEqual(SILENCE);
  });

  it('is answered where relations lead back to where they start', async () => {
    const [whole, between] = [await plant({ xiaoying: 9 }), await plant({})];
    const part = await plant({ changmingsi: 9 });
    const ring = [whole, between, part, whole];
    for (const [at, next] of ring.slice(1).entries()) {
      await relate(ring[at]!, next, { kind: 'PART_OF', ahead: true });
    }
    expect((await toldTo('xiaoying.staff', part)).changmingsi).toEqual(SILENCE);
    expect((await toldTo('xiaoying.staff', whole)).xiaoying).toEqual([9, 9]);
  });

  it.each([
    ['what is related in another district', { kind: 'PART_OF', ahead: true, owner: 3 }],
    ['a rate of which only the denominator is known', { kind: 'DENOMINATOR', ahead: true }],
  ] as const)('is told steps of %s', async (_, relation) => {
    expect(await toldBeside([relation])).toEqual(STEP);
  });

  it('is told steps while no unit of the own has the whole', async () => {
    const [whole, part] = [await plant({ shangcheng: 9 }), await plant({ changmingsi: 9 })];
    await relate(part, whole, { kind: 'PART_OF', ahead: true });
    expect((await toldTo('xiaoying.staff', part)).changmingsi).toEqual(STEP);
    expect((await toldTo('changmingsi.worker', part)).changmingsi).toEqual([9, 9]);
  });
});
