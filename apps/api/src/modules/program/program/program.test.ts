import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type Send, type World } from '#test/world';
import { act, auditOf, newProgram, stored, unitId } from '#test/program-fixture';

let world: World;
let staff: Send;
let neighbour: Send;
beforeAll(async () => {
  world = await openWorld();
  staff = await world.actAs('xiaoying.staff');
  neighbour = await world.actAs('ziyang.staff');
});
afterAll(() => world.close());

describe('createProgram', () => {
  it('starts a program with its audit entry', async () => {
    const input = {
      unitId: await unitId(staff, '小营街道'),
      title: '  夏夜巡河  ',
      startsOn: '2026-06-01',
      endsOn: '2026-08-31',
    };
    const { data, errors } = await act(staff, 'createProgram', input);
    expect(errors).toBeUndefined();
    expect(data!.createProgram).toEqual({
      program: {
        id: expect.stringMatching(/^prg_/),
        title: '夏夜巡河',
        version: 1,
        startsOn: '2026-06-01',
        endsOn: '2026-08-31',
        closedAt: null,
      },
      userErrors: [],
    });
    expect(await auditOf(world, '夏夜巡河')).toEqual([
      {
        verb: 'createProgram',
        before: null,
        after: expect.objectContaining({ title: '夏夜巡河' }),
      },
    ]);
  });

  it.each([
    ['an empty title', { title: '   ' }, 'REQUIRED', 'title'],
    ['an over-long title', { title: '长'.repeat(201) }, 'TOO_LONG', 'title'],
    ['a control character', { title: '夏夜\u0007' }, 'CONTROL_CHARACTER', 'title'],
    ['a mark that reorders text', { title: '夏夜\u202e' }, 'CONTROL_CHARACTER', 'title'],
    [
      'an end before its start',
      { startsOn: '2026-02-01', endsOn: '2026-01-31' },
      'END_BEFORE_START',
      'endsOn',
    ],
  ])('refuses %s', async (_, wrong, code, field) => {
    const input = { unitId: await unitId(staff, '小营街道'), title: '不该有', ...wrong };
    const { data } = await act(staff, 'createProgram', input);
    expect(data!.createProgram).toMatchObject({
      program: null,
      userErrors: [{ code, field: ['input', field] }],
    });
    expect(await stored(world, '不该有')).toBeUndefined();
  });

  it('says what is wrong in the language of the reader', async () => {
    const input = { unitId: await unitId(staff, '小营街道'), title: '长'.repeat(201) };
    const { data } = await act(staff, 'createProgram', input, 'zh-CN');
    expect(data!.createProgram!.userErrors[0]!.message).toBe('最多 200 个字符，现在有 201 个。');
  });

  it('refuses a day that does not exist', async () => {
    const input = {
      unitId: await unitId(staff, '小营街道'),
      title: '不该有',
      startsOn: '2026-02-30',
    };
    const { errors } = await act(staff, 'createProgram', input);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(await stored(world, '不该有')).toBeUndefined();
  });
});

describe('updateProgram', () => {
  it('changes what the input names and keeps the rest', async () => {
    const { id, version } = await newProgram(staff, '晨间太极');
    const input = { id, expectedVersion: version, startsOn: '2026-03-01' };
    const { data } = await act(staff, 'updateProgram', input);
    expect(data!.updateProgram!.program).toMatchObject({
      title: '晨间太极',
      startsOn: '2026-03-01',
      version: version + 1,
    });
    const [, change] = await auditOf(world, '晨间太极');
    expect(change).toMatchObject({ before: { startsOn: null }, after: { startsOn: '2026-03-01' } });
  });

  it('refuses an end before the start that is already stored', async () => {
    const { id, version } = await newProgram(staff, '午间书场');
    await act(staff, 'updateProgram', { id, expectedVersion: version, startsOn: '2026-03-01' });
    const input = { id, expectedVersion: version + 1, endsOn: '2026-02-01', title: '改了' };
    const { data } = await act(staff, 'updateProgram', input);
    expect(data!.updateProgram!.userErrors).toMatchObject([{ code: 'END_BEFORE_START' }]);
    expect(await stored(world, '午间书场')).toMatchObject({ version: version + 1, ends_on: null });
  });

  it('refuses a stale version, and says which one is in force', async () => {
    const { id, version } = await newProgram(staff, '傍晚合唱');
    await act(staff, 'updateProgram', { id, expectedVersion: version, startsOn: '2026-03-01' });
    const stale = { id, expectedVersion: version, title: '改了' };
    const { data, errors } = await act(staff, 'updateProgram', stale);
    expect(data).toEqual({ updateProgram: null });
    expect(errors?.[0]?.extensions).toMatchObject({
      ...{ code: 'CONFLICT', currentVersion: version + 1 },
      standing: { version: version + 1 },
    });
    expect(await stored(world, '傍晚合唱')).toMatchObject({ version: version + 1 });
  });

  it('lets one of two people who change the same version at once win', async () => {
    const { id, version } = await newProgram(staff, '同时修改');
    const lead = await world.actAs('xiaoying.lead');
    const answers = await Promise.all(
      [staff, lead].map((send, n) =>
        act(send, 'updateProgram', { id, expectedVersion: version, titleEn: `Title ${n}` }),
      ),
    );
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'OK');
    expect(codes.sort()).toEqual(['CONFLICT', 'OK']);
    expect(await stored(world, '同时修改')).toMatchObject({ version: version + 1 });
  });
});

