import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, newProgram, type ProgramAnswer, unitId } from '#test/program-fixture';
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
  state: string;
  weight: number | null;
  share: { numerator: number; denominator: number } | null;
  program: { title: string; version: number } | null;
};
const FIELDS = 'id state weight share { numerator denominator } program { title version }';

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

async function answer(send: Send, id: string, accepts: boolean) {
  type Payload = { participation: Participation | null; userErrors: { code: string }[] };
  const { data, errors } = await send<{ answerParticipation: Payload | null }>(
    `mutation ($input: AnswerParticipationInput!) { answerParticipation(input: $input) {
      participation { ${FIELDS} } userErrors { code } } }`,
    { input: { id, accepts } },
  );
  return { payload: data?.answerParticipation ?? null, code: errors?.[0]?.extensions.code };
}

describe('a unit that is asked to take part', () => {
  it('has an invitation and no program until it accepts, and a share only then', async () => {
    const program = await newProgram(owner, '受邀');
    const version = await invite(program, { weight: 3 });
    const invitation = (await invitationTo('受邀'))!;
    expect(invitation).toMatchObject({ state: 'INVITED', weight: 3, share: null });
    expect((await listsOf(guest)).joint).not.toContain('受邀');
    const { payload } = await answer(guest, invitation.id, true);
    expect(payload).toMatchObject({
      participation: {
        state: 'ACCEPTED',
        share: { numerator: 3, denominator: 3 },
        program: { version: version + 1 },
      },
      userErrors: [],
    });
    const lists = await listsOf(guest);
    expect(lists.joint).toContain('受邀');
    expect(lists.invited.map(({ program: p }) => p?.title)).not.toContain('受邀');
    const [entry] = await world.sql(
      `select a.verb, a.before, a.after from audit_entry a where a.verb = 'answerParticipation'
        order by a.at desc limit 1`,
    );
    expect(entry).toMatchObject({ before: { state: 'INVITED' }, after: { state: 'ACCEPTED' } });
  });

  it('sees nothing of it any more when it declines, and may be asked again', async () => {
    const program = await newProgram(owner, '谢绝');
    const version = await invite(program);
    const { id } = (await invitationTo('谢绝'))!;
    expect((await answer(guest, id, false)).payload).toEqual({
      participation: null,
      userErrors: [],
    });
    expect(await invitationTo('谢绝')).toBeUndefined();
    expect((await answer(guest, id, true)).code).toBe('NOT_FOUND');
    await invite({ ...program, version: version + 1 });
    expect((await invitationTo('谢绝'))!.state).toBe('INVITED');
  });

  it('leaves a program that it takes part in', async () => {
    await invite(await newProgram(owner, '退出'));
    const { id } = (await invitationTo('退出'))!;
    await answer(guest, id, true);
    expect((await answer(guest, id, true)).payload).toMatchObject({
      participation: null,
      userErrors: [{ code: 'SAME_DECISION' }],
    });
    expect((await answer(guest, id, false)).payload!.userErrors).toEqual([]);
    expect((await listsOf(guest)).joint).not.toContain('退出');
  });

  it('is asked anew about other terms, and not about the same', async () => {
    const program = await newProgram(owner, '换条件');
    const first = await invite(program, { weight: 1 });
    const { id } = (await invitationTo('换条件'))!;
    await answer(guest, id, true);
    const same = await invite({ ...program, version: first + 1 }, { weight: 1 });
    expect(await invitationTo('换条件')).toBeUndefined();
    await invite({ ...program, version: same }, { weight: 9 });
    expect(await invitationTo('换条件')).toMatchObject({ state: 'INVITED', weight: 9 });
  });

  it('answers itself: neither the owner nor a stranger answers for it', async () => {
    await invite(await newProgram(owner, '代答'));
    const { id } = (await invitationTo('代答'))!;
    expect((await answer(owner, id, true)).code).toBe('FORBIDDEN');
    expect((await answer(await world.actAs('shangcheng.admin'), id, true)).code).toBe('FORBIDDEN');
    expect((await answer(await world.actAs('xiaoshan.admin'), id, true)).code).toBe('NOT_FOUND');
    expect((await answer(guest, 'par_nothing', true)).code).toBe('NOT_FOUND');
    expect((await invitationTo('代答'))!.state).toBe('INVITED');
  });
});
