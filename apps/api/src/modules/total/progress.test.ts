import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeId } from '../../../test/figure-fixture.ts';
import {
  type Planting,
  plantFigure,
  plantProgram,
  plantTarget,
  written,
} from '../../../test/total-fixture.ts';
import { openWorld, type Send, type World } from '../../../test/world.ts';

let world: World;
let staff: Send;
let street: string;
beforeAll(async () => {
  world = await openWorld();
  staff = await world.actAs('xiaoying.staff');
  street = await placeId(world, '小营街道');
});
afterAll(() => world.close());

interface Estimate {
  value: string | null;
  bounds: Parameters<typeof written>[0];
}
interface Progress {
  state: string | null;
  margin: Estimate | null;
  ratio: Estimate | null;
  refusal: { code: string; message: string } | null;
}
interface Target {
  dimension: string;
  actual: { value: string | null } | null;
  progress: Progress | null;
}

const ENDS = 'bounds { lower { value inclusive } upper { value inclusive } }';
const PROGRESS = `progress { state margin { value ${ENDS} } ratio { value ${ENDS} } refusal { code message } }`;

/** The target of 小营街道 with this dimension. */
async function targetOf(dimension: string): Promise<Target> {
  const { data } = await staff<{ unit: { targets: { nodes: Target[] } } }>(
    `query ($unit: ID!) { unit(id: $unit) { ... on Street {
      targets(first: 100) { nodes { dimension actual { value } ${PROGRESS} } } } } }`,
    { unit: street },
  );
  return data!.unit.targets.nodes.find((target) => target.dimension === dimension)!;
}

let planted = 0;
/** A target and a figure of 小营街道, in a dimension of their own. */
async function against(target: Partial<Planting>, ...figures: Partial<Planting>[]) {
  const dimension = `planted ${(planted += 1)}`;
  const row = { unit: 'xiaoying', code: 'DONATION_QTY', value: 100, dimension };
  await plantTarget(world, { ...row, ...target });
  for (const figure of figures) await plantFigure(world, { ...row, ...figure });
  return targetOf(dimension);
}

const YEAR_2020 = { from: '2020-01-01', until: '2021-01-01' };
const FIVE_YEARS = { from: '2019-01-01', until: '2024-01-01' };

describe('the actual figure of a target', () => {
  it('is the latest whose period meets the plan', async () => {
    const years = [2018, 2019, 2020, 2025].map((year) => ({
      ...{ from: `${year}-01-01`, until: `${year + 1}-01-01`, value: year },
    }));
    const { actual } = await against({ ...FIVE_YEARS }, ...years);
    expect(actual).toEqual({ value: '2020' });
  });

  it('is the latest of all where the plan has no days', async () => {
    const { actual } = await against(
      { from: null, until: null },
      { value: 1, ...YEAR_2020 },
      { value: 2 },
    );
    expect(actual).toEqual({ value: '2' });
  });

  it('is of the same program, or of none when the target is of none', async () => {
    const programId = await plantProgram(world, 'xiaoying');
    expect((await against({}, { programId })).actual).toBeNull();
    expect((await against({ programId }, { value: 1 }, { value: 2, programId })).actual).toEqual({
      value: '2',
    });
  });

  it('is one of the indicator’s basis before any other', async () => {
    const late = { basis: 'CUMULATIVE', value: 900, from: '2021-06-01' };
    const { actual } = await against({}, late, { value: 70 });
    expect(actual).toEqual({ value: '70' });
  });

  it('is not one that was corrected', async () => {
    const target = await against({}, { value: 7 });
    expect(target.actual).toEqual({ value: '7' });
    await world.sql('update figure set superseded_at = now() where dimension = $1', [
      target.dimension,
    ]);
    expect(await targetOf(target.dimension)).toMatchObject({ actual: null, progress: null });
  });
});

