import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insert } from '#test/isolation-rows';
import { plantFigure } from '#test/total-fixture';
import { openWorld, type World } from '#test/world';
import { indicator } from '#modules/figures/indicator/demo/indicator.demo';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import { newId } from '#kernel/ids';
import { factsOf } from './finding.facts.query.ts';

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

/** Of whom an amount of 小营街道 in a dimension speaks. */
async function unitOfAnalysis(name: string) {
  const [facts] = await factsOf(world.sql, 1, [unitId('xiaoying')]);
  return facts!.figures.find(({ dimension }) => dimension === name)!.unitOfAnalysis;
}

const dimension = (name: string, owner: number | null, analysed: string | null) =>
  insert(world, 'indicator_dimension', {
    ...{ id: newId(), owner_district_id: owner, indicator_id: indicator('INCOME_GAIN').id },
    ...{ name, kind: 'GROUP', unit_of_analysis: analysed },
  });

describe('of whom an amount speaks', () => {
  it('is what the platform says, and what the district says of a dimension of its own', async () => {
    for (const name of ['both', 'own']) {
      await plantFigure(world, {
        unit: 'xiaoying',
        code: 'INCOME_GAIN',
        value: 9,
        dimension: name,
      });
    }
    await dimension('both', 1, 'HOUSEHOLD');
    await dimension('both', null, 'PERSON');
    await dimension('own', 1, 'HOUSEHOLD');
    await dimension('own', 2, 'PERSON');
    expect(await unitOfAnalysis('both')).toBe('PERSON');
    expect(await unitOfAnalysis('own')).toBe('HOUSEHOLD');
  });
});
