import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import { newId } from '#kernel/ids';
import { handleOf } from './row-door.ts';
import {
  ABOVE,
  type Actor,
  LEAD,
  openProposals,
  OTHER,
  OWNER,
  PARTNER,
  type Proposals,
  STRANGER,
} from './proposal-world.ts';

let proposals: Proposals;
beforeAll(async () => void (proposals = await openProposals()));
afterAll(() => proposals.close());

const SIDES = [OWNER, OTHER, PARTNER] as const;
const offered = async (other?: string) => {
  const id = await proposals.draft(other);
  for (const verb of ['draftProposal', 'offerProposal'])
    expect(await proposals.step(OWNER, id, { verb })).toBe('OK');
  return id;
};
const says = (actor: Actor, id: string, answer: 'YES' | 'NO', more = {}) =>
  proposals.step(actor, id, { verb: 'answerProposal', answer, reason: '太贵', ...more });
const RETITLE = 'update proposal set title = $2 where id = $1';
const priced = (id: string, price: number, actor: Actor = OWNER) =>
  proposals.step(actor, id, { verb: 'priceProposal', data: { price } });
const agreed = async () => {
  const id = await offered();
  for (const side of SIDES) expect(await says(side, id, 'YES')).toBe('OK');
  return id;
};
const steps = (id: string, where = 'true') =>
  proposals.world.sql<{ to_state: string; on_behalf: boolean; reason: string | null }>(
    `select to_state, on_behalf, reason from step where subject_id = $1 and ${where} order by id`,
    [id],
  );

