import pg from 'pg';
import { openDemo } from '../database/demo/demo.ts';
import { settleDemoAccounts } from './demo-accounts.ts';
import { loadRows } from '../database/load.ts';
import { createOrm } from '../database/orm.ts';
import type { Run } from '../database/run.ts';
import { entities, modules } from '../modules/index.ts';

/** Brings the schema up to date, as its owner. @returns names of the migrations that ran */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const orm = await createOrm({ url: ownerUrl, entities, connections: 2 });
  try {
    const done = await orm.migrator.up();
    return done.map(({ name }) => name);
  } finally {
    await orm.close();
  }
}

/** True when the committed migrations give the schema that the entities describe. */
export async function migrationsComplete(ownerUrl: string): Promise<boolean> {
  const orm = await createOrm({ url: ownerUrl, entities, connections: 2, snapshot: true });
  try {
    return !(await orm.migrator.checkSchema());
  } finally {
    await orm.close();
  }
}

/** Loads the demo data into a database without accounts; returns whether it did. */
export async function loadDemo(ownerUrl: string, accountsFile: string): Promise<boolean> {
  return withOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ empty: boolean }>(
      'select not exists (select from account) as empty',
    );
    const empty = rows[0]!.empty;
    if (empty) {
      const demo = await openDemo(modules);
      await loadRows(client, demo.all(), () => checkEverything(client));
      await client.query('analyze');
    }
    await settleDemoAccounts(client, accountsFile);
    return empty;
  });
}

/** Does what follows from rows that were loaded, district by district, such as checks. */
async function checkEverything(client: pg.Client): Promise<void> {
  const run: Run = async (text, params) => (await client.query(text, params)).rows;
  const districts = await run(
    'select district_id as "districtId", array_agg(id) as "unitIds" from unit group by district_id',
    [],
  );
  for (const { districtId, unitIds } of districts) {
    for (const { derive } of modules) {
      await derive?.(run, districtId as number, unitIds as string[]);
    }
  }
}

/** Removes every row and table of the application, and all migrations with them. */
export async function dropEverything(ownerUrl: string): Promise<void> {
  await withOwner(ownerUrl, (client) => client.query('drop owned by current_user cascade'));
}

async function withOwner<T>(ownerUrl: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}
