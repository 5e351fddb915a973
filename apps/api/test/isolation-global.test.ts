import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids';
import { type AskAs } from './isolation-matrix.ts';
import { ACTORS, insert, plant, type Planted } from './isolation-rows.ts';
import { handleOf, openRowDoor, type RowDoor } from './row-door.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let door: RowDoor;
let planted: Planted;
const handles = new Map<string, string | null>();
const ask: AskAs = (actor, text, params) => door.ask(handles.get(actor)!, text, params);
const actors = Object.keys(ACTORS);

beforeAll(async () => {
  world = await openWorld();
  door = await openRowDoor(world.database.urls.app);
  planted = await plant(world);
  for (const actor of actors) {
    handles.set(actor, actor === 'anonymous' ? null : await handleOf(world, actor));
  }
});
afterAll(async () => {
  await door.close();
  await world.close();
});

const BY_DISTRICT = ['unit', 'unit_version', 'unit_path', 'unit_succession'];
/** What is more than that a district is there. */
const BELOW: Record<string, string> = {
  unit: "kind <> 'DISTRICT'",
  unit_version: "unit_id not in (select id from unit where kind = 'DISTRICT')",
  unit_path: 'descendant_id <> ancestor_id',
};
const JOURNALS = ['audit_entry', 'outbox'];
/** Districts with an agreement in force with the demo's partner. */
const COVERED = [1, 9];

describe('rows of a district', () => {
  it.each(actors)('name to %s the units of its own district alone', async (actor) => {
    const { district } = ACTORS[actor]!;
    for (const table of BY_DISTRICT.filter((t) => t !== 'unit_succession')) {
      const own = district === null ? [] : [String(district)];
      const outcome = await ask(
        actor,
        `select distinct district_id from ${table}
          where ${actor === 'operator' ? BELOW[table] : 'true'} order by 1`,
        [],
      );
      const seen = 'rows' in outcome ? outcome.rows.map((row) => String(row.district_id)) : [];
      const partner = actor.startsWith('yiyou') ? COVERED.map(String) : own;
      expect([table, seen]).toEqual([table, partner]);
    }
  });

  it.each(actors)(
    "show to %s its own district's indicators and notes on partners alone",
    async (actor) => {
      const { district } = ACTORS[actor]!;
      for (const [districtId, id] of [
        [1, newId()],
        [3, newId()],
        [9, newId()],
      ] as const) {
        await insert(world, 'indicator', {
          id,
          owner_district_id: districtId,
          code: `OWN-${id}`,
          name: 'own',
          measure_code: (
            await world.sql<{ code: string }>('select min(code) as code from measure')
          )[0]!.code,
          basis: 'FLOW',
          rule: 'SUM',
        });
        await world.sql(
          `insert into district_partner (district_id, partner_id, notes) values ($1, $2, 'own') on conflict do nothing`,
          [districtId, planted.shared.partner],
        );
      }
      const column = async (text: string) => {
        const outcome = await ask(actor, text, []);
        return 'rows' in outcome ? outcome.rows.map((row) => row.district as number) : [];
      };
      const own = district === null ? [] : [district];
      expect(
        await column(
          `select distinct district_id as district from district_partner where notes = 'own'`,
        ),
      ).toEqual(own);
      const covered = actor.startsWith('yiyou') ? COVERED : own;
      expect(
        await column(
          `select distinct owner_district_id as district from indicator where name = 'own' order by 1`,
        ),
      ).toEqual(covered);
    },
  );
});

describe('global rows', () => {
  it.each(actors)('show %s itself and nobody else', async (actor) => {
    for (const [table, column] of [
      ['account', 'id'],
      ['membership', 'account_id'],
    ]) {
      const outcome = await ask(
        actor,
        `select distinct ${column} <> actor_account() as foreign from ${table}`,
        [],
      );
      expect(outcome).toMatchObject({ rows: actor === 'anonymous' ? [] : [{ foreign: false }] });
    }
  });

  it.each(actors)(
    'show %s the partners of the own district only to its staff, and the catalogue to whoever is signed in',
    async (actor) => {
      const { staff } = ACTORS[actor]!;
      const stranger = await ask(actor, 'select id from partner where id = $1', [
        planted.shared.partner,
      ]);
      expect(stranger).toMatchObject({ count: staff ? 1 : 0 });
      // Nobody's district works with this one: the operator alone keeps it.
      const id = newId();
      await insert(world, 'partner', { id, name: `unknown ${id}`, kind: 'NGO' });
      const unknown = await ask(actor, 'select id from partner where id = $1', [id]);
      expect(unknown).toMatchObject({ count: actor === 'operator' ? 1 : 0 });
      const measures = await ask(actor, 'select code from measure limit 1', []);
      expect(measures).toMatchObject({ count: actor === 'anonymous' ? 0 : 1 });
    },
  );

  it.each(actors)(
    'let %s write journals in its own name only, and never read them',
    async (actor) => {
      const entry = `insert into audit_entry (district_id, id, account_id, verb, entity, entity_id, request_id)
      values (1, gen_random_uuid(), $1, 'v', 'Program', gen_random_uuid(), 'r')`;
      const [other] = await world.sql<{ id: string }>(
        `select id from account where login = 'binjiang.admin'`,
      );
      expect(await ask(actor, entry, [other!.id])).toEqual({ refused: '42501' });
      for (const table of JOURNALS)
        expect(await ask(actor, `select * from ${table}`, [])).toEqual({ refused: '42501' });
    },
  );

  it.each(['xiaoying.staff', 'yiyou.member', 'operator'])(
    'let %s write no journal of a district that it is no part of',
    async (actor) => {
      const message = `insert into outbox (district_id, id, account_id, topic, payload)
      values (3, gen_random_uuid(), actor_account(), 't', '{}')`;
      expect(await ask(actor, message, [])).toEqual({ refused: '42501' });
    },
  );
});
