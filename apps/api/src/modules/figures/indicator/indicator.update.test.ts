import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, auditOf, counted, newIndicator, read } from '#test/indicator-fixture';
import { openWorld, type Send, type World } from '#test/world';

let world: World;
let admin: Send;
beforeAll(async () => {
  world = await openWorld();
  admin = await world.actAs('shangcheng.admin');
});
afterAll(() => world.close());

describe('updateIndicator', () => {
  it('changes what the input names and keeps the rest', async () => {
    const words = { nameEn: 'Councils', description: '只计有记录的。', direction: 'HIGHER' };
    const { id, version } = await newIndicator(admin, 'CHANGED', words);
    const { data, errors } = await act(admin, 'updateIndicator', {
      id,
      expectedVersion: version,
      name: ' 议事会 ',
      levels: ['SITE', 'STREET'],
      sensitive: true,
      description: null,
    });
    expect(errors).toBeUndefined();
    expect(data!.updateIndicator).toMatchObject({
      indicator: {
        name: '议事会',
        nameEn: 'Councils',
        description: null,
        direction: 'HIGHER',
        sensitive: true,
        levels: ['STREET', 'SITE'],
        version: version + 1,
      },
      userErrors: [],
    });
    expect((await auditOf(world, 'CHANGED')).slice(1)).toEqual([
      {
        verb: 'updateIndicator',
        before: expect.objectContaining({ name: '邻里议事会', sensitive: false }),
        after: expect.objectContaining({ name: '议事会', sensitive: true }),
        district_id: 1,
        login: 'shangcheng.admin',
      },
    ]);
  });

  it('says that dimensions add, and takes it back', async () => {
    const { id, version, dimensionsDisjoint } = await newIndicator(admin, 'ADDING');
    expect(dimensionsDisjoint).toBe(false);
    const set = async (more: object, by: number) => {
      const input = { id, expectedVersion: version + by, ...more };
      const { data } = await act(admin, 'updateIndicator', input);
      return data!.updateIndicator!.indicator!.dimensionsDisjoint;
    };
    expect(await set({ dimensionsDisjoint: true }, 0)).toBe(true);
    expect(await set({ nameEn: 'Adding' }, 1)).toBe(true);
    expect(await set({ dimensionsDisjoint: null, nameEn: 'Added' }, 2)).toBe(true);
    expect(await set({ dimensionsDisjoint: false }, 3)).toBe(false);
    expect((await auditOf(world, 'ADDING'))[1]).toMatchObject({
      before: { dimensionsDisjoint: false },
      after: { dimensionsDisjoint: true },
    });
  });

  it('closes an indicator to new figures, and opens it again', async () => {
    const { id, version } = await newIndicator(admin, 'CLOSING');
    const set = (closed: boolean, by: number) =>
      act(admin, 'updateIndicator', { id, expectedVersion: version + by, closed });
    const once = (await set(true, 0)).data!.updateIndicator!.indicator!;
    expect(once.closedAt).toEqual(expect.any(String));
    const twice = (await set(true, 1)).data!.updateIndicator!.indicator!;
    expect(twice.closedAt).toBe(once.closedAt);
    const open = (await set(false, twice.version - version)).data!.updateIndicator!.indicator!;
    expect(open.closedAt).toBeNull();
  });

  it.each([
    ['no name', { name: null }, 'REQUIRED', 'name'],
    ['no level at all', { levels: [] }, 'REQUIRED', 'levels'],
  ])('refuses %s', async (what, wrong, code, field) => {
    const own = `WRONG_${what.toUpperCase().replaceAll(/[^A-Z]/g, '_')}`;
    const { id, version } = await newIndicator(admin, own);
    const before = await counted(world);
    const input = { id, expectedVersion: version, sensitive: true, ...wrong };
    const { data } = await act(admin, 'updateIndicator', input);
    expect(data!.updateIndicator).toMatchObject({
      indicator: null,
      userErrors: [{ code, field: ['input', field] }],
    });
    expect(await counted(world)).toEqual(before);
    expect(await read(admin, id)).toMatchObject({ name: '邻里议事会', sensitive: false, version });
  });

  it.each([
    ['code', 'OTHER'],
    ['measure', '人'],
    ['basis', 'STOCK'],
    ['rule', 'LATEST'],
  ])('has no way to change the %s', async (field, value) => {
    const { id, version } = await newIndicator(admin, `KEEPS_${field.toUpperCase()}`);
    const input = { id, expectedVersion: version, [field]: value };
    const { errors } = await act(admin, 'updateIndicator', input);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(await read(admin, id)).toMatchObject({ version });
  });

  it('marks as sensitive for good, lest what was hidden be shown', async () => {
    const { id, version } = await newIndicator(admin, 'CASES', { sensitive: true });
    const input = { id, expectedVersion: version, sensitive: false };
    const { data } = await act(admin, 'updateIndicator', input);
    expect(data!.updateIndicator!.userErrors).toMatchObject([
      { code: 'SENSITIVE_STAYS', field: ['input', 'sensitive'] },
    ]);
    expect(await read(admin, id)).toMatchObject({ sensitive: true, version });
  });
});