describe('closeProgram', () => {
  it('closes a program, which then can no longer be changed', async () => {
    const planned = await newProgram(staff, '到期项目');
    const { id } = planned;
    await act(staff, 'startProgram', { id, expectedVersion: planned.version });
    const version = planned.version + 1;
    const { data } = await act(staff, 'closeProgram', { id, expectedVersion: version });
    expect(data!.closeProgram!.program).toMatchObject({
      closedAt: expect.any(String),
      version: version + 1,
    });
    const again = await act(staff, 'closeProgram', { id, expectedVersion: version + 1 });
    expect(again.data!.closeProgram!.userErrors).toMatchObject([{ code: 'WRONG_STATE' }]);
    const change = await act(staff, 'updateProgram', {
      id,
      expectedVersion: version + 1,
      title: '改了',
    });
    expect(change.data!.updateProgram!.userErrors).toMatchObject([
      { code: 'CLOSED', field: ['input', 'id'] },
    ]);
  });
});

describe('every verb on a program', () => {
  const VERBS = [
    'updateProgram',
    'closeProgram',
    'addProgramPartner',
    'removeProgramPartner',
    'setParticipation',
  ];

  async function inputOf(verb: string, id: string, expectedVersion: number) {
    const partner = await world.sql<{ id: string }>('select id from partner order by id limit 1');
    const street = await unitId(staff, '小营街道');
    if (verb === 'setParticipation')
      return { programId: id, expectedVersion, participantId: street };
    if (verb.endsWith('Partner'))
      return { programId: id, expectedVersion, partnerId: partner[0]!.id };
    return { id, expectedVersion };
  }

  it.each(VERBS)('%s refuses a stranger', async (verb) => {
    const { id, version } = await newProgram(staff, `${verb} 陌生人`);
    const { errors } = await act(world.anonymous, verb, await inputOf(verb, id, version));
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await stored(world, `${verb} 陌生人`)).toMatchObject({ version });
  });

  it.each(VERBS)('%s does not find the program of a neighbouring street', async (verb) => {
    const { id, version } = await newProgram(staff, `${verb} 邻街`);
    const { errors } = await act(neighbour, verb, await inputOf(verb, id, version));
    expect(errors?.[0]).toMatchObject({ message: 'Not found.', extensions: { code: 'NOT_FOUND' } });
    expect(await stored(world, `${verb} 邻街`)).toMatchObject({ version });
  });

  it.each(VERBS)("%s tells a district admin that it is the street's to do", async (verb) => {
    const { id, version } = await newProgram(staff, `${verb} 区级`);
    const admin = await world.actAs('shangcheng.admin');
    const { errors } = await act(admin, verb, await inputOf(verb, id, version));
    expect(errors?.[0]).toMatchObject({
      message: 'You can see this unit, but not change its data.',
      extensions: { code: 'FORBIDDEN' },
    });
    expect(await stored(world, `${verb} 区级`)).toMatchObject({ version });
  });

  it('createProgram refuses a stranger, a neighbour and a community worker', async () => {
    const street = await unitId(staff, '小营街道');
    const input = { unitId: street, title: '不该有' };
    const codes = [];
    for (const send of [world.anonymous, neighbour, await world.actAs('changmingsi.worker')]) {
      codes.push((await act(send, 'createProgram', input)).errors?.[0]?.extensions.code);
    }
    expect(codes).toEqual(['UNAUTHENTICATED', 'NOT_FOUND', 'FORBIDDEN']);
    expect(await stored(world, '不该有')).toBeUndefined();
  });

  it('says beforehand what somebody may do, and why not', async () => {
    const { id } = await newProgram(staff, '谁能做什么');
    const query =
      'query ($id: ID!) { node(id: $id) { ... on Program { viewerCan { verb allowed reason { code message } } } } }';
    type Can = {
      node: {
        viewerCan: {
          verb: string;
          allowed: boolean;
          reason: { code: string; message: string } | null;
        }[];
      };
    };
    const own = await staff<Can>(query, { id });
    const mayNot = own.data!.node.viewerCan.filter(({ allowed }) => !allowed);
    expect(mayNot.map(({ verb }) => verb).sort()).toEqual([
      'addReview',
      'advanceStage',
      'closeProgram',
      'pauseProgram',
      'proposeResult',
      'proposeShares',
      'reopenProgram',
      'restoreProgram',
      'resumeProgram',
    ]);
    const admin = await (await world.actAs('shangcheng.admin'))<Can>(query, { id });
    expect(admin.data!.node.viewerCan).toContainEqual({
      verb: 'updateProgram',
      allowed: false,
      reason: {
        code: 'FORBIDDEN_UNIT',
        message: 'You can see this unit, but not change its data.',
      },
    });
  });
});