describe('the progress of a target', () => {
  const shown = ({ progress }: Target) => [
    progress!.state,
    written(progress!.margin?.bounds),
    written(progress!.ratio?.bounds),
  ];

  it('tells what is to spare and how much is reached', async () => {
    const { progress } = await against({}, { value: 120 });
    expect(progress).toMatchObject({
      ...{ state: 'MET', refusal: null, margin: { value: '20' }, ratio: { value: '1.2' } },
    });
  });

  it('is sure only when every number that the figure may be says so', async () => {
    const odd = { bounds: '[90,110)', qualifier: 'ODD' };
    expect(shown(await against({}, { value: 90, ...odd }))).toEqual([
      'UNSURE',
      '[-10,10)',
      '[0.9,1.1)',
    ]);
    expect(shown(await against({}, { value: 90 }))).toEqual(['MISSED', '[-10,-10]', '[0.9,0.9]']);
  });

  it('converts the target to the measure of the figure', async () => {
    const target = { code: 'HOUSING_UNITS', measure: 'TAO', value: 3 };
    expect(shown(await against(target, { code: 'HOUSING_UNITS', value: 4 }))[1]).toBe('[1,1]');
    const words = { code: 'ACTIVITY_COUNT' };
    const converted = await against({ ...words, measure: 'CI', value: 3 }, { ...words, value: 4 });
    expect(shown(converted)).toEqual(['MET', '[1,1]', '[1.333333,1.333334)']);
  });

  it('of a flow that is a part of the plan says at least', async () => {
    const some = await against({ ...FIVE_YEARS }, { value: 60 });
    expect(shown(some)).toEqual(['UNSURE', '[-40,)', '[0.6,)']);
    const all = await against({ ...FIVE_YEARS }, { value: 130 });
    expect(shown(all)).toEqual(['MET', '[30,)', '[1.3,)']);
  });

  it('of a flow that is of more than the plan says at most', async () => {
    const half = { until: '2021-07-01' };
    expect(shown(await against(half, { value: 60 }))).toEqual(['MISSED', '[-100,-40]', '[0,0.6]']);
    expect(shown(await against(half, { value: 130 }))[0]).toBe('UNSURE');
  });

  it('has no ratio to a target of zero', async () => {
    const { progress } = await against({ value: 0 }, { value: 1 });
    expect(progress).toMatchObject({ state: 'MET', ratio: null, refusal: null });
  });

  it.each([
    ['another measure', { code: 'ACTIVITY_COUNT', measure: 'QI' }, 'MEASURES_DIFFER'],
    ['another basis', { basis: 'CUMULATIVE' }, 'BASES_DIFFER'],
    ['an unknown value', { value: null, bounds: null }, 'VALUE_UNKNOWN'],
  ])('is refused for a figure of %s', async (_, figure, code) => {
    const { progress } = await against({ code: figure.code }, figure);
    expect(progress).toMatchObject({ state: null, margin: null, ratio: null, refusal: { code } });
  });

  it('is met from below where less is better', async () => {
    await world.sql(`update indicator set direction = 'LOWER' where code = 'ISSUE_RESOLVED'`);
    const code = 'ISSUE_RESOLVED';
    const fewer = await against({ code }, { code, value: 80 });
    expect(shown(fewer)).toEqual(['MET', '[20,20]', '[0.8,0.8]']);
    expect(shown(await against({ code }, { code, value: 120 }))[0]).toBe('MISSED');
  });

  it('shows of a hidden count no more than its range', async () => {
    const code = 'CASE_ACTIONS';
    const { dimension } = await against({ code, value: 5 }, { code, value: 3 });
    const admin = await world.actAs('shangcheng.admin');
    const { data } = await admin<{ unit: { targets: { nodes: Target[] } } }>(
      `query ($unit: ID!) { unit(id: $unit) { targets(first: 100) { nodes { dimension actual { value } ${PROGRESS} } } } }`,
      { unit: street },
    );
    const target = data!.unit.targets.nodes.find((one) => one.dimension === dimension)!;
    expect(target.actual).toEqual({ value: null });
    expect(target.progress!.margin!.value).toBeNull();
    expect(shown(target)).toEqual(['UNSURE', '[-4,5)', '[0.2,2)']);
    expect((await targetOf(dimension)).progress).toMatchObject({ state: 'MISSED' });
  });
});

describe('the progress of an outcome', () => {
  it('is read against the target of its program, whatever else is selected of it', async () => {
    const programId = await plantProgram(world, 'xiaoying');
    const target = await against({ programId }, { value: 120, programId });
    const { data } = await staff<{
      unit: { outcomes: { nodes: (Target & { figure: { id: string } })[] } };
    }>(
      `query ($unit: ID!) { unit(id: $unit) { outcomes(first: 100) { nodes {
        dimension figure { id } target { id } ${PROGRESS} } } } }`,
      { unit: street },
    );
    const outcomes = data!.unit.outcomes.nodes;
    const outcome = outcomes.find((one) => one.dimension === target.dimension)!;
    expect(outcome.progress).toEqual(target.progress);
    const without = outcomes.find((one) => one.dimension === '研学')!;
    expect(without.progress).toBeNull();
  });
});
