import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, newProgram, type ProgramAnswer, unitId } from '#test/program-fixture';
import { globalId, parseGlobalId } from '#kernel/ids';
import { call } from '#test/verb-call';
import { openWorld, type Send, type World } from '#test/world';

let world: World;
let owner: Send;
let guest: Send;
let ziyang: string;
beforeAll(async () => {
  world = await openWorld();
  owner = await world.actAs('xiaoying.staff');
  guest = await world.actAs('ziyang.staff');
  ziyang = await unitId(await world.actAs('shangcheng.admin'), '紫阳街道');
});
afterAll(() => world.close());

type Participation = {
  id: string;
  version: number;
  createdAt: string;
  updatedAt: string;
  state: string;
  role: string;
  weight: number | null;
  share: { numerator: number; denominator: number } | null;
  program: { title: string; version: number } | null;
};
const FIELDS =
  'id version createdAt updatedAt state role weight share { numerator denominator } program { title version }';

/** Invites 紫阳街道 to a program of 小营街道; gives the version that results. */
async function invite({ id, version }: ProgramAnswer, more: object = {}): Promise<number> {
  const input = { programId: id, participantId: ziyang, expectedVersion: version, ...more };
  const { data } = await act(owner, 'setParticipation', input);
  expect(data!.setParticipation!.userErrors).toEqual([]);
  return data!.setParticipation!.program!.version;
}

async function listsOf(send: Send) {
  const { data } = await send<{
    unit: {
      invitations: { nodes: Participation[] };
      jointPrograms: { nodes: { title: string }[] };
    };
  }>(
    `query ($id: ID!) { unit(id: $id) { invitations(first: 50) { nodes { ${FIELDS} } }
      jointPrograms(first: 50) { nodes { title } } } }`,
    { id: ziyang },
  );
  const { invitations, jointPrograms } = data!.unit;
  return { invited: invitations.nodes, joint: jointPrograms.nodes.map(({ title }) => title) };
}

const invitationTo = async (title: string) =>
  (await listsOf(guest)).invited.find(({ program }) => program?.title === title);

type Answered = Pick<Participation, 'id' | 'version'>;

async function answer(send: Send, verb: string, { id, version }: Answered, reason?: string) {
  type Payload = { participation: Participation | null; userErrors: { code: string }[] };
  const { data, errors } = await send<Record<string, Payload | null>>(
    `mutation ($input: MoveInput!) { ${verb}(input: $input) {
      participation { ${FIELDS} } userErrors { code } } }`,
    { input: { id, expectedVersion: version, reason } },
  );
  return { payload: data?.[verb] ?? null, code: errors?.[0]?.extensions.code };
}

