import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  act,
  auditOf,
  counted,
  newIndicator,
  platform,
  read,
  SHANGCHENG,
  XIAOSHAN,
} from '#test/indicator-fixture';
import { openWorld, type Send, type World } from '#test/world';

let world: World;
let admin: Send;
beforeAll(async () => {
  world = await openWorld();
  admin = await world.actAs('shangcheng.admin');
});
afterAll(() => world.close());

const add = (indicatorId: string, dimension: object, districtId: string | null = SHANGCHENG) =>
  act(admin, 'addIndicatorDimension', { indicatorId, districtId, dimension });

const namesOf = async (send: Send, id: string) =>
  (await read(send, id))!.dimensions.map(({ name }) => name);

describe('addIndicatorDimension', () => {
  it('adds a dimension to an indicator of the district, with its audit entry', async () => {
    const { id, version } = await newIndicator(admin, 'FINER');
    const dimension = {
      name: ' 睦邻点 ',
      nameEn: 'Neighbour points',
      kind: 'PROGRAMME',
      unitOfAnalysis: 'HOUSEHOLD',
    };
    const { data, errors } = await add(id, dimension);
    expect(errors).toBeUndefined();
    const stored = { ...dimension, name: '睦邻点' };
    expect(data!.addIndicatorDimension).toMatchObject({
      indicator: { id, version, dimensions: [stored] },
      userErrors: [],
    });
    expect((await auditOf(world, 'FINER')).slice(1)).toEqual([
      {
        verb: 'addIndicatorDimension',
        before: null,
        after: expect.objectContaining(stored),
        district_id: 1,
        login: 'shangcheng.admin',
      },
    ]);
  });

  it("adds one to the platform's indicator for the own district alone", async () => {
    const id = platform('VOLUNTEER_STOCK');
    await add(id, { name: '楼道长' });
    expect(await namesOf(await world.actAs('xiaoying.staff'), id)).toEqual(['五老', '楼道长']);
    expect(await namesOf(await world.actAs('xiaoshan.admin'), id)).toEqual(['五老']);
  });

  it('lets two districts each have their own of one name', async () => {
    const indicatorId = platform('BRAND_COUNT');
    await add(indicatorId, { name: '老字号', nameEn: 'Old names' });
    const neighbour = await world.actAs('xiaoshan.admin');
    const { data } = await act(neighbour, 'addIndicatorDimension', {
      indicatorId,
      districtId: XIAOSHAN,
      dimension: { name: '老字号', nameEn: 'Time-honoured' },
    });
    expect(data!.addIndicatorDimension!.indicator!.dimensions).toContainEqual(
      expect.objectContaining({ name: '老字号', nameEn: 'Time-honoured' }),
    );
  });

  it("refuses the platform's name, with space around it", async () => {
    const before = await counted(world);
    const { data } = await add(platform('ACTIVITY_COUNT'), { name: ' 研学 ' });
    expect(data!.addIndicatorDimension).toMatchObject({
      indicator: null,
      userErrors: [{ code: 'DUPLICATE', field: ['input', 'dimension', 'name'] }],
    });
    expect(await counted(world)).toEqual(before);
  });

  it('refuses a name that the district gave already', async () => {
    const { id } = await newIndicator(admin, 'TWICE', { dimensions: [{ name: '楼道' }] });
    const { data } = await add(id, { name: '楼道' });
    expect(data!.addIndicatorDimension!.userErrors).toMatchObject([{ code: 'DUPLICATE' }]);
    expect(await namesOf(admin, id)).toEqual(['楼道']);
  });

  it('refuses more dimensions than a list shows', async () => {
    const dimensions = Array.from({ length: 200 }, (_, at) => ({ name: `第${at}类` }));
    const { id } = await newIndicator(admin, 'FULL', { dimensions });
    const { data } = await add(id, { name: '再一类' }, SHANGCHENG);
    expect(data!.addIndicatorDimension!.userErrors).toMatchObject([
      { code: 'TOO_LARGE', field: ['input', 'dimension'], message: 'At most 200.' },
    ]);
    expect(await namesOf(admin, id)).toHaveLength(200);
  });

  it('lets one of two people who add the same at once win', async () => {
    const { id } = await newIndicator(admin, 'AT_ONCE');
    const answers = await Promise.all([1, 2].map(() => add(id, { name: '楼道' })));
    const codes = answers.map(
      ({ data }) => data!.addIndicatorDimension!.userErrors[0]?.code ?? 'OK',
    );
    expect(codes.sort()).toEqual(['DUPLICATE', 'OK']);
    expect(await namesOf(admin, id)).toEqual(['楼道']);
  });

  it("does not find a neighbour's indicator, nor what is none", async () => {
    const neighbour = await world.actAs('xiaoshan.admin');
    const { id } = await newIndicator(neighbour, 'THEIRS', { districtId: XIAOSHAN });
    for (const indicatorId of [id, 'ind_nothing', SHANGCHENG]) {
      const { errors } = await add(indicatorId, { name: '楼道' });
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
    expect(await namesOf(neighbour, id)).toEqual([]);
  });
});
