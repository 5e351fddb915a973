import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createOrm, type Orm } from '../database/orm.ts';
import { withClient } from '../database/roles-check.ts';
import { entities, lives } from '../modules/index.ts';
import { classFile, migrationsIn, nextId, OPEN } from './migration-files.ts';
import { newSql } from './new-sql.ts';
import { newSteps } from './new-steps.ts';

/** A migration that was made: its name, its files, and lines that wait for a person. */
export interface Made {
  id: string;
  files: string[];
  open: string[];
}

const SNAPSHOT = 'schema-snapshot.json';

/**
 * Makes a migration of what the entities and lifecycles say and the migrations do not yet: a folder
 * of plain SQL, a file for each table, and the schema snapshot.
 *
 * @param ownerUrl a migrated database that is thrown away afterwards
 * @returns null when nothing has changed
 */
export async function newMigration(ownerUrl: string, name: string): Promise<Made | null> {
  const orm = await createOrm({ url: ownerUrl, entities, connections: 2, snapshot: true });
  try {
    const folder = orm.config.get('migrations').path!;
    return await keepingSnapshot(path.join(folder, SNAPSHOT), async () => {
      const steps = await newSteps(orm, lives);
      const { diff, fileName } = await orm.migrator.create(undefined, false, false, name);
      if (fileName) await rm(path.join(folder, fileName));
      const texts = await withClient(ownerUrl, (client) =>
        newSql(client, { statements: diff.up, steps, lives: livesByTable(orm) }),
      );
      if (texts.size === 0) return null;
      const id = nextId(migrationsIn(folder).at(-1), new Date(), name);
      return write(folder, id, texts);
    });
  } finally {
    await orm.close();
  }
}

/** The snapshot stays what it was when what is done fails. */
async function keepingSnapshot<T>(file: string, act: () => Promise<T>): Promise<T> {
  const before = await readFile(file);
  try {
    return await act();
  } catch (error) {
    await writeFile(file, before);
    throw error;
  }
}

const livesByTable = (orm: Orm) =>
  new Map(lives.map((life) => [orm.getMetadata().getByClassName(life.entity).tableName, life]));

async function write(folder: string, id: string, texts: ReadonlyMap<string, string>) {
  const made: Made = { id, files: [], open: [] };
  await mkdir(path.join(folder, id));
  await writeFile(path.join(folder, `${id}.migration.ts`), classFile(id));
  for (const [table, text] of texts) {
    const file = `${String(made.files.length + 1).padStart(2, '0')}-${table}.sql`;
    made.files.push(file);
    made.open.push(...text.split('\n').filter((line) => line.startsWith(OPEN)));
    await writeFile(path.join(folder, id, file), text);
  }
  return made;
}