describe('a row with sides', () => {
  const answers = fc.tuple(
    fc.shuffledSubarray([...SIDES], { minLength: 3, maxLength: 3 }),
    fc.array(fc.constantFrom('YES', 'NO'), { minLength: 3, maxLength: 3 }),
  );

  it('ends in one state, whatever the order of the answers is', async () => {
    await fc.assert(
      fc.asyncProperty(answers, async ([order, said]) => {
        const id = await offered();
        const refusing = said.indexOf('NO');
        for (const [at, side] of order.entries()) {
          const late = refusing >= 0 && at > refusing;
          expect(await says(side, id, said[at] as 'YES')).toBe(late ? 'WRONG_STATE' : 'OK');
        }
        expect((await proposals.now(id)).state).toBe(refusing >= 0 ? 'REFUSED' : 'AGREED');
        const closing = await steps(id, `verb = 'answerProposal' and to_state <> 'OFFERED'`);
        expect(closing).toHaveLength(1);
      }),
      { numRuns: 25 },
    );
  });

  it('is closed by one step when the last two answer at one moment', async () => {
    for (let time = 0; time < 12; time += 1) {
      const id = await offered();
      await says(PARTNER, id, 'YES');
      const both = await Promise.all([says(OWNER, id, 'YES'), says(OTHER, id, 'YES')]);
      expect(both).toEqual(['OK', 'OK']);
      expect((await proposals.now(id)).state).toBe('AGREED');
      expect(await steps(id, `to_state = 'AGREED'`)).toHaveLength(1);
    }
  });

  it('is answered by each side for itself, and once', async () => {
    const id = await offered();
    expect(await says(OWNER, id, 'YES', { side: { partner: proposals.partnerId } })).toBe('LN403');
    expect(await says(OTHER, id, 'YES', { side: { unit: unitId('xiaoying') } })).toBe('LN403');
    expect(await says(ABOVE, id, 'YES')).toBe('LN403');
    expect(await says(STRANGER, id, 'YES')).toBe('LN404');
    expect(await says(OTHER, id, 'YES')).toBe('OK');
    expect(await says(OTHER, id, 'YES')).toBe('SAME_DECISION');
    for (const side of [PARTNER, OWNER] as const) expect(await says(side, id, 'YES')).toBe('OK');
    expect((await proposals.now(id)).state).toBe('AGREED');
  });

  it.each([
    ['by a step', (id: string) => priced(id, 1_000_000)],
    ['by hand', (id: string) => proposals.tries(OWNER, RETITLE, [id, '别的'])],
  ])('is agreed to as it stands alone, however it was changed: %s', async (_, change) => {
    const id = await offered();
    expect(await priced(id, 1)).toBe('OK');
    const { version } = await proposals.now(id);
    for (const side of [OTHER, PARTNER] as const) expect(await says(side, id, 'YES')).toBe('OK');
    expect(await change(id)).toBe('OK');
    expect(await says(OWNER, id, 'YES', { version })).toBe('LN409');
    expect(await says(OWNER, id, 'YES')).toBe('OK');
    expect((await proposals.now(id)).state).toBe('OFFERED');
    for (const side of [OTHER, PARTNER] as const) expect(await says(side, id, 'YES')).toBe('OK');
    expect((await proposals.now(id)).state).toBe('AGREED');
  });

  it('keeps no yes whose version somebody sets back by hand', async () => {
    const id = await offered();
    for (const side of [OTHER, PARTNER] as const) expect(await says(side, id, 'YES')).toBe('OK');
    const { version } = await proposals.now(id);
    await proposals.tries(OWNER, RETITLE, [id, '别的']);
    const back = 'update proposal set version = $2 where id = $1';
    expect(await proposals.tries(OWNER, back, [id, version])).toBe('OK');
    expect((await proposals.now(id)).version).toBe(version + 2);
    await says(OWNER, id, 'YES');
    expect((await proposals.now(id)).state).toBe('OFFERED');
  });

  it('is agreed to anew after it was refused, and after it was returned', async () => {
    const id = await offered();
    expect(await says(OTHER, id, 'YES')).toBe('OK');
    expect(await says(PARTNER, id, 'NO')).toBe('OK');
    expect(await proposals.step(OWNER, id, { verb: 'offerProposal' })).toBe('OK');
    for (const side of [PARTNER, OWNER] as const) expect(await says(side, id, 'YES')).toBe('OK');
    expect((await proposals.now(id)).state).toBe('OFFERED');
    expect(await says(OTHER, id, 'YES')).toBe('OK');
    const returned = { verb: 'returnProposal', reason: '请改' };
    expect(await proposals.step(ABOVE, id, returned)).toBe('OK');
    expect(await proposals.step(OWNER, id, { verb: 'offerProposal' })).toBe('OK');
    for (const side of SIDES) expect(await says(side, id, 'YES')).toBe('OK');
    expect((await proposals.now(id)).state).toBe('AGREED');
  });

  it('needs a reason for a no alone, and an answer at all', async () => {
    const id = await offered();
    expect(await says(OTHER, id, 'NO', { reason: undefined })).toBe('REQUIRED');
    expect(await proposals.step(OTHER, id, { verb: 'answerProposal', reason: '无' })).toBe(
      'REQUIRED',
    );
    expect(await says(OTHER, id, 'YES', { reason: undefined })).toBe('OK');
  });

  it('shows who answered on behalf of a side, and asks whoever has several for which', async () => {
    const community = unitId('changmingsi');
    const id = await offered(community);
    expect(await says(OWNER, id, 'YES')).toBe('REQUIRED');
    expect(await says(OWNER, id, 'YES', { side: { unit: community } })).toBe('OK');
    expect(await says(OWNER, id, 'YES', { side: { unit: unitId('xiaoying') } })).toBe('OK');
    const own = await steps(id, `verb = 'answerProposal'`);
    expect(own.map(({ on_behalf }) => on_behalf)).toEqual([true, false]);
  });

  it('takes from a step the columns that its move sets, and no others', async () => {
    const id = await offered();
    const data = { price: 12, title: 'mine', state: 'CHECKED' };
    expect(await proposals.step(OWNER, id, { verb: 'priceProposal', data })).toBe('OK');
    const [row] = await proposals.world.sql(
      'select price, title, state from proposal where id = $1',
      [id],
    );
    expect(row).toEqual({ price: 12, title: null, state: 'OFFERED' });
    await proposals.step(LEAD, id, { verb: 'remarkProposal', data });
    const kept = await proposals.world.sql(
      'select data from step where subject_id = $1 order by id',
      [id],
    );
    expect(kept.map(({ data: brought }) => brought as object)).toEqual([
      null,
      null,
      { price: 12 },
      null,
    ]);
  });

  it.each([[['养老', '托育, "半日"', '']], [[]], [null]])(
    'takes a list that its move sets as it is said: %j',
    async (topics) => {
      const id = await offered();
      for (const said of [['旧'], topics]) {
        const data = { topics: said };
        expect(await proposals.step(OWNER, id, { verb: 'priceProposal', data })).toBe('OK');
      }
      const [row] = await proposals.world.sql('select topics from proposal where id = $1', [id]);
      expect(row).toEqual({ topics });
    },
  );

  it('is moved by steps alone', async () => {
    const id = await offered();
    for (const column of ['state', 'state_since', 'price', 'topics']) {
      const text = `update proposal set ${column} = ${column} where id = $1`;
      expect(await proposals.tries(OWNER, text, [id])).toBe('42501');
    }
    expect(
      await proposals.tries(OWNER, `update proposal set title = 'x' where id = $1`, [id]),
    ).toBe('OK');
  });
});

