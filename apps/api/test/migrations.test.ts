import { afterAll, beforeAll, expect, it } from 'vitest';
import { createOrm, type Orm } from '#database/orm';
import { entities } from '#modules/index';
import { dropEverything } from '#setup/prepare';
import { cloneTemplate, type TestDatabase } from './test-server.ts';

let database: TestDatabase;
let orm: Orm;
beforeAll(async () => {
  database = await cloneTemplate();
  await dropEverything(database.urls.owner);
  orm = await createOrm({ url: database.urls.owner, entities, connections: 2 });
});
afterAll(async () => {
  await orm.close();
  await database.drop();
});

it('run one by one, as on a database that had the ones before for years', async () => {
  const pending = await orm.migrator.getPending();
  expect(pending.length).toBeGreaterThan(1);
  for (const { name } of pending) {
    const done = await orm.migrator.up({ to: name });
    expect(done.map((migration) => migration.name)).toEqual([name]);
  }
});
