import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act } from '#test/program-fixture';
import { statements } from '#test/total-fixture';
import { openWorld, type Send, type World } from '#test/world';

let world: World;
let admin: Send;
let stranger: Send;
beforeAll(async () => {
  world = await openWorld();
  admin = await world.actAs('shifan.admin');
  stranger = await world.actAs('xiaoying.staff');
});
afterAll(() => world.close());

const NAMED = `query ($id: ID!) { unit(id: $id) { id code name } }`;
const LISTED = `query ($id: ID!) {
  findings(of: $id, below: true, first: 5) { nodes { id title } } }`;

interface Unit {
  id: string;
  code: string | null;
  name: string;
}

/** Units of the made-up district, each with its code: the district, a street, a community. */
async function coded(): Promise<Unit[]> {
  const { data } = await admin<{ districts: { nodes: (Unit & Record<string, unknown>)[] } }>(
    `{ districts { nodes { id code name
      streets(first: 1) { nodes { id code name } } communities(first: 1) { nodes { id code name } } } } }`,
  );
  return data!.districts.nodes.flatMap((district) => [
    district,
    ...(district.streets as { nodes: Unit[] }).nodes,
    ...(district.communities as { nodes: Unit[] }).nodes,
  ]);
}

async function counted(send: Send, query: string, id: string) {
  const before = await statements(world);
  const { data, errors, extensions } = await send<Record<string, unknown>>(query, { id });
  const taken = (await statements(world)) - before;
  return { data, code: errors?.[0]?.extensions.code, cost: extensions!.cost, statements: taken };
}

const recode = (codes: Record<string, string>) =>
  world.sql(
    `update unit_version v set code = c.code
       from jsonb_each_text($1::jsonb) c(name, code) where c.name = v.name`,
    [JSON.stringify(codes)],
  );

describe('a unit named by its administrative code', () => {
  it('is the one that its id names, for the same statements', async () => {
    const units = await coded();
    expect(units.map(({ code }) => code?.length)).toEqual([6, 9, 12]);
    for (const { id, code, name } of units) {
      const named = await counted(admin, NAMED, id);
      expect(named.data!.unit).toMatchObject({ id, code, name });
      expect(await counted(admin, NAMED, code!)).toEqual(named);
      const listed = await counted(admin, LISTED, id);
      expect(await counted(admin, LISTED, code!)).toEqual(listed);
    }
  });

  it('owns what is made under its code, and takes part under it', async () => {
    await recode({ 小营街道: '330102001', 长明寺巷社区: '330102001006' });
    const made = await act(stranger, 'createProgram', { unitId: '330102001', title: '按编码登记' });
    const { program } = made.data!.createProgram!;
    expect(made.data!.createProgram!.userErrors).toEqual([]);
    const joined = await act(stranger, 'setParticipation', {
      ...{ programId: program!.id, expectedVersion: program!.version, role: 'CO' },
      ...{ takesPart: true, participantId: '330102001006' },
    });
    expect(joined.data!.setParticipation!.userErrors).toEqual([]);
    const owners = await world.sql<{ unit: string; participant: string }>(
      `select v.code as unit, w.code as participant from program p
         join unit_version v on v.unit_id = p.unit_id
         join participation j on j.program_id = p.id
         join unit_version w on w.unit_id = j.participant_id where p.title = '按编码登记'`,
    );
    expect(owners).toEqual([{ unit: '330102001', participant: '330102001006' }]);
  });

  it.each(['999999', '330102999', '12345', '1'.repeat(16), '３３０１０２', ''])(
    'is NOT_FOUND when %j names none',
    async (id) => {
      for (const query of [NAMED, LISTED]) {
        const { errors } = await admin(query, { id });
        expect(errors).toMatchObject([
          { message: 'Not found.', extensions: { code: 'NOT_FOUND' } },
        ]);
      }
    },
  );

  it('is NOT_FOUND to a stranger, read and written, like a code that nobody has', async () => {
    for (const { code } of await coded()) {
      for (const id of [code!, '999999']) {
        for (const query of [NAMED, LISTED]) {
          const told = await counted(stranger, query, id);
          expect(told.code).toBe('NOT_FOUND');
          expect(told).toEqual(await counted(stranger, query, '999999'));
        }
        const { errors } = await act(stranger, 'createProgram', { unitId: id, title: '不是我的' });
        expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      }
    }
  });

  it('is reached within scope alone: a neighbour of the same district is told its name', async () => {
    await recode({ 紫阳街道: '330102003' });
    const { errors } = await stranger(NAMED, { id: '330102003' });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const neighbour = await world.actAs('ziyang.staff');
    expect((await neighbour<{ unit: Unit }>(NAMED, { id: '330102003' })).data!.unit.name).toBe(
      '紫阳街道',
    );
  });

  it('is none where two units that the reader reaches have it', async () => {
    await recode({ 大学路社区: '330102009', 葵巷社区: '330102009' });
    const { errors } = await stranger(NAMED, { id: '330102009' });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
