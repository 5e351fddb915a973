import pg from 'pg';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import { newId } from '#kernel/ids';
import { lifecycle } from '#modules/kit/step/lifecycle';
import { moveRows, stepTrigger, type Subject } from '#setup/print/lifecycle-sql';
import { handleOf } from './row-door.ts';
import { openWorld, type World } from './world.ts';

/** A subject with sides and a check, on the template that every slice uses. */
export const proposalLife = lifecycle({
  entity: 'Proposal',
  states: {
    DRAFT: 'Being written.',
    OFFERED: 'Waits for its sides.',
    REFUSED: 'A side said no.',
    AGREED: 'All sides said yes; waits to be checked.',
    CHECKED: 'Over.',
  },
  first: 'DRAFT',
  birth: 'draftProposal',
  subject: { sides: { units: ['unit_id', 'other_unit_id'], partners: ['partner_id'] } },
  moves: {
    offerProposal: { does: '', from: ['DRAFT', 'REFUSED'], to: 'OFFERED', who: ['STAFF'] },
    answerProposal: {
      ...{ does: '', from: ['OFFERED'], to: 'AGREED', who: ['SIDE'], reason: 'needed' },
      twoSides: { refused: 'REFUSED' },
    },
    priceProposal: {
      ...{ does: '', from: ['DRAFT', 'OFFERED'], to: 'OFFERED', who: ['STAFF'] },
      sets: ['price', 'topics'],
    },
    remarkProposal: { does: '', from: ['OFFERED', 'AGREED'], who: ['STAFF', 'SIDE', 'ABOVE'] },
    returnProposal: { does: '', from: ['AGREED'], to: 'DRAFT', who: ['ABOVE'], reason: 'needed' },
    checkProposal: {
      ...{ does: '', from: ['AGREED'], to: 'CHECKED', who: ['STAFF', 'ABOVE'], twoPersons: true },
    },
  },
});

const SUBJECT: Subject = {
  ...proposalLife.subject,
  table: 'proposal',
  reads: `unit_id = any((select read_units())::uuid[]) or other_unit_id = any((select read_units())::uuid[])
    or partner_id = any((select sign_partners())::uuid[])`,
  columns: { price: 'integer', topics: 'text[]', updated_at: 'timestamptz' },
};

const TABLE = `
create table proposal (
  district_id smallint not null, id uuid not null, unit_id uuid not null,
  other_unit_id uuid, partner_id uuid, price integer, topics text[], title text,
  state text not null default 'DRAFT', state_since timestamptz not null default now(),
  version integer not null default 1, updated_at timestamptz not null default now(),
  primary key (district_id, id));
alter table proposal enable row level security;
alter table proposal force row level security;
create policy proposal_owner on proposal to linli_owner using (true) with check (true);
create policy proposal_read on proposal for select to linli_app using (${SUBJECT.reads});
create policy proposal_update on proposal for update to linli_app using (${SUBJECT.reads});
grant select, update (title, version) on proposal to linli_app;`;

export interface Step {
  verb: string;
  answer?: 'YES' | 'NO';
  reason?: string;
  version?: number;
  side?: { unit?: string; partner?: string };
  data?: object;
}

export const OWNER = 'xiaoying.staff';
export const LEAD = 'xiaoying.lead';
export const OTHER = 'ziyang.staff';
export const PARTNER = 'yiyou.owner';
export const ABOVE = 'shangcheng.admin';
export const STRANGER = 'xiaoshan.admin';
export const ACTORS = [OWNER, LEAD, OTHER, PARTNER, ABOVE, STRANGER] as const;
export type Actor = (typeof ACTORS)[number];

export interface Proposals {
  world: World;
  partnerId: string;
  /** A new draft between 小营街道, 紫阳街道 and a partner, or another second side. */
  draft: (other?: string) => Promise<string>;
  /** What the database says of a step: OK, or the code of its refusal. */
  step: (actor: Actor, id: string, step: Step) => Promise<string>;
  /** Runs a statement as the application on behalf of somebody; gives OK or the SQLSTATE. */
  tries: (actor: Actor, text: string, params: unknown[]) => Promise<string>;
  now: (id: string) => Promise<{ state: string; version: number; price: number | null }>;
  close: () => Promise<void>;
}

const INSERT = `insert into step (district_id, id, subject_kind, subject_id, verb, row_version, answer,
   reason, side_unit_id, side_partner_id, data)
 values (1, $1, 'Proposal', $2, $3, $4, $5, $6, $7, $8, $9)`;

const DRAFT = `insert into proposal (district_id, id, unit_id, other_unit_id, partner_id)
 values (1, $1, $2, $3, $4)`;

/** Runs statements as the application on behalf of somebody, each in a transaction of its own. */
async function openTries(world: World) {
  const app = new pg.Pool({ connectionString: world.database.urls.app, max: 4 });
  const handles = new Map<string, string>();
  for (const actor of ACTORS) handles.set(actor, await handleOf(world, actor));
  const tries: Proposals['tries'] = async (actor, text, params) => {
    const client = await app.connect();
    try {
      await client.query('begin');
      await client.query(`select set_config('app.session', $1, true)`, [handles.get(actor)]);
      const { rowCount } = await client.query(text, params);
      await client.query('commit');
      return rowCount === 0 ? 'NONE' : 'OK';
    } catch (error) {
      await client.query('rollback');
      const { code, message } = error as pg.DatabaseError;
      return code === 'LN422' ? message : code!;
    } finally {
      client.release();
    }
  };
  return { tries, end: () => app.end() };
}

/** A world with a table of proposals, whose trigger and moves are printed by the template. */
export async function openProposals(): Promise<Proposals> {
  const world = await openWorld();
  for (const sql of [TABLE, moveRows(proposalLife), stepTrigger(proposalLife, SUBJECT)]) {
    await world.sql(sql);
  }
  const { tries, end } = await openTries(world);
  const [partner] = await world.sql<{ id: string }>(
    `select m.partner_id as id from membership m join account a on a.id = m.account_id
      where a.login = $1`,
    [PARTNER],
  );
  const partnerId = partner!.id;
  const now: Proposals['now'] = async (id) => {
    const [row] = await world.sql<Awaited<ReturnType<Proposals['now']>>>(
      'select state, version, price from proposal where id = $1',
      [id],
    );
    return row!;
  };
  return {
    ...{ world, partnerId, tries, now },
    async draft(other = unitId('ziyang')) {
      const id = newId();
      await world.sql(DRAFT, [id, unitId('xiaoying'), other, partnerId]);
      return id;
    },
    async step(actor, id, { verb, answer, reason, side, data, ...said }) {
      const { version } = await now(id);
      return tries(actor, INSERT, [
        ...[newId(), id, verb, said.version ?? version, answer],
        ...[reason, side?.unit, side?.partner, data],
      ]);
    },
    close: async () => {
      await end();
      await world.close();
    },
  };
}
