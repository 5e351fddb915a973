import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTORS, insert, type Place, PLACE_NAMES, PLACES } from '#test/isolation-rows';
import { handleOf, openRowDoor, type RowDoor } from '#test/row-door';
import { openWorld, type World } from '#test/world';
import { newId } from '#kernel/ids';

let world: World;
let door: RowDoor;
const findings = {} as Record<Place, string>;
const handles = new Map<string, string | null>();
const actors = Object.keys(ACTORS);

beforeAll(async () => {
  world = await openWorld();
  door = await openRowDoor(world.database.urls.app);
  for (const place of PLACE_NAMES) {
    const { districtId, unitId } = PLACES[place];
    const id = newId();
    const at = { district_id: districtId, unit_id: unitId };
    await insert(world, 'finding', {
      ...{ ...at, id, key: id, check_code: 'K4', severity: 'NOTE' },
      ...{ figure_ids: [], params: { says: 'K4' } },
    });
    findings[place] = id;
    await insert(world, 'step', {
      ...{ ...at, id: newId(), subject_kind: 'Planted', subject_id: id, verb: 'explainFinding' },
      ...{ row_version: 2, account_id: newId(), account_name: 'planted' },
    });
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

  it('reads the findings of its own places alone', async () => {
    for (const place of PLACE_NAMES) {
      const count = reads.includes(place) ? 1 : 0;
      const finding = await ask(actor, 'select id from finding where id = $1', [findings[place]]);
      expect([place, finding]).toMatchObject([place, { count }]);
    }
  });

  it('says what one comes to where it answers for it, and removes none', async () => {
    for (const place of PLACE_NAMES) {
      const said = await step(place, 'explainFinding');
      const refused = reads.includes(place) ? 'LN403' : 'LN404';
      expect([place, said]).toMatchObject([
        place,
        writes.includes(place) ? { count: 1 } : { refused },
      ]);
    }
    expect(await ask(actor, 'delete from finding', [])).toEqual({ refused: '42501' });
  });

  it('brings findings up to date where it reads them, and clears them by steps alone', async () => {
    for (const place of PLACE_NAMES) {
      const change = `update finding set severity = 'WARNING' where id = $1`;
      const changed = await ask(actor, change, [findings[place]]);
      const count = reads.includes(place) ? 1 : 0;
      expect([place, changed]).toMatchObject([place, { count }]);
      const cleared = await step(place, 'clearFinding');
      expect([place, cleared]).toMatchObject([place, count ? { count } : { refused: 'LN404' }]);
    }
    for (const column of ['state', 'state_since', 'cleared_at'])
      expect(await ask(actor, `update finding set ${column} = ${column}`, [])).toEqual({
        refused: '42501',
      });
  });

  it('reads what was said of the findings of its own places alone', async () => {
    for (const place of PLACE_NAMES) {
      const text = 'select id from step where subject_id = $1';
      const count = reads.includes(place) ? 1 : 0;
      expect([place, await ask(actor, text, [findings[place]])]).toMatchObject([place, { count }]);
    }
  });

  const step = (place: Place, verb: string) =>
    ask(
      actor,
      `insert into step (district_id, id, subject_kind, subject_id, verb, row_version, reason)
       values ($1, gen_random_uuid(), 'Finding', $2, $3, 1, 'r')`,
      [PLACES[place].districtId, findings[place], verb],
    );
});
