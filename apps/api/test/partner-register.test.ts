import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId, newId } from '#kernel/ids';
import { insert, PLACES } from './isolation-rows.ts';
import { newProgram } from './program-fixture.ts';
import { newHolder, sendAs } from './row-door.ts';
import { openWorld, type Send, type World } from './world.ts';

let world: World;
let staff: Send;
beforeAll(async () => {
  world = await openWorld();
  staff = await world.actAs('xiaoying.staff');
});
afterAll(() => world.close());

interface Added {
  program: { id: string; version: number } | null;
  notices: { code: string; message: string }[];
  userErrors: { code: string; field: string[] }[];
}

async function addPartner(send: Send, input: object): Promise<Added> {
  const { data, errors } = await send<{ addProgramPartner: Added | null }>(
    `mutation ($input: AddProgramPartnerInput!) { addProgramPartner(input: $input) {
      program { id version } notices { code message } userErrors { code field } } }`,
    { input },
  );
  if (!data?.addProgramPartner) throw new Error(JSON.stringify(errors));
  return data.addProgramPartner;
}

/** A partner of the register that no district works with. */
async function registered(name: string, creditCode: string | null = null) {
  const id = newId();
  await insert(world, 'partner', { id, name, kind: 'NGO', credit_code: creditCode });
  return { id, nodeId: globalId('Partner', { districtId: 0, id }) };
}

const reads = async (send: Send, id: string) =>
  (await send<{ node: object | null }>('query ($id: ID!) { node(id: $id) { id } }', { id })).data!
    .node !== null;

describe('the register of partners', () => {
  it('shows staff those that their district works with, and the operator all', async () => {
    const { id, nodeId } = await registered('邻区的伙伴');
    const operator = await world.actAs('operator');
    const readers = ['shangcheng.admin', 'xiaoying.lead', 'changmingsi.worker', 'xiaoshan.admin'];
    for (const login of readers) {
      expect([login, await reads(await world.actAs(login), nodeId)]).toEqual([login, false]);
    }
    expect(await reads(operator, nodeId)).toBe(true);
    await insert(world, 'district_partner', { district_id: 3, partner_id: id });
    expect(await reads(await world.actAs('xiaoshan.admin'), nodeId)).toBe(true);
    expect(await reads(staff, nodeId)).toBe(false);
  });

  it('gives another partner to who names it exactly, and from then on to the district', async () => {
    const named = await registered('全名才能找到的伙伴', '91330000TEST000001');
    const program = await newProgram(staff, '找伙伴');
    const input = { programId: program.id, expectedVersion: program.version };
    const wrong = [
      { partnerNamed: '全名才能找到' },
      { partnerNamed: '%' },
      { partnerNamed: '' },
      {},
      { partnerId: named.nodeId },
    ];
    for (const by of wrong) {
      const { userErrors } = await addPartner(staff, { ...input, ...by });
      expect([by, userErrors.map(({ code }) => code)]).toEqual([by, ['UNKNOWN']]);
    }
    const { program: added } = await addPartner(staff, {
      ...input,
      partnerNamed: '91330000TEST000001',
    });
    expect(added!.version).toBe(program.version + 1);
    expect(await reads(await world.actAs('shangcheng.admin'), named.nodeId)).toBe(true);
    expect(await reads(await world.actAs('xiaoshan.admin'), named.nodeId)).toBe(false);
  });

  it('tells two of one name apart by their codes alone', async () => {
    await registered('同名伙伴', '91330000TEST000002');
    await registered('同名伙伴', '91330000TEST000003');
    const { id, version } = await newProgram(staff, '同名');
    const input = { programId: id, expectedVersion: version };
    const { userErrors } = await addPartner(staff, { ...input, partnerNamed: '同名伙伴' });
    expect(userErrors).toMatchObject([{ code: 'UNKNOWN', field: ['input', 'partnerNamed'] }]);
  });
});

describe('a partner that is added to a program', () => {
  it('is not said to see it before an agreement covers it, and learns that there is something', async () => {
    const { id } = await registered('尚无协议的伙伴');
    const program = await newProgram(staff, '尚无协议');
    const { notices, program: added } = await addPartner(staff, {
      ...{ programId: program.id, expectedVersion: program.version },
      partnerNamed: '尚无协议的伙伴',
    });
    expect(notices).toEqual([
      {
        code: 'NOT_COVERED',
        message: 'Added. The partner sees it once an agreement in force covers it.',
      },
    ]);
    const { token } = await newHolder(world, { role: 'PARTNER_OWNER', partnerId: id });
    const partner = sendAs(world, token);
    const query = `{ viewer { memberships { partner { id programsNotCovered programs { nodes { title } } } } } }`;
    type Mine = { id: string; programsNotCovered: number | null; programs: { nodes: object[] } };
    const mine = async () =>
      (await partner<{ viewer: { memberships: { partner: Mine }[] } }>(query)).data!.viewer
        .memberships[0]!.partner;
    expect(await mine()).toMatchObject({ programsNotCovered: 1, programs: { nodes: [] } });
    const agreement = { district_id: 1, unit_id: PLACES.own.unitId };
    const agreementId = newId();
    await insert(world, 'agreement', {
      ...{ ...agreement, id: agreementId, title: 't' },
      ...{ signed_on: '2021-01-01', starts_on: '2021-01-01' },
    });
    const of = { ...agreement, agreement_id: agreementId };
    await insert(world, 'agreement_party', { ...of, id: newId(), partner_id: id });
    await insert(world, 'agreement_unit', {
      ...{ ...of, id: newId(), covered_unit_id: PLACES.own.unitId },
    });
    expect(await mine()).toMatchObject({
      programsNotCovered: 0,
      programs: { nodes: [{ title: '尚无协议' }] },
    });
    const other = await newProgram(staff, '已有协议');
    const again = await addPartner(staff, {
      ...{ programId: other.id, expectedVersion: other.version },
      partnerId: (await mine()).id,
    });
    expect(again.notices).toEqual([]);
    expect(added!.id).toBe(program.id);
  });

  it('alone is told how many programs it does not see', async () => {
    const { data } = await staff<{ node: { programsNotCovered: number | null } }>(
      'query ($id: ID!) { node(id: $id) { ... on Partner { programsNotCovered } } }',
      { id: await partnerNamed('益优公益') },
    );
    expect(data!.node.programsNotCovered).toBeNull();
  });
});

async function partnerNamed(name: string) {
  const [row] = await world.sql<{ id: string }>('select id from partner where name = $1', [name]);
  return globalId('Partner', { districtId: 0, id: row!.id });
}

it('an agreement always grants BASICS', async () => {
  const row = { district_id: 1, unit_id: PLACES.own.unitId, title: 't' };
  await expect(
    insert(world, 'agreement', { ...row, id: newId(), field_groups: ['OUTCOMES'] }),
  ).rejects.toThrow('agreement_field_groups');
  const id = newId();
  await insert(world, 'agreement', { ...row, id });
  expect(await world.sql('select field_groups from agreement where id = $1', [id])).toEqual([
    { field_groups: ['BASICS'] },
  ]);
});
