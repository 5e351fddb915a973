import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '#kernel/ids';
import { openWorld, type Send, type World } from '#test/world';
import { act, newProgram, stored, unitId } from '#test/program-fixture';

let world: World;
let staff: Send;
let partnerId: string;
beforeAll(async () => {
  world = await openWorld();
  staff = await world.actAs('xiaoying.staff');
  const [partner] = await world.sql<{ id: string }>(
    "select id from partner where name = '益优公益'",
  );
  partnerId = globalId('Partner', { districtId: 0, id: partner!.id });
});
afterAll(() => world.close());

type Detail = {
  node: {
    partners: { nodes: { name: string }[] };
    participations: {
      nodes: {
        participant: { name: string };
        role: string;
        weight: number | null;
        share: { numerator: number; denominator: number } | null;
      }[];
    };
  };
};

async function detail(id: string) {
  const { data } = await staff<Detail>(
    `query ($id: ID!) { node(id: $id) { ... on Program {
      partners { nodes { name } }
      participations { nodes { participant { name } role weight share { numerator denominator } } } } } }`,
    { id },
  );
  return data!.node;
}

async function communityId(name: string): Promise<string> {
  const [row] = await world.sql<{ district_id: number; unit_id: string }>(
    'select district_id, unit_id from unit_version where name = $1',
    [name],
  );
  return globalId('Community', { districtId: row!.district_id, id: row!.unit_id });
}

describe('addProgramPartner and removeProgramPartner', () => {
  it('add a partner and take it off again, each time as a new version', async () => {
    const { id, version } = await newProgram(staff, '联办读书会');
    const added = await act(staff, 'addProgramPartner', {
      programId: id,
      partnerId,
      expectedVersion: version,
    });
    expect(added.data!.addProgramPartner!.program).toMatchObject({ version: version + 1 });
    expect((await detail(id)).partners.nodes).toEqual([{ name: '益优公益' }]);
    const removed = await act(staff, 'removeProgramPartner', {
      programId: id,
      partnerId,
      expectedVersion: version + 1,
    });
    expect(removed.data!.removeProgramPartner!.program).toMatchObject({ version: version + 2 });
    expect((await detail(id)).partners.nodes).toEqual([]);
  });

  it('refuse a partner twice, an unknown one and an over-long note', async () => {
    const { id, version } = await newProgram(staff, '重复合作');
    const input = { programId: id, partnerId, expectedVersion: version };
    await act(staff, 'addProgramPartner', input);
    const again = { ...input, expectedVersion: version + 1 };
    const twice = await act(staff, 'addProgramPartner', again);
    expect(twice.data!.addProgramPartner!.userErrors).toMatchObject([{ code: 'DUPLICATE' }]);
    const unknown = await act(staff, 'addProgramPartner', { ...again, partnerId: 'ptn_nobody' });
    expect(unknown.data!.addProgramPartner!.userErrors).toMatchObject([
      { code: 'UNKNOWN', field: ['input', 'partnerId'] },
    ]);
    const long = await act(staff, 'addProgramPartner', { ...again, note: '长'.repeat(501) });
    expect(long.data!.addProgramPartner!.userErrors).toMatchObject([
      { code: 'TOO_LONG' },
      { code: 'DUPLICATE' },
    ]);
    expect(await stored(world, '重复合作')).toMatchObject({ version: version + 1 });
  });

  it('refuse to take off a partner that is not there', async () => {
    const { id, version } = await newProgram(staff, '没有伙伴');
    const { data } = await act(staff, 'removeProgramPartner', {
      programId: id,
      partnerId,
      expectedVersion: version,
    });
    expect(data!.removeProgramPartner!.userErrors).toMatchObject([{ code: 'UNKNOWN' }]);
  });
});

describe('setParticipation', () => {
  it('ends a participation', async () => {
    const { id, version } = await newProgram(staff, '不再联办');
    const input = { programId: id, participantId: await communityId('葵巷社区') };
    const asked = { ...input, expectedVersion: version };
    const { data } = await act(staff, 'setParticipation', asked);
    await act(staff, 'setParticipation', {
      ...input,
      expectedVersion: data!.setParticipation!.program!.version,
      takesPart: false,
    });
    expect((await detail(id)).participations.nodes).toEqual([]);
  });

  it('refuses a unit of another district', async () => {
    const { id, version } = await newProgram(staff, '跨区');
    const participantId = await communityId('后滩社区');
    const { data } = await act(staff, 'setParticipation', {
      programId: id,
      expectedVersion: version,
      participantId,
    });
    expect(data!.setParticipation!.userErrors).toMatchObject([
      { code: 'UNKNOWN', field: ['input', 'participantId'] },
    ]);
  });

  it('lets a participant from a neighbouring street read the program and all shares', async () => {
    const neighbour = await world.actAs('ziyang.staff');
    const { id, version } = await newProgram(staff, '两街联办');
    const query =
      'query ($id: ID!) { node(id: $id) { ... on Program { title participations { nodes { role } } } } }';
    expect((await neighbour<{ node: object | null }>(query, { id })).data).toEqual({ node: null });
    const ziyang = await unitId(await world.actAs('shangcheng.admin'), '紫阳街道');
    await act(staff, 'setParticipation', {
      programId: id,
      expectedVersion: version,
      participantId: ziyang,
    });
    const { data } = await neighbour<{ node: object }>(query, { id });
    expect(data!.node).toEqual({ title: '两街联办', participations: { nodes: [{ role: 'CO' }] } });
    const change = await act(neighbour, 'closeProgram', { id, expectedVersion: version + 1 });
    expect(change.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