describe('a row that a second person checks', () => {
  it('is not checked by who moved it or wrote it, whatever a colleague remarks', async () => {
    const id = await agreed();
    const check = { verb: 'checkProposal' };
    expect(await proposals.step(OWNER, id, check)).toBe('OWN_WORK');
    expect(await proposals.step(LEAD, id, { verb: 'remarkProposal' })).toBe('OK');
    expect(await proposals.step(OWNER, id, check)).toBe('OWN_WORK');
    const { version } = await proposals.now(id);
    await proposals.tries(LEAD, WROTE, [newId(), id, version]);
    expect(await proposals.step(LEAD, id, check)).toBe('OWN_WORK');
    expect(await proposals.step(ABOVE, id, check)).toBe('OK');
  });

  it('is not checked by who wrote it by a step that left it in its state', async () => {
    const id = await offered();
    expect(await priced(id, 99, LEAD)).toBe('OK');
    for (const side of SIDES) expect(await says(side, id, 'YES')).toBe('OK');
    expect(await proposals.step(LEAD, id, { verb: 'checkProposal' })).toBe('OWN_WORK');
    expect(await proposals.step(ABOVE, id, { verb: 'checkProposal' })).toBe('OK');
  });

  it.each([
    ['after', 1, 'OWN_WORK'],
    ['before', 0, 'OK'],
  ])('counts what was written %s it was returned, by its version', async (_, ahead, outcome) => {
    const id = await agreed();
    // Begun before it is returned, and kept with an older instant.
    const client = new pg.Client({ connectionString: proposals.world.database.urls.app });
    await client.connect();
    await client.query('begin');
    const session = `select set_config('app.session', $1, true)`;
    await client.query(session, [await handleOf(proposals.world, LEAD)]);
    const { version } = await proposals.now(id);
    await proposals.step(ABOVE, id, { verb: 'returnProposal', reason: '请改' });
    await client.query(WROTE, [newId(), id, version + 2 * ahead]);
    await client.query('commit');
    await client.end();
    expect(await proposals.step(OWNER, id, { verb: 'offerProposal' })).toBe('OK');
    for (const side of SIDES) expect(await says(side, id, 'YES')).toBe('OK');
    expect(await proposals.step(LEAD, id, { verb: 'checkProposal' })).toBe(outcome);
  });

  it('asks anew who wrote it once it was returned', async () => {
    const id = await agreed();
    const returned = { verb: 'returnProposal', reason: '请改' };
    expect(await proposals.step(ABOVE, id, returned)).toBe('OK');
    expect(await proposals.step(LEAD, id, { verb: 'offerProposal' })).toBe('OK');
    const lead = { side: { unit: unitId('xiaoying') } };
    for (const side of [LEAD, OTHER, PARTNER] as const)
      expect(await says(side, id, 'YES', side === LEAD ? lead : {})).toBe('OK');
    expect(await proposals.step(LEAD, id, { verb: 'checkProposal' })).toBe('OWN_WORK');
    expect(await proposals.step(OWNER, id, { verb: 'checkProposal' })).toBe('OK');
  });
});

/** A change of a proposal's content, as every verb keeps it in the journal. */
const WROTE = `insert into audit_entry
   (district_id, id, account_id, verb, entity, entity_id, request_id, row_version)
  values (1, $1, actor_account(), 'writeProposal', 'Proposal', $2, 'test', $3)`;
