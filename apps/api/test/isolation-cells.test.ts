import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids';
import { insert, PLACES } from './isolation-rows.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const FIGURE = `id value qualifier hidden wording note bounds { lower { value inclusive } upper { value inclusive } }
  source { id wording note reference } indicator { code }`;
const STREETS = `{ districts(first: 1) { nodes { streets(first: 5) { nodes { name
  figures(first: 100) { nodes { ${FIGURE} } } outcomes(first: 100) { nodes { id figure { ${FIGURE} } } } } } } } }`;

interface Figure {
  id: string;
  value: string | null;
  hidden: boolean;
  wording: string | null;
  note: string | null;
  source: { wording: string | null } | null;
  indicator: { code: string };
}
interface Street {
  name: string;
  figures: { nodes: Figure[] };
  outcomes: { nodes: { id: string; figure: Figure }[] };
}

async function casesFor(login: string): Promise<Figure[]> {
  const send = await world.actAs(login);
  const { data } = await send<{ districts: { nodes: { streets: { nodes: Street[] } }[] } }>(
    STREETS,
  );
  const street = data!.districts.nodes[0]!.streets.nodes.find(({ name }) => name === '小营街道')!;
  return street.figures.nodes.filter(({ indicator }) => indicator.code.startsWith('CASE_'));
}

const HIDDEN = {
  value: null,
  qualifier: 'UNDER',
  hidden: true,
  wording: null,
  note: null,
  source: null,
  bounds: { lower: { value: '0', inclusive: true }, upper: { value: '10', inclusive: false } },
};

describe('a small count of cases', () => {
  it.each(['xiaoying.staff', 'xiaoying.lead'])(
    'is shown as it is to %s, whose street it belongs to',
    async (login) => {
      const cases = await casesFor(login);
      expect(cases.map(({ value, hidden, wording }) => ({ value, hidden, wording }))).toEqual(
        expect.arrayContaining([
          { value: '8', hidden: false, wording: '8次' },
          { value: '5', hidden: false, wording: '5人' },
        ]),
      );
    },
  );

  it('is 0 to under 10 for the district, without wording, source or note', async () => {
    const cases = await casesFor('shangcheng.admin');
    expect(cases).toHaveLength(2);
    for (const figure of cases) expect(figure).toMatchObject(HIDDEN);
  });

  it('is hidden by its own id too, as a figure and as an outcome', async () => {
    const [{ id }] = (await casesFor('xiaoying.staff')) as [Figure];
    const admin = await world.actAs('shangcheng.admin');
    const query = `query ($id: ID!) { node(id: $id) { ... on Figure { ${FIGURE} } ... on Outcome { figure { ${FIGURE} } } } }`;
    const { data } = await admin<{ node: Figure }>(query, { id });
    expect(data!.node).toMatchObject(HIDDEN);
  });

  it('is betrayed by no passage that the district reads with another figure', async () => {
    const admin = await world.actAs('shangcheng.admin');
    const text = JSON.stringify((await admin(STREETS)).data);
    const own = await casesFor('xiaoying.staff');
    const passages = own.flatMap(({ wording, source }) => [wording, source?.wording]);
    for (const passage of passages) expect(text).not.toContain(`"wording":"${passage}"`);
  });

  it.each([
    ['0', '[0,0]'],
    ['1', '[1,1]'],
    ['9', '[9,9]'],
    ['10', '[10,10]'],
    ['12', '[8,16]'],
    [null, null],
    [null, '[10,)'],
  ])('of %s, known as %s, is hidden from the district', async (value, bounds) => {
    const { unitId } = PLACES.own;
    const [shape] = await world.sql(
      `select f.indicator_id, f.measure_code, f.source_id, f.basis, f.origin from figure f
         join indicator i on i.id = f.indicator_id where i.sensitive and f.unit_id = $1 limit 1`,
      [unitId],
    );
    const dimension = 'planted';
    await world.sql('delete from figure where dimension = $1', [dimension]);
    await insert(world, 'figure', {
      ...{ ...shape, district_id: 1, id: newId(), slot_id: newId(), unit_id: unitId },
      ...{ dimension, value, bounds, qualifier: 'EXACT', wording: 'secret' },
    });
    const admin = await world.actAs('shangcheng.admin');
    type Shown = {
      dimension: string;
      hidden: boolean;
      value: string | null;
      wording: string | null;
    };
    const { data } = await admin<{
      districts: { nodes: { streets: { nodes: { figures: { nodes: Shown[] } }[] } }[] };
    }>(
      '{ districts(first: 1) { nodes { streets(first: 5) { nodes { figures(first: 100) { nodes { dimension hidden value wording } } } } } } }',
    );
    const figures = data!.districts.nodes[0]!.streets.nodes.flatMap(
      (street) => street.figures.nodes,
    );
    const shown = figures.find((figure) => figure.dimension === dimension);
    expect(shown).toMatchObject({ hidden: true, value: null, wording: null });
  });
});
