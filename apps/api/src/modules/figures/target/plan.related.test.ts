import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantFigure, type Planting, plantRelation, plantTarget } from '#test/total-fixture';
import { openWorld, placeId, type World } from '#test/world';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import { recheckUnit } from '#modules/figures/finding/finding.service';

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

interface Plan {
  state: string | null;
  denominator: { value: string } | null;
  refusal: { code: string } | null;
}

/** What the planner says of a target of 滨江区, and what K9 computes with. */
async function planAndCheck(dimension: string) {
  const send = await world.actAs('binjiang.admin');
  const { data } = await send<{
    unit: { targets: { nodes: { dimension: string; plan: Plan | null }[] } };
  }>(
    `query ($unit: ID!) { unit(id: $unit) { targets(first: 100) { nodes { dimension
      plan { state denominator { value } refusal { code } } } } } }`,
    { unit: await placeId(world, '滨江区') },
  );
  const { plan } = data!.unit.targets.nodes.find((target) => target.dimension === dimension)!;
  await recheckUnit({ run: world.sql }, { districtId: 2, id: unitId('binjiang') });
  const bases = await world.sql<{ value: string }>(
    `select trim_scale(base.value)::text as value from finding t
       join figure rate on rate.id = any(t.figure_ids) and rate.dimension = $1 and rate.basis = 'RATIO'
       join figure base on base.id = any(t.figure_ids) and base.basis <> 'RATIO'
      where t.district_id = 2 and t.check_code = 'K9' and t.cleared_at is null`,
    [dimension],
  );
  return { plan, bases: bases.map(({ value }) => value) };
}

const figure = (code: string, value: number, dimension: string | null, more = {}) =>
  plantFigure(world, { unit: 'binjiang', code, value, dimension, ...more } satisfies Planting);

describe('the planner and the check of narrow margins', () => {
  it('take residents of the same period before later ones', async () => {
    const later = { from: '2023-07-01', until: '2024-07-01' };
    await figure('POPULATION', 600_000, '常住', later);
    const { plan, bases } = await planAndCheck('3岁以下托位');
    expect(plan).toMatchObject({ state: 'MET', denominator: { value: '530000' } });
    expect(bases).toEqual(['530000']);
  });

  it('take the dimension of the whole where a relation names none of its part', async () => {
    await plantRelation(world, { from: 'HOUSING_UNITS', to: 'COVERAGE_RATE', toDimension: '试' });
    await plantTarget(world, {
      unit: 'binjiang',
      code: 'COVERAGE_RATE',
      value: 74,
      dimension: '试',
    });
    await figure('COVERAGE_RATE', 75, '试');
    await figure('HOUSING_UNITS', 9_000, null);
    await figure('HOUSING_UNITS', 400, '试');
    const { plan, bases } = await planAndCheck('试');
    expect(plan).toMatchObject({ state: 'MET', denominator: { value: '400' }, refusal: null });
    expect(bases).toEqual(['400']);
  });
});
