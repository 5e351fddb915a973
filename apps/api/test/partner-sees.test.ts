import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId, newId } from '#kernel/ids';
import { insert, PLACES } from './isolation-rows.ts';
import { CoveredRows } from './partner-terms.ts';
import { handleOf, openRowDoor, sendAs } from './row-door.ts';
import { openWorld, type Send, type World } from './world.ts';

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const nodeAs = async <T>(send: Send, id: string, fields: string) => {
  const { data, extensions, errors } = await send<{ node: T | null }>(
    `query ($id: ID!) { node(id: $id) { ${fields} } }`,
    { id },
  );
  expect(errors).toBeUndefined();
  return { node: data!.node, withheld: extensions!.withheld as object[] | undefined };
};

const figureId = async (where: string) => {
  const [row] = await world.sql<{ id: string }>(
    `select f.id from figure f join program p on p.id = f.program_id where ${where}
      order by f.id limit 1`,
  );
  return globalId('Figure', { districtId: 1, id: row!.id });
};

type Figure = { value: string; source: { id: string; title: string } | null; withheld: string[] };
const FIGURE = `... on Figure { value wording note recordedBy supersededBy supersededReason
  source { id title } program { title } withheld }`;

describe('a partner', () => {
  it('reads the source of a figure that it reads, as staff do', async () => {
    const id = await figureId("p.title = '多彩公益圈' and f.superseded_at is null");
    const partner = await nodeAs<Figure>(await world.actAs('yiyou.owner'), id, FIGURE);
    const staff = await nodeAs<Figure>(await world.actAs('xiaoying.staff'), id, FIGURE);
    expect(partner.node!.source).toEqual(staff.node!.source);
    expect(partner.node!.source!.title).toBe('小营街道关工委2021年工作报告');
  });

  it('is told by each row which of its fields are for others, and for whom', async () => {
    const id = await figureId("p.title = '多彩公益圈' and f.superseded_at is null");
    const partner = await nodeAs<Figure>(await world.actAs('yiyou.owner'), id, FIGURE);
    const STAFF = ['note', 'recordedBy', 'supersededBy', 'supersededReason'];
    expect([...partner.node!.withheld].sort()).toEqual(STAFF);
    expect(partner.withheld).toEqual(
      STAFF.map((field) => ({ field: `Figure.${field}`, group: null })).map((one) =>
        expect.objectContaining(one),
      ),
    );
    const staff = await nodeAs<Figure>(await world.actAs('xiaoying.staff'), id, FIGURE);
    expect(staff.node!.withheld).toEqual([]);
  });

  it('is told of a program and its activities what the agreement does not grant', async () => {
    const rows = new CoveredRows(world);
    await rows.plant();
    const idOf = (name: string) => [...rows.names].find(([, own]) => own === name)![0];
    const withheldTo = async (groups: string[]) => {
      const send = sendAs(world, (await rows.partnerWith({ groups })).token);
      const of = async (type: 'Program' | 'Activity', name: string) => {
        const id = globalId(type, { districtId: 1, id: idOf(name) });
        const { node } = await nodeAs<{ withheld: string[] }>(
          send,
          id,
          `... on ${type} { withheld }`,
        );
        return node!.withheld;
      };
      return [await of('Program', 'own'), await of('Activity', 'activity inside')];
    };
    expect(await withheldTo(['BASICS'])).toEqual([
      ['description', 'descriptionEn', 'posts', 'outcomes', 'figures', 'targets', 'result'],
      ['attendance'],
    ]);
    expect(await withheldTo(['OUTCOMES', 'NARRATIVE', 'ATTENDANCE', 'CONTACTS'])).toEqual([[], []]);
  });
});

describe('what is sensitive', () => {
  it('is named as withheld, and its source stays with its unit', async () => {
    const { unitId, districtId } = PLACES.own;
    const [shape] = await world.sql(
      `select f.indicator_id, f.measure_code, f.basis, f.origin from figure f
         join indicator i on i.id = f.indicator_id where i.sensitive limit 1`,
    );
    const [program] = await world.sql<{ id: string }>(
      "select id from program where title = '多彩公益圈'",
    );
    const [id, sourceId] = [newId(), newId()];
    const place = { district_id: districtId, unit_id: unitId };
    const source = { kind: 'REPORT', title: 'secret', published_on: '2022-01-01' };
    await insert(world, 'source', { ...place, id: sourceId, ...source });
    await insert(world, 'figure', {
      ...{ ...place, ...shape, id, slot_id: id, source_id: sourceId, dimension: 'planted' },
      ...{ program_id: program!.id, program_unit_id: unitId, qualifier: 'EXACT', value: 4 },
      ...{ bounds: '[4,4]', period_start: '2021-01-01', period_end: '2022-01-01' },
    });
    const login = 'yiyou.owner';
    const figure = globalId('Figure', { districtId, id });
    const { node } = await nodeAs<Figure>(await world.actAs(login), figure, FIGURE);
    expect(node!.source).toBeNull();
    expect(node!.withheld).toEqual(expect.arrayContaining(['value', 'wording', 'note', 'source']));
    expect(node!.withheld).not.toContain('bounds');
    const door = await openRowDoor(world.database.urls.app);
    const handle = await handleOf(world, login);
    expect(await door.column(handle, 'select id from source where id = $1', [sourceId])).toEqual(
      [],
    );
    await door.close();
  });
});
