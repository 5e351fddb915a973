import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createOrm } from '../database/orm.ts';
import { entities } from '../modules/index.ts';

/** A migration's files by their names, relative to the folder of all migrations. */
export function migrationFiles(id: string, statements: readonly string[]): Record<string, string> {
  const [timestamp = '', ...words] = id.split('-');
  const name = `Migration${timestamp}_${words.join('_')}`;
  const code = `import { SqlMigration } from '../sql-migration.ts';

export class ${name} extends SqlMigration {
  override name = '${name}';
  protected readonly url = import.meta.url;
}
`;
  const sql = `${statements.join('\n').trim()}\n`;
  return { [`${id}.migration.ts`]: code, [`${id}/01-schema.sql`]: sql };
}

/**
 * Makes a migration of what the entities say and the migrations do not yet: a folder of plain SQL,
 * to be completed by hand (grants, triggers, rows) and split by table, and the schema snapshot.
 *
 * @returns the new migration's name; null when nothing has changed
 */
export async function newMigration(ownerUrl: string, name: string): Promise<string | null> {
  const orm = await createOrm({ url: ownerUrl, entities, connections: 2, snapshot: true });
  try {
    const folder = orm.config.get('migrations').path!;
    const { fileName, diff } = await orm.migrator.create(undefined, false, false, name);
    if (diff.up.length === 0) return null;
    const id = fileName.replace(/\.migration\.ts$/, '');
    for (const [file, text] of Object.entries(migrationFiles(id, diff.up))) {
      const target = path.join(folder, file);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, text);
    }
    return id;
  } finally {
    await orm.close();
  }
}
