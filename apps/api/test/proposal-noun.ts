import { Field, ID, InputType, Int } from 'type-graphql';
import { expect } from 'vitest';
import type { RowSource } from '#database/rows';
import { addNodeType, globalId, newId, type NodeType } from '#kernel/ids';
import { Words } from '#kernel/words';
import type { Verb } from '#modules/kit/verb/acting';
import { verdictOf } from '#modules/kit/verb/may';
import { movesOf } from '#modules/kit/verb/moves';
import { type Noun, type Owned, reach } from '#modules/kit/verb/noun';
import { streetStaff } from '#modules/kit/verb/rules';
import { changes } from '#modules/kit/verb/verb';
import { ProgramType } from '#modules/program/program/program.type';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import { inOperation, tryVerb } from './perform-verb.ts';
import { openProposals, OWNER, proposalLife, type Proposals } from './proposal-world.ts';
import type { World } from './world.ts';

export interface ProposalRow extends Owned {
  state: string;
  title: string | null;
  price: number | null;
  otherUnitId: string | null;
  partnerId: string | null;
}

const name = 'Proposal' as NodeType;
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
    title: 't.title',
    price: 't.price',
    version: 't.version',
  },
};

export const proposal: Noun<ProposalRow> = {
  ...{ name, about: 'a proposal', table: 'proposal', rows, type: () => ProgramType },
  ...{ may: streetStaff, life: proposalLife },
};

@InputType({ description: 'An answer.' })
class AnswerInput {
  @Field(() => ID, { description: 'To what.' }) proposalId!: string;
  @Field(() => Int, { description: 'Its version.' }) expectedVersion!: number;
  @Field(() => String, { description: 'YES or NO.' }) answer!: 'YES' | 'NO';
  @Field(() => ID, { nullable: true, description: 'For which side.' }) sideId?: string | null;
  @Words('Why', { max: 500, nullable: true }) reason?: string | null;
}

@InputType({ description: 'A title.' })
export class TitleInput {
  @Field(() => ID, { description: 'Of what.' }) id!: string;
  @Field(() => Int, { description: 'Its version.' }) expectedVersion!: number;
  @Words('Title', { max: 100, nullable: true }) title?: string | null;
}

export const answerProposal = changes(proposal, AnswerInput, {
  does: 'Answer it for your side.',
  of: 'proposalId',
  moves: 'answerProposal',
  change: (_, __, { answer }) => ({ answer: { answer } }),
});
const verbs: Record<string, Verb<never>> = {
  ...movesOf(proposal),
  answerProposal,
  retitleProposal: changes(proposal, TitleInput, { does: 'Give it a title.' }),
};

export interface ProposalVerbs extends Proposals {
  /** Does a verb of {@link proposal} as somebody; gives OK, or the codes of what is wrong. */
  does: (login: string, verb: string, id: string, more?: object) => Promise<string>;
  /** Whether `viewerCan` says beforehand that somebody may. */
  may: (login: string, verb: string, id: string) => Promise<boolean>;
  /** A proposal that waits for its sides: 小营街道, 紫阳街道 or another unit, a partner. */
  offered: (other?: string) => Promise<string>;
  /** Somebody with these memberships. */
  person: (
    ...of: { role: string; unit?: string; partner?: string }[]
  ) => Promise<{ login: string; memberships: string[] }>;
}

const GIVE = `insert into membership (id, account_id, role, district_id, unit_id, partner_id, starts_on)
  values ($1, $2, $3, $4, $5, $6, '2000-01-01')`;

/** Adds somebody with memberships to a world. */
const personIn =
  (world: World): ProposalVerbs['person'] =>
  async (...of) => {
    const account = newId();
    const login = `one-${account}`;
    const added = 'insert into account (id, login, display_name) values ($1, $2, $2)';
    await world.sql(added, [account, login]);
    const memberships = of.map(() => newId());
    for (const [at, { role, unit, partner }] of of.entries()) {
      const place = [unit ? 1 : null, unit && unitId(unit), partner];
      await world.sql(GIVE, [memberships[at], account, role, ...place]);
    }
    return { login, memberships };
  };

/** Proposals that are moved by verbs as every slice says them. */
export async function openProposalVerbs(): Promise<ProposalVerbs> {
  const proposals = await openProposals();
  const { world } = proposals;
  await world.sql('grant update (updated_at) on proposal to linli_app');
  const forget = addNodeType(name, 'Prp');
  const idOf = (id: string) => globalId(name, { districtId: 1, id });
  const does: ProposalVerbs['does'] = async (login, verb, id, more = {}) => {
    const { version: expectedVersion } = await proposals.now(id);
    const input = { id: idOf(id), proposalId: idOf(id), expectedVersion, ...more };
    return tryVerb(world, login, { name: verb, verb: verbs[verb]!, input });
  };
  return {
    ...{ ...proposals, does },
    may: (login, verb, id) =>
      inOperation(world, login, async (ctx) => {
        const { offered } = verbs[verb]!;
        const row = await reach(ctx, proposal, idOf(id));
        return (await verdictOf('row' in offered ? offered.row : [], ctx, row as never)).allowed;
      }),
    async offered(other) {
      const id = await proposals.draft(other);
      expect(await proposals.step(OWNER, id, { verb: 'draftProposal' })).toBe('OK');
      expect(await does(OWNER, 'offerProposal', id)).toBe('OK');
      return id;
    },
    person: personIn(world),
    close: async () => {
      forget();
      await proposals.close();
    },
  };
}
