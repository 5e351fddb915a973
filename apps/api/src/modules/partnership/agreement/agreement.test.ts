import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '#test/world';

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

interface Told {
  id: string;
  title: string;
  endsOn: string | null;
  inForce: boolean;
  grants: string[];
  unit: { name: string } | null;
}
const FIELDS = 'id title endsOn inForce grants unit { name }';

const ENDED = '青年夜校合作协议（合成，已到期）';

async function own(login: string, args = ''): Promise<Told[]> {
  const { data, errors } = await (
    await world.actAs(login)
  )<{ viewer: { memberships: { partner: { agreements: { nodes: Told[] } } }[] } }>(
    `{ viewer { memberships { partner { agreements${args} { nodes { ${FIELDS} } } } } } }`,
  );
  expect(errors).toBeUndefined();
  return data!.viewer.memberships[0]!.partner.agreements.nodes;
}

const readBy = async (login: string, id: string) => {
  const send = await world.actAs(login);
  const asked = `query ($id: ID!) { node(id: $id) { ... on Agreement { title } } }`;
  return (await send<{ node: { title: string } | null }>(asked, { id })).data!.node;
};

describe('the agreements of a partner', () => {
  it('are told to its people with what each opens, the one that has ended too', async () => {
    const all = await own('yiyou.member');
    expect(all).toHaveLength(4);
    expect(all.find(({ title }) => title === ENDED)).toMatchObject({
      endsOn: '2023-12-31',
      inForce: false,
      grants: ['BASICS', 'ATTENDANCE', 'OUTCOMES'],
    });
    for (const { inForce, unit } of all) if (inForce) expect(unit?.name).toMatch(/街道$/);
  });

  it('are in force on the days on which they open rows', async () => {
    const { district_id, id } = (
      await world.sql<{ district_id: number; id: string }>(
        'select district_id, id from agreement where title = $1',
        [ENDED],
      )
    )[0]!;
    const asked = async (signed: string, starts: string, ends: string | null) => {
      await world.sql(
        'update agreement set signed_on = $3::date, starts_on = $4::date, ends_on = $5::date where district_id = $1 and id = $2',
        [district_id, id, signed, starts, ends],
      );
      const [open, all] = await Promise.all([
        own('yiyou.owner', '(filter: { inForce: true })'),
        own('yiyou.owner'),
      ]);
      const listed = open.some(({ title }) => title === ENDED);
      expect(all.find(({ title }) => title === ENDED)?.inForce).toBe(listed);
      return listed;
    };
    expect(await asked('2022-01-01', '2022-01-01', '2023-12-31')).toBe(false);
    expect(await asked('2022-01-01', '2022-01-01', null)).toBe(true);
    expect(await asked('2022-01-01', '9999-01-01', null)).toBe(false);
    expect(await asked('9999-01-01', '2022-01-01', null)).toBe(false);
  });

  it('are read by the unit that signed and those above it, and by nobody beside', async () => {
    const real = (await own('yiyou.owner')).find(({ unit }) => unit?.name === '小营街道')!;
    expect(await readBy('xiaoying.staff', real.id)).toEqual({ title: real.title });
    expect(await readBy('shangcheng.admin', real.id)).toEqual({ title: real.title });
    for (const login of ['ziyang.staff', 'changmingsi.worker', 'binjiang.admin', 'operator'])
      expect([login, await readBy(login, real.id)]).toEqual([login, null]);
  });
});
