import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modules } from '#modules/index';
import type { Move, Who } from '#modules/kit/step/lifecycle';
import type { Noun } from '#modules/kit/verb/noun';
import { verbsByNoun } from '#modules/kit/verb/published';
import { ruleOf, unitStaff } from '#modules/kit/verb/rules';
import type { Covering } from '#modules/tenancy/identity/membership.query';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import { handleOf } from './row-door.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let owner: pg.Client;
beforeAll(async () => {
  world = await openWorld();
  owner = new pg.Client({ connectionString: world.database.urls.owner });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await world.close();
});

const PEOPLE = [
  ...['xiaoying.lead', 'xiaoying.staff', 'changmingsi.worker', 'shangcheng.admin'],
  ...['ziyang.staff', 'xiaoshan.admin', 'yiyou.owner', 'operator'],
];
const PLACES = ['shangcheng', 'xiaoying', 'changmingsi'];

/** The actor's memberships over a unit, and what the database says that they are to a row of it. */
const ASK = `
  select (select coalesce(json_agg(json_build_object('id', m.id, 'role', m.role, 'depth', p.depth)
              order by p.depth, m.id), '[]') from actor_memberships() m
            join unit_path p on p.district_id = m.district_id and p.ancestor_id = m.unit_id
           where p.district_id = 1 and p.descendant_id = $1) as covering,
         step_who(jsonb_populate_record(null::step, jsonb_build_object('subject_kind', $2::text, 'verb', $3::text)),
           $1, array(select u from unnest(array[$1::uuid]) u where u = any(write_units()))) as held`;

/** Who may do a move to a row of which unit: as its rule says, and as the database says. */
async function allowed(
  entity: string,
  verb: string,
  move: Pick<Move<string>, 'may' | 'who'>,
  staff = unitStaff,
) {
  const { may, who } = move;
  const rules = who.map((each) => may ?? ruleOf(each, staff));
  const said: string[] = [];
  const enforced: string[] = [];
  for (const login of PEOPLE) {
    const handle = await handleOf(world, login);
    await owner.query(`select set_config('app.session', $1, false)`, [handle]);
    for (const place of PLACES) {
      const { rows } = await owner.query<{ covering: Covering[]; held: Who[] }>(ASK, [
        ...[unitId(place), entity, verb],
      ]);
      const [{ covering, held }] = rows as [(typeof rows)[0]];
      if (rules.some((rule) => rule(covering).allowed)) said.push(`${login} in ${place}`);
      if (held.length > 0) enforced.push(`${login} in ${place}`);
    }
  }
  return { said, enforced };
}

describe('who may do a move', () => {
  const sets: Who[][] = [['STAFF'], ['SIDE'], ['ABOVE'], ['GOVERNED'], ['STAFF', 'GOVERNED']];
  const asked = sets.map((who) => [who.join(' or '), who] as const);
  it.each(asked)(
    'is said by the rule of its who as the database says it: %s %s',
    async (verb, who) => {
      await owner.query(
        `insert into state_move (entity, verb, from_state, to_state, who, reason)
       values ('Trial', $1, 'A', 'B', $2, 'NONE')`,
        [verb, who],
      );
      const { said, enforced } = await allowed('Trial', verb, { who });
      expect(enforced).not.toEqual([]);
      expect(said).toEqual(enforced);
    },
  );

  const moves = [...verbsByNoun(modules).keys()].flatMap((noun) => {
    const { life, name, may } = noun as Noun<never>;
    const plain = life?.moves.filter(([, { who }]) => !who.includes('READER')) ?? [];
    return plain.map(([verb, move]) => [`${name}.${verb}`, verb, move, may] as const);
  });
  it.each(moves)('is nobody whom the database refuses: %s', async (path, verb, move, may) => {
    const { said, enforced } = await allowed(path.split('.')[0]!, verb, move, may);
    expect(said).not.toEqual([]);
    expect(said.filter((each) => !enforced.includes(each))).toEqual([]);
  });
});
