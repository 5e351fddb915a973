import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { against, PROGRESS, targetOf, type TargetAnswer } from '#test/progress-fixture';
import { plantProgram } from '#test/total-fixture';
import { openWorld, placeId, type World } from '#test/world';

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const YEAR_2020 = { from: '2020-01-01', until: '2021-01-01' };
const FIVE_YEARS = { from: '2019-01-01', until: '2024-01-01' };

describe('the actual figure of a target', () => {
  it('is the latest whose period meets the plan', async () => {
    const years = [2018, 2019, 2020, 2025].map((year) => ({
      ...{ from: `${year}-01-01`, until: `${year + 1}-01-01`, value: year },
    }));
    const { actual } = await against(world, { ...FIVE_YEARS }, ...years);
    expect(actual).toEqual({ value: '2020' });
  });

  it('is the latest of all where the plan has no days', async () => {
    const { actual } = await against(
      world,
      { from: null, until: null },
      { value: 1, ...YEAR_2020 },
      { value: 2 },
    );
    expect(actual).toEqual({ value: '2' });
  });

  it('is of the same program, or of none when the target is of none', async () => {
    const programId = await plantProgram(world, 'xiaoying');
    expect((await against(world, {}, { programId })).actual).toBeNull();
    expect(
      (await against(world, { programId }, { value: 1 }, { value: 2, programId })).actual,
    ).toEqual({
      value: '2',
    });
  });

  it('is one of the indicator’s basis before any other', async () => {
    const late = { basis: 'CUMULATIVE', value: 900, from: '2021-06-01' };
    const { actual } = await against(world, {}, late, { value: 70 });
    expect(actual).toEqual({ value: '70' });
  });

  it('is not one that was corrected', async () => {
    const target = await against(world, {}, { value: 7 });
    expect(target.actual).toEqual({ value: '7' });
    await world.sql('update figure set superseded_at = now() where dimension = $1', [
      target.dimension,
    ]);
    expect(
      await targetOf(world, await world.actAs('xiaoying.staff'), target.dimension),
    ).toMatchObject({ actual: null, progress: null });
  });
});

describe('the progress of an outcome', () => {
  it('is read against the target of its program, whatever else is selected of it', async () => {
    const programId = await plantProgram(world, 'xiaoying');
    const target = await against(world, { programId }, { value: 120, programId });
    const { data } = await (
      await world.actAs('xiaoying.staff')
    )<{
      unit: { outcomes: { nodes: (TargetAnswer & { figure: { id: string } })[] } };
    }>(
      `query ($unit: ID!) { unit(id: $unit) { outcomes(first: 100) { nodes {
        dimension figure { id } target { id } ${PROGRESS} } } } }`,
      { unit: await placeId(world, '小营街道') },
    );
    const outcomes = data!.unit.outcomes.nodes;
    const outcome = outcomes.find((one) => one.dimension === target.dimension)!;
    expect(outcome.progress).toEqual(target.progress);
    const without = outcomes.find((one) => one.dimension === '研学')!;
    expect(without.progress).toBeNull();
  });
});
