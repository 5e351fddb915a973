import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type Send, type World } from '#test/world';

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const DISTRICT = `query District($code: String!) { district(code: $code) { name code ... on District { province city } } }`;

describe('district', () => {
  it('gives its own admin the district by its code', async () => {
    const send = await world.actAs('shangcheng.admin');
    const { data } = await send<{ district: object }>(DISTRICT, { code: '330102' });
    expect(data?.district).toEqual({
      name: '上城区',
      code: '330102',
      province: '浙江省',
      city: '杭州市',
    });
  });

  it('leaves the city null under a municipality', async () => {
    const send = await world.actAs('pudong.admin');
    const { data } = await send<{ district: object }>(DISTRICT, { code: '310115' });
    expect(data?.district).toMatchObject({ province: '上海市', city: null });
  });

  it('says NOT_FOUND for an unknown code', async () => {
    const send = await world.actAs('shangcheng.admin');
    const { data, errors } = await send(DISTRICT, { code: '999999' });
    expect(data).toEqual({ district: null });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('says NOT_FOUND for a neighbouring district, as if it did not exist', async () => {
    const send = await world.actAs('shangcheng.admin');
    const { errors } = await send(DISTRICT, { code: '330109' });
    expect(errors?.[0]).toMatchObject({ message: 'Not found.', extensions: { code: 'NOT_FOUND' } });
  });

  it('refuses a stranger', async () => {
    const { errors } = await world.anonymous(DISTRICT, { code: '330102' });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('the tree', () => {
  const TREE = `{ districts { nodes { name streets { totalCount nodes { id name } } } } }`;
  type Tree = {
    districts: {
      nodes: {
        name: string;
        streets: { totalCount: number; nodes: { id: string; name: string }[] };
      }[];
    };
  };
  const streetsOf = async (send: Send) => {
    const { data } = await send<Tree>(TREE);
    return data!.districts.nodes.map((d) => [d.name, d.streets.nodes.map((s) => s.name)]);
  };

  it('lists every street to the district admin', async () => {
    const streets = await streetsOf(await world.actAs('shangcheng.admin'));
    expect(streets).toEqual([['上城区', expect.arrayContaining(['小营街道', '紫阳街道'])]]);
  });

  it('lists only their own street to street staff', async () => {
    expect(await streetsOf(await world.actAs('xiaoying.staff'))).toEqual([
      ['上城区', ['小营街道']],
    ]);
  });

  it('hides the page of a neighbouring street', async () => {
    const admin = await world.actAs('shangcheng.admin');
    const { data } = await admin<Tree>(TREE);
    const ziyang = data!.districts.nodes[0]!.streets.nodes.find((s) => s.name === '紫阳街道')!;
    const staff = await world.actAs('xiaoying.staff');
    const { errors } = await staff('query ($id: ID!) { unit(id: $id) { name } }', {
      id: ziyang.id,
    });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    // Names are known in the whole district; what a unit has is told by scope alone.
    const list = (name: string) => `${name} { totalCount nodes { id } }`;
    const lists = ['programs', 'figures', 'targets', 'outcomes', 'activities', 'communities'];
    const node = await staff<{ node: Record<string, unknown> }>(
      `query ($id: ID!) { node(id: $id) { ... on Street { name ${lists.map(list).join(' ')} } } }`,
      { id: ziyang.id },
    );
    const nothing = { totalCount: 0, nodes: [] };
    expect(node.data!.node).toEqual({
      name: '紫阳街道',
      ...Object.fromEntries(lists.map((name) => [name, nothing])),
    });
  });
});