describe('a unit that is asked to take part', () => {
  it('has an invitation and no program until it accepts, and no share by that', async () => {
    const program = await newProgram(owner, '受邀');
    const version = await invite(program);
    const invitation = (await invitationTo('受邀'))!;
    expect(invitation).toMatchObject({ state: 'INVITED', weight: null, share: null });
    expect((await listsOf(guest)).joint).not.toContain('受邀');
    const { payload } = await answer(guest, 'acceptInvitation', invitation);
    expect(payload).toMatchObject({
      participation: {
        state: 'ACCEPTED',
        share: null,
        program: { version: version + 1 },
      },
      userErrors: [],
    });
    const { createdAt, updatedAt } = payload!.participation!;
    expect(createdAt).toBe(invitation.createdAt);
    expect(createdAt < updatedAt).toBe(true);
    const lists = await listsOf(guest);
    expect(lists.joint).toContain('受邀');
    expect(lists.invited.map(({ program: p }) => p?.title)).not.toContain('受邀');
    const [entry] = await world.sql(
      `select a.verb, a.before, a.after from audit_entry a where a.verb = 'acceptInvitation'
        order by a.at desc limit 1`,
    );
    expect(entry).toMatchObject({ before: { state: 'INVITED' }, after: { state: 'ACCEPTED' } });
  });

  it('is asked by no program in the bin, and again once that is back', async () => {
    const program = await newProgram(owner, '误发的邀请');
    const version = await invite(program);
    const at = (expectedVersion: number) => ({ id: program.id, expectedVersion });
    const waiting = async () => {
      const { data } = await guest<{ todo: { title: string }[] }>(
        'query ($of: ID!) { todo(of: $of, kinds: [INVITATION_WAITING], first: 100) { title } }',
        { of: ziyang },
      );
      return data!.todo.map(({ title }) => title);
    };
    expect(await waiting()).toContain('误发的邀请');
    await act(owner, 'deleteProgram', at(version));
    expect(await invitationTo('误发的邀请')).toBeUndefined();
    expect((await listsOf(guest)).invited.every((one) => one.program !== null)).toBe(true);
    expect(await waiting()).not.toContain('误发的邀请');
    await act(owner, 'restoreProgram', at(version + 1));
    expect(await invitationTo('误发的邀请')).toMatchObject({ state: 'INVITED' });
    expect(await waiting()).toContain('误发的邀请');
  });

  it('sees nothing of it any more when it declines, and may be asked again', async () => {
    const program = await newProgram(owner, '谢绝');
    await invite(program);
    const invitation = (await invitationTo('谢绝'))!;
    expect((await answer(guest, 'declineInvitation', invitation, '人手不够')).payload).toEqual({
      participation: null,
      userErrors: [],
    });
    expect(await invitationTo('谢绝')).toBeUndefined();
    expect((await answer(guest, 'acceptInvitation', invitation)).code).toBe('NOT_FOUND');
    const [now] = await world.sql<{ version: number }>(
      `select version from program where title = '谢绝'`,
    );
    await invite({ ...program, ...now });
    expect((await invitationTo('谢绝'))!.state).toBe('INVITED');
  });

  it('leaves a program that it takes part in', async () => {
    await invite(await newProgram(owner, '退出'));
    const invitation = (await invitationTo('退出'))!;
    await answer(guest, 'acceptInvitation', invitation);
    const accepted = { ...invitation, version: invitation.version + 1 };
    expect((await answer(guest, 'acceptInvitation', accepted)).payload).toMatchObject({
      participation: null,
      userErrors: [{ code: 'WRONG_STATE' }],
    });
    expect((await answer(guest, 'leaveProgram', accepted)).payload!.userErrors).toEqual([]);
    expect((await listsOf(guest)).joint).not.toContain('退出');
  });

  it('neither comes nor goes once the program is closed', async () => {
    for (const [verb, title] of [
      ['acceptInvitation', '结束前未答'],
      ['declineInvitation', '结束后谢绝'],
      ['leaveProgram', '结束后退出'],
    ] as const) {
      const program = await newProgram(owner, title);
      await invite(program);
      const { id, version } = (await invitationTo(title))!;
      const taking = verb === 'leaveProgram';
      if (taking) await answer(guest, 'acceptInvitation', { id, version });
      // By site: one result would wait for a unit before it begins.
      const [open] = await world.sql(
        "update program set sharing = 'BY_SITE' where title = $1 returning version",
        [title],
      );
      const starting = { id: program.id, expectedVersion: open!.version as number };
      const closing = { ...starting, expectedVersion: starting.expectedVersion + 1 };
      expect((await call(owner, 'startProgram', starting)).code).toBe('OK');
      expect((await call(owner, 'closeProgram', closing)).code).toBe('OK');
      const now = { id, version: version + (taking ? 1 : 0) };
      const refused = [{ code: 'CLOSED' }];
      expect((await answer(guest, verb, now)).payload!.userErrors).toMatchObject(refused);
      const asked = `query ($id: ID!) { node(id: $id) { ... on Participation {
        viewerCan { verb allowed } } } }`;
      const { data } = await guest<{ node: { viewerCan: { allowed: boolean }[] } }>(asked, { id });
      expect(data!.node.viewerCan.filter(({ allowed }) => allowed)).toEqual([]);
      const [row] = await world.sql('select state from participation where id = $1', [
        parseGlobalId(id)!.id,
      ]);
      expect(row).toEqual({ state: taking ? 'ACCEPTED' : 'INVITED' });
    }
  });

  it('is asked anew about other terms, and not about the same', async () => {
    const program = await newProgram(owner, '换条件');
    const first = await invite(program, { role: 'CO' });
    const invitation = (await invitationTo('换条件'))!;
    await answer(guest, 'acceptInvitation', invitation);
    const same = await invite({ ...program, version: first + 1 }, { role: 'CO' });
    expect(await invitationTo('换条件')).toBeUndefined();
    await invite({ ...program, version: same }, { role: 'LEAD' });
    expect(await invitationTo('换条件')).toMatchObject({ state: 'INVITED', role: 'LEAD' });
    expect((await answer(guest, 'acceptInvitation', invitation)).code).toBe('CONFLICT');
  });

  it('answers itself: neither the owner nor a stranger answers for it', async () => {
    await invite(await newProgram(owner, '代答'));
    const invitation = (await invitationTo('代答'))!;
    const accept = async (send: Send, id = invitation.id) =>
      (await answer(send, 'acceptInvitation', { ...invitation, id })).code;
    expect(await accept(owner)).toBe('FORBIDDEN');
    expect(await accept(await world.actAs('shangcheng.admin'))).toBe('FORBIDDEN');
    expect(await accept(await world.actAs('xiaoshan.admin'))).toBe('NOT_FOUND');
    expect(await accept(guest, 'par_nothing')).toBe('NOT_FOUND');
    expect((await invitationTo('代答'))!.state).toBe('INVITED');
  });

  it('keeps who asked, on which terms, and who answered, also for a unit below', async () => {
    const { id, version } = await newProgram(owner, '记录');
    const [community] = await world.sql<{ id: string }>(
      `select unit_id as id from unit_version where district_id = 1 and name = '大学路社区'`,
    );
    const participantId = globalId('Community', { districtId: 1, id: community!.id });
    const asked = { programId: id, participantId, expectedVersion: version };
    const { data } = await act(owner, 'setParticipation', asked);
    const again = {
      ...asked,
      role: 'LEAD',
      expectedVersion: data!.setParticipation!.program!.version,
    };
    await act(owner, 'setParticipation', again);
    const steps = await world.sql(
      `select s.verb, s.from_state, s.to_state, s.data, s.on_behalf, s.row_version from step s
         join participation j on j.id = s.subject_id join program p on p.id = j.program_id
        where p.title = '记录' order by s.at, s.row_version`,
    );
    expect(steps).toEqual(
      [
        ['inviteUnit', null, 'INVITED', null, false, 1],
        ['acceptInvitation', 'INVITED', 'ACCEPTED', null, true, 2],
        ['inviteAgain', 'ACCEPTED', 'INVITED', { role: 'LEAD', weight: null }, false, 3],
        ['acceptInvitation', 'INVITED', 'ACCEPTED', null, true, 4],
      ].map(([verb, from_state, to_state, brought, on_behalf, row_version]) => ({
        ...{ verb, from_state, to_state, data: brought, on_behalf, row_version },
      })),
    );
  });
});
