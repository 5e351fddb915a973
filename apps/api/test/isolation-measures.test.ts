import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '#kernel/ids';
import { ACTORS } from './isolation-rows.ts';
import { handleOf, openRowDoor, type RowDoor } from './row-door.ts';
import { openWorld, type World } from './world.ts';

/** Whose a word is: everybody's, 上城区's or 萧山区's. */
const OWNERS = [null, 1, 3];

let world: World;
let door: RowDoor;
beforeAll(async () => {
  world = await openWorld();
  door = await openRowDoor(world.database.urls.app);
  for (const owner of OWNERS) {
    await world.sql(
      `insert into measure (code, owner_district_id, kind, word) values ($1, $2, 'MEAL', '盘')`,
      [`PAN_${owner}`, owner],
    );
  }
});
afterAll(async () => {
  await door.close();
  await world.close();
});

const actors = Object.keys(ACTORS);
const handle = async (actor: string) => (actor === 'anonymous' ? null : handleOf(world, actor));

it.each(actors)('shows %s the words of everybody and of the own district', async (actor) => {
  const { district, staff } = ACTORS[actor]!;
  const words = await door.column(
    await handle(actor),
    `select code from measure where word = '盘'`,
  );
  if (actor === 'anonymous') return expect(words).toEqual([]);
  expect(words).toContain('PAN_null');
  // A partner reads the words of the districts that it has an agreement with.
  if (staff) expect(words).toEqual([...(district ? [`PAN_${district}`] : []), 'PAN_null']);
  else expect(words).not.toContain('PAN_3');
});

it.each(actors)('lets %s add no word but those that are theirs to add', async (actor) => {
  const { district, staff } = ACTORS[actor]!;
  const added: string[] = [];
  for (const owner of OWNERS) {
    for (const kind of ['RATE', 'MEAL']) {
      const outcome = await door.ask(
        await handle(actor),
        'insert into measure (code, owner_district_id, kind, word) values ($1, $2, $3, $1)',
        [newId(), owner, kind],
      );
      if (!('refused' in outcome)) added.push(`${kind} ${owner}`);
    }
  }
  const keeps = actor === 'operator' || actor.endsWith('.admin');
  const theirs = staff ? [`RATE ${district}`, ...(keeps ? [`MEAL ${district}`] : [])] : [];
  expect(added.sort()).toEqual(theirs.sort());
});
