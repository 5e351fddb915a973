import { Field, ID, InputType, Int } from 'type-graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RowSource } from '#database/rows';
import { addNodeType, globalId, type NodeType } from '#kernel/ids';
import { Words } from '#kernel/words';
import type { Verb } from '#modules/kit/verb/acting';
import { verdictOf } from '#modules/kit/verb/may';
import { movesOf } from '#modules/kit/verb/moves';
import { type Noun, type Owned, reach } from '#modules/kit/verb/noun';
import { streetStaff } from '#modules/kit/verb/rules';
import { changes } from '#modules/kit/verb/verb';
import { ProgramType } from '#modules/program/program/program.type';
import { inOperation, tryVerb } from './perform-verb.ts';
import {
  ABOVE,
  type Actor,
  ACTORS,
  OTHER,
  OWNER,
  PARTNER,
  proposalLife,
  type Proposals,
  openProposals,
  STRANGER,
} from './proposal-world.ts';

interface ProposalRow extends Owned {
  state: string;
  otherUnitId: string | null;
  partnerId: string | null;
}

const name = 'Proposal' as NodeType;
const forgetProposals = addNodeType(name, 'Prp');
afterAll(forgetProposals);

const rows: RowSource<ProposalRow> = {
  name: 'proposal',
  from: 'proposal t',
  columns: {
    districtId: 't.district_id',
    id: 't.id',
    unitId: 't.unit_id',
    otherUnitId: 't.other_unit_id',
    partnerId: 't.partner_id',
    state: 't.state',
    version: 't.version',
  },
};
const proposal: Noun<ProposalRow> = {
  ...{ name, about: 'a proposal', table: 'proposal', rows, type: () => ProgramType },
  ...{ may: streetStaff, life: proposalLife },
};

@InputType({ description: 'An answer.' })
class AnswerInput {
  @Field(() => ID, { description: 'To what.' }) proposalId!: string;
  @Field(() => Int, { description: 'Its version.' }) expectedVersion!: number;
  @Field(() => String, { description: 'YES or NO.' }) answer!: 'YES' | 'NO';
  @Words('Why', { max: 500, nullable: true }) reason?: string | null;
}

const answerProposal = changes(proposal, AnswerInput, {
  does: 'Answer it for your side.',
  of: 'proposalId',
  moves: 'answerProposal',
  change: (_, __, { answer }) => ({ answer: { answer } }),
});
const moves = movesOf(proposal);

let proposals: Proposals;
beforeAll(async () => void (proposals = await openProposals()));
afterAll(() => proposals.close());

const idOf = (id: string) => globalId(name, { districtId: 1, id });

async function does(actor: Actor, verbName: string, id: string, more: object = {}) {
  const { version: expectedVersion } = await proposals.now(id);
  const verb: Verb<never> = verbName === 'answerProposal' ? answerProposal : moves[verbName]!;
  const input = { id: idOf(id), proposalId: idOf(id), expectedVersion, ...more };
  return tryVerb(proposals.world, actor, { name: verbName, verb, input });
}

/** What `viewerCan` says beforehand. */
const may = (actor: Actor, { offered }: Verb<never>, id: string) =>
  inOperation(proposals.world, actor, async (ctx) => {
    const row = await reach(ctx, proposal, idOf(id));
    const { allowed } = await verdictOf('row' in offered ? offered.row : [], ctx, row as never);
    return allowed;
  });

async function offered(): Promise<string> {
  const id = await proposals.draft();
  expect(await proposals.step(OWNER, id, { verb: 'draftProposal' })).toBe('OK');
  expect(await does(OWNER, 'offerProposal', id)).toBe('OK');
  return id;
}

describe('a side answers by a verb', () => {
  it('each for itself: the owner, the other street, the partner', async () => {
    const id = await offered();
    for (const side of [OTHER, PARTNER, OWNER] as const) {
      expect([side, await does(side, 'answerProposal', id, { answer: 'YES' })]).toEqual([
        side,
        'OK',
      ]);
    }
    expect((await proposals.now(id)).state).toBe('AGREED');
    const entries = await proposals.world.sql(
      `select a.login from audit_entry e join account a on a.id = e.account_id
        where e.entity_id = $1 and e.verb = 'answerProposal' order by e.id`,
      [id],
    );
    expect(entries.map(({ login }) => login)).toEqual([OTHER, PARTNER, OWNER]);
  });

  it('is told beforehand what the verb then does', async () => {
    const id = await offered();
    const said: Record<string, boolean> = {};
    for (const actor of ACTORS) {
      if (actor === STRANGER) continue;
      said[actor] = await may(actor, answerProposal, id);
      const outcome = await does(actor, 'answerProposal', id, { answer: 'NO', reason: '贵' });
      expect([actor, outcome !== 'FORBIDDEN']).toEqual([actor, said[actor]]);
      if (outcome === 'OK') expect(await does(OWNER, 'offerProposal', id)).toBe('OK');
    }
    expect(said[ABOVE]).toBe(false);
    expect([OWNER, OTHER, PARTNER].map((side) => said[side])).toEqual([true, true, true]);
    expect(await does(STRANGER, 'answerProposal', id, { answer: 'YES' })).toBe('NOT_FOUND');
  });

  it('does no move of the owner, and the owner none of those above', async () => {
    const id = await proposals.draft();
    await proposals.step(OWNER, id, { verb: 'draftProposal' });
    for (const side of [OTHER, PARTNER] as const)
      expect(await does(side, 'offerProposal', id)).toBe('FORBIDDEN');
    await does(OWNER, 'offerProposal', id);
    for (const side of [OWNER, OTHER, PARTNER] as const)
      await does(side, 'answerProposal', id, { answer: 'YES' });
    expect(await does(OTHER, 'returnProposal', id, { reason: '改' })).toBe('FORBIDDEN');
    expect(await does(ABOVE, 'returnProposal', id, { reason: '改' })).toBe('OK');
  });

  it('is answered once by each side, and a no needs its reason', async () => {
    const id = await offered();
    expect(await does(OTHER, 'answerProposal', id, { answer: 'YES' })).toBe('OK');
    expect(await does(OTHER, 'answerProposal', id, { answer: 'YES' })).toBe('SAME_DECISION');
    expect(await does(PARTNER, 'answerProposal', id, { answer: 'NO' })).toBe('REQUIRED');
  });
});
