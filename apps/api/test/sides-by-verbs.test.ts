import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId, type NodeType } from '#kernel/ids';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import { openProposalVerbs, type ProposalVerbs } from './proposal-noun.ts';
import { ABOVE, ACTORS, OTHER, OWNER, PARTNER, STRANGER } from './proposal-world.ts';

let proposals: ProposalVerbs;
beforeAll(async () => void (proposals = await openProposalVerbs()));
afterAll(() => proposals.close());

const YES = { answer: 'YES' };
const idOf = (key: string, type: NodeType = 'Street') =>
  globalId(type, { districtId: 1, id: unitId(key) });
const answers = (login: string, id: string, more: object = YES) =>
  proposals.does(login, 'answerProposal', id, more);
const lastAnswer = async (id: string) => {
  const [row] = await proposals.world.sql<{ membership: string; side: string; behalf: boolean }>(
    `select e.membership_id as membership, s.side_unit_id as side, s.on_behalf as behalf
       from audit_entry e join step s on s.subject_id = e.entity_id and s.verb = e.verb
      where e.entity_id = $1 and e.verb = 'answerProposal' order by e.id desc, s.id desc limit 1`,
    [id],
  );
  return row!;
};

describe('a side answers by a verb', () => {
  it('each for itself: the owner, the other street, the partner', async () => {
    const id = await proposals.offered();
    for (const side of [OTHER, PARTNER, OWNER])
      expect([side, await answers(side, id)]).toEqual([side, 'OK']);
    expect((await proposals.now(id)).state).toBe('AGREED');
    const entries = await proposals.world.sql(
      `select a.login from audit_entry e join account a on a.id = e.account_id
        where e.entity_id = $1 and e.verb = 'answerProposal' order by e.id`,
      [id],
    );
    expect(entries.map(({ login }) => login)).toEqual([OTHER, PARTNER, OWNER]);
  });

  it('is told beforehand what the verb then does', async () => {
    const id = await proposals.offered();
    const said: Record<string, boolean> = {};
    for (const actor of ACTORS.filter((each) => each !== STRANGER)) {
      said[actor] = await proposals.may(actor, 'answerProposal', id);
      const outcome = await answers(actor, id, { answer: 'NO', reason: '贵' });
      expect([actor, outcome !== 'FORBIDDEN']).toEqual([actor, said[actor]]);
      if (outcome === 'OK') expect(await proposals.does(OWNER, 'offerProposal', id)).toBe('OK');
    }
    expect(said[ABOVE]).toBe(false);
    expect([OWNER, OTHER, PARTNER].map((side) => said[side])).toEqual([true, true, true]);
    expect(await answers(STRANGER, id)).toBe('NOT_FOUND');
  });

  it('does no move of the owner, and the owner none of those above', async () => {
    const id = await proposals.draft();
    await proposals.step(OWNER, id, { verb: 'draftProposal' });
    for (const side of [OTHER, PARTNER])
      expect(await proposals.does(side, 'offerProposal', id)).toBe('FORBIDDEN');
    await proposals.does(OWNER, 'offerProposal', id);
    for (const side of [OWNER, OTHER, PARTNER]) await answers(side, id);
    expect(await proposals.does(OTHER, 'returnProposal', id, { reason: '改' })).toBe('FORBIDDEN');
    expect(await proposals.does(ABOVE, 'returnProposal', id, { reason: '改' })).toBe('OK');
  });

  it('is answered once by each side, and a no needs its reason', async () => {
    const id = await proposals.offered();
    expect(await answers(OTHER, id)).toBe('OK');
    expect(await answers(OTHER, id)).toBe('SAME_DECISION');
    expect(await answers(PARTNER, id, { answer: 'NO' })).toBe('REQUIRED');
  });

  it.each([
    [OTHER, 'xiaoying', 'Street'],
    [OTHER, 'changmingsi', 'Community'],
    [PARTNER, 'ziyang', 'Street'],
  ] as const)('never for another one: %s for %s', async (login, key, type) => {
    const id = await proposals.offered();
    expect(await answers(login, id, { ...YES, sideId: idOf(key, type) })).toBe('FORBIDDEN');
  });
});

describe('somebody of two sides', () => {
  it('answers for the side that they name, under the membership that lets them', async () => {
    const { login, memberships } = await proposals.person(
      { role: 'STREET_STAFF', unit: 'xiaoying' },
      { role: 'STREET_STAFF', unit: 'ziyang' },
    );
    const id = await proposals.offered();
    expect(await answers(login, id, { ...YES, sideId: idOf('ziyang') })).toBe('OK');
    expect(await lastAnswer(id)).toEqual({
      ...{ membership: memberships[1], side: unitId('ziyang'), behalf: false },
    });
    expect(await answers(login, id)).toBe('OK');
    expect((await lastAnswer(id)).side).toBe(unitId('xiaoying'));
  });

  it('answers for no side that the noun does not let them answer for', async () => {
    const worker = { role: 'COMMUNITY_WORKER', unit: 'changmingsi' };
    const alone = await proposals.person(worker);
    const both = await proposals.person(worker, { role: 'STREET_STAFF', unit: 'ziyang' });
    const id = await proposals.offered(unitId('changmingsi'));
    await proposals.world.sql('update proposal set unit_id = $2 where id = $1', [
      ...[id, unitId('ziyang')],
    ]);
    const named = { ...YES, sideId: idOf('changmingsi', 'Community') };
    for (const { login } of [alone, both])
      expect(await answers(login, id, named)).toBe('FORBIDDEN');
    expect(await answers(both.login, id)).toBe('OK');
    expect((await lastAnswer(id)).side).toBe(unitId('ziyang'));
  });

  it('does a plain move, which asks for no side', async () => {
    const id = await proposals.offered(unitId('changmingsi'));
    expect(await proposals.may(OWNER, 'remarkProposal', id)).toBe(true);
    expect(await proposals.does(OWNER, 'remarkProposal', id)).toBe('OK');
  });

  it('is one side where both are the same unit', async () => {
    const id = await proposals.offered(unitId('xiaoying'));
    expect(await answers(OWNER, id)).toBe('OK');
    expect(await answers(PARTNER, id)).toBe('OK');
    expect((await proposals.now(id)).state).toBe('AGREED');
  });

  it('is nobody any longer once a membership ended', async () => {
    const { login, memberships } = await proposals.person({ role: 'STREET_STAFF', unit: 'ziyang' });
    const id = await proposals.offered();
    const end = 'update membership set ended_on = local_today() where id = $1';
    await proposals.world.sql(end, memberships);
    expect(await answers(login, id)).toBe('NOT_FOUND');
  });
});

describe('two at once', () => {
  it.each([
    ['the same change', 'retitleProposal', { title: '乙' }],
    ['a move that brings columns', 'answerProposal', { answer: 'NO', reason: '贵' }],
  ] as const)('one of a change and %s wins, the other is told', async (_, verb, more) => {
    for (let time = 0; time < 8; time += 1) {
      const id = await proposals.offered();
      const { version: expectedVersion } = await proposals.now(id);
      const outcomes = await Promise.all([
        proposals.does('xiaoying.lead', 'retitleProposal', id, { title: '甲', expectedVersion }),
        proposals.does(OWNER, verb, id, { ...more, expectedVersion }),
      ]);
      expect(outcomes.sort()).toEqual(['CONFLICT', 'OK']);
    }
  });
});
