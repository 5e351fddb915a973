import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, placeId, type Send, type World } from '#test/world';
import { act, auditOf, newProgram, type ProgramAnswer, unitId } from '#test/program-fixture';

let world: World;
let owner: Send;
let guest: string;
beforeAll(async () => {
  world = await openWorld();
  owner = await world.actAs('xiaoying.staff');
  guest = await placeId(world, '紫阳街道');
});
afterAll(() => world.close());

const sharingOf = async (id: string) => {
  const { data } = await owner<{ node: { sharing: string } }>(
    'query ($id: ID!) { node(id: $id) { ... on Program { sharing } } }',
    { id },
  );
  return data!.node.sharing;
};

const faultsOf = (answer: Awaited<ReturnType<typeof act>>, verb: string) =>
  answer.data![verb]!.userErrors.map(({ code, field, message }) => [code, field?.at(-1), message]);

/** Invites 紫阳街道, or takes its invitation back; gives the version that results. */
async function invite({ id, version }: ProgramAnswer, takesPart = true) {
  const input = { programId: id, participantId: guest, expectedVersion: version, takesPart };
  const { data } = await act(owner, 'setParticipation', input);
  expect(data!.setParticipation!.userErrors).toEqual([]);
  return data!.setParticipation!.program!;
}

describe('how a program is shared', () => {
  it('is said when it is planned and changed; one unit’s unless said otherwise', async () => {
    const { id, version } = await newProgram(owner, '一家的');
    expect(await sharingOf(id)).toBe('NONE');
    await act(owner, 'updateProgram', { id, expectedVersion: version, sharing: 'BY_SITE' });
    expect(await sharingOf(id)).toBe('BY_SITE');
    const input = { unitId: await unitId(owner, '小营街道'), title: '各办各的', sharing: 'SHARED' };
    const { data } = await act(owner, 'createProgram', input);
    expect(await sharingOf(data!.createProgram!.program!.id)).toBe('SHARED');
  });

  it('becomes one result with the first unit that is asked, and that is kept in the journal', async () => {
    const program = await newProgram(owner, '请了一家');
    await invite(program);
    expect(await sharingOf(program.id)).toBe('SHARED');
    const after = (await auditOf(world, '请了一家')).at(-1)!.after;
    expect(after).toMatchObject({ sharing: 'SHARED' });
  });

  it('stays by site with whoever is asked', async () => {
    const { id, version } = await newProgram(owner, '分点办');
    const input = { id, expectedVersion: version, sharing: 'BY_SITE' };
    const { data } = await act(owner, 'updateProgram', input);
    await invite(data!.updateProgram!.program!);
    expect(await sharingOf(id)).toBe('BY_SITE');
  });

  it('is not one unit’s again before the others are gone', async () => {
    const asked = await invite(await newProgram(owner, '还有一家'));
    const alone = { id: asked.id, sharing: 'NONE' };
    const early = await act(owner, 'updateProgram', { ...alone, expectedVersion: asked.version });
    expect(faultsOf(early, 'updateProgram')).toEqual([
      [
        'STILL_JOINT',
        'sharing',
        'Units that take part or are asked to: 1. It cannot be one unit’s.',
      ],
    ]);
    const { version } = await invite(asked, false);
    const late = await act(owner, 'updateProgram', { ...alone, expectedVersion: version });
    expect(faultsOf(late, 'updateProgram')).toEqual([]);
    expect(await sharingOf(asked.id)).toBe('NONE');
  });
});
