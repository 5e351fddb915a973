import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTORS, insert, type Place, PLACE_NAMES, PLACES } from '#test/isolation-rows';
import { handleOf, openRowDoor, type RowDoor } from '#test/row-door';
import { openWorld, type World } from '#test/world';
import { newId } from '#kernel/ids';

let world: World;
let door: RowDoor;
const findings = {} as Record<Place, string>;
const settlements = {} as Record<Place, string>;
const handles = new Map<string, string | null>();
const actors = Object.keys(ACTORS);

beforeAll(async () => {
  world = await openWorld();
  door = await openRowDoor(world.database.urls.app);
  for (const place of PLACE_NAMES) {
    const { districtId, unitId } = PLACES[place];
    const [id, settlementId] = [newId(), newId()];
    const at = { district_id: districtId, unit_id: unitId };
    await insert(world, 'finding', {
      ...{ ...at, id, key: id, check_code: 'K4', severity: 'NOTE' },
      ...{ figure_ids: [], params: { says: 'K4' } },
    });
    await insert(world, 'finding_settlement', {
      ...{ ...at, id: settlementId, finding_id: id, decision: 'EXPLAINED', reason: 'planted' },
      ...{ settled_by: newId(), settled_by_name: 'planted' },
    });
    findings[place] = id;
    settlements[place] = settlementId;
  }
  for (const actor of actors) {
    handles.set(actor, actor === 'anonymous' ? null : await handleOf(world, actor));
  }
});
afterAll(async () => {
  await door.close();
  await world.close();
});

const ask = (actor: string, text: string, params: unknown[]) =>
  door.ask(handles.get(actor)!, text, params);

describe.each(actors)('%s', (actor) => {
  const { reads, writes } = ACTORS[actor]!;

  it('reads the findings and settlements of its own places alone', async () => {
    for (const place of PLACE_NAMES) {
      const count = reads.includes(place) ? 1 : 0;
      const finding = await ask(actor, 'select id from finding where id = $1', [findings[place]]);
      expect([place, finding]).toMatchObject([place, { count }]);
      const settled = 'select id from finding_settlement where id = $1';
      const settlement = await ask(actor, settled, [settlements[place]]);
      expect([place, settlement]).toMatchObject([place, { count }]);
    }
  });

  it('adds settlements in the places that it answers for, and changes or removes none', async () => {
    const add = `insert into finding_settlement
        (district_id, id, unit_id, finding_id, decision, reason, settled_by, settled_by_name)
      values ($1, gen_random_uuid(), $2, $3, 'EXPLAINED', 'r', gen_random_uuid(), 'n')`;
    for (const place of PLACE_NAMES) {
      const { districtId, unitId } = PLACES[place];
      const added = await ask(actor, add, [districtId, unitId, findings[place]]);
      const expected = writes.includes(place) ? { count: 1 } : { refused: '42501' };
      expect([place, added]).toMatchObject([place, expected]);
    }
    for (const text of [
      `update finding_settlement set reason = 'other'`,
      'delete from finding_settlement',
      'delete from finding',
    ]) {
      expect(await ask(actor, text, [])).toEqual({ refused: '42501' });
    }
  });

  it('brings findings up to date where it reads them', async () => {
    for (const place of PLACE_NAMES) {
      const change = `update finding set status = 'CLEARED' where id = $1`;
      const changed = await ask(actor, change, [findings[place]]);
      const count = reads.includes(place) ? 1 : 0;
      expect([place, changed]).toMatchObject([place, { count }]);
    }
  });
});
