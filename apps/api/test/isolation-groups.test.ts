import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CoveredRows, DATES, type Terms } from './partner-terms.ts';
import { type Holder, sendAs } from './row-door.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let rows: CoveredRows;
beforeAll(async () => {
  world = await openWorld();
  rows = new CoveredRows(world);
  await rows.plant();
});
afterAll(() => world.close());

const QUERY = `{ districts { nodes {
  programs(first: 5, includeDescendants: true, filter: { startsOn: { gte: "2030-01-01" } }) { nodes {
    description activities(first: 50) { nodes { title heldOn attendance { value } } } } } } } }`;

interface Row {
  description: string | null;
  activities: { nodes: { title: string; heldOn: string; attendance: { value: string } | null }[] };
}

async function programs(holder: Holder): Promise<Row[]> {
  type Answer = { districts: { nodes: { programs: { nodes: Row[] } }[] } };
  const { data } = await sendAs(world, holder.token)<Answer>(QUERY);
  return data!.districts.nodes.flatMap((district) => district.programs.nodes);
}

const activities = async (holder: Holder) =>
  (await programs(holder)).flatMap((row) => row.activities.nodes).filter((a) => a.title === 'a');

const held = (attendance: { value: string } | null) => ({
  ...{ title: 'a', heldOn: DATES.inside },
  attendance,
});

const COVERS: [string, NonNullable<Terms['covers']>][] = [
  ['program', { programs: ['own'] }],
  ['unit', { units: ['own'] }],
];

describe('a partner whose agreement lacks a field group', () => {
  it('reads no description without NARRATIVE', async () => {
    const without = await rows.partnerWith({ groups: ['BASICS', 'OUTCOMES', 'ATTENDANCE'] });
    expect(await programs(without)).toMatchObject([{ description: null }]);
    const having = await rows.partnerWith({ groups: ['NARRATIVE'] });
    expect(await programs(having)).toMatchObject([{ description: 'secret' }]);
  });

  it.each(COVERS)('for a %s reads no attendance without ATTENDANCE', async (_what, covers) => {
    const holder = await rows.partnerWith({
      groups: ['BASICS', 'NARRATIVE'],
      covers,
    });
    expect(await activities(holder)).toEqual([held(null)]);
  });

  it.each(COVERS)('for a %s reads attendance with ATTENDANCE', async (_what, covers) => {
    const holder = await rows.partnerWith({ groups: ['ATTENDANCE'], covers });
    expect(await activities(holder)).toEqual([held({ value: '12' })]);
  });

  it.each(COVERS)(
    'for a %s reads none from before the agreement with it',
    async (_what, covers) => {
      const later = { groups: ['ATTENDANCE'], starts: '2024-01-01', covers };
      const holder = await rows.partnerWith({ groups: ['BASICS'], covers }, later);
      expect(await activities(holder)).toEqual([held(null)]);
    },
  );
});
