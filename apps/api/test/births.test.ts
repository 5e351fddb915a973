import { afterAll, beforeAll, expect, it } from 'vitest';
import { entities, lives } from '#modules/index';
import { createOrm } from '#database/orm';
import { samplesOf, stageOf } from './samples.ts';
import { call } from './verb-call.ts';
import { openWorld, type World } from './world.ts';

const SAMPLES = await samplesOf('samples');
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('every row that verbs make has its birth in the log, where its lifecycle has one', async () => {
  const orm = await createOrm({ url: world.database.urls.owner, entities, connections: 1 });
  const tableOf = (entity: string) => orm.getMetadata().getByClassName(entity).tableName;
  const born = lives
    .filter(({ birth }) => birth)
    .map(({ entity, birth }) => ({ entity, birth, table: tableOf(entity) }));
  await orm.close(true);
  const idsIn = async (table: string) =>
    (await world.sql<{ id: string }>(`select id from ${table}`)).map(({ id }) => id);
  const before = await Promise.all(born.map(({ table }) => idsIn(table)));
  const stage = stageOf(world);
  for (const [verb, { by, input }] of Object.entries(SAMPLES)) {
    const answer = await call(await stage.as(by), verb, await input(stage));
    expect([verb, answer.code]).toEqual([verb, 'OK']);
  }
  for (const [at, { entity, birth, table }] of born.entries()) {
    const made = await world.sql<{ id: string; births: string[] }>(
      `select r.id, array(select s.verb from step s where s.district_id = r.district_id
          and s.subject_id = r.id and s.from_state is null) as births
         from ${table} r where r.id <> all($1)`,
      [before[at]],
    );
    expect([entity, made.length > 0]).toEqual([entity, true]);
    const wrong = made.filter(({ births }) => births.join() !== birth);
    expect([entity, wrong]).toEqual([entity, []]);
  }
});
