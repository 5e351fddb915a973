import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createOrm } from '../database/orm.ts';
import { entities, modules } from '../modules/index.ts';
import { newSteps } from './new-steps.ts';

/** A migration's files by their names, relative to the folder of all migrations. */
export function migrationFiles(
  id: string,
  statements: readonly string[],
  steps: readonly string[] = [],
): Record<string, string> {
  const [timestamp = '', ...words] = id.split('-');
  const name = `Migration${timestamp}_${words.join('_')}`;
  const code = `import { SqlMigration } from '../sql-migration.ts';

export class ${name} extends SqlMigration {
  override name = '${name}';
  protected readonly url = import.meta.url;
}
`;
  const files = { [`${id}.migration.ts`]: code };
  const parts = { '01-schema': statements, '02-steps': steps };
  for (const [part, texts] of Object.entries(parts)) {
    if (texts.length > 0) files[`${id}/${part}.sql`] = `${texts.join('\n').trim()}\n`;
  }
  return files;
}

/**
 * Makes a migration of what the entities and lifecycles say and the migrations do not yet: a folder
 * of plain SQL, to be completed by hand (grants, rows) and split by table, and the schema snapshot.
 *
 * @returns the new migration's name; null when nothing has changed
 */
export async function newMigration(ownerUrl: string, name: string): Promise<string | null> {
  const orm = await createOrm({ url: ownerUrl, entities, connections: 2, snapshot: true });
  try {
    const folder = orm.config.get('migrations').path!;
    const steps = await newSteps(
      orm,
      modules.flatMap(({ lives = [] }) => lives),
    );
    const { diff, ...changed } = await orm.migrator.create(undefined, false, false, name);
    if (diff.up.length + steps.length === 0) return null;
    const blank = diff.up.length === 0;
    const { fileName } = blank ? await orm.migrator.create(undefined, true, false, name) : changed;
    const id = fileName.replace(/\.migration\.ts$/, '');
    for (const [file, text] of Object.entries(migrationFiles(id, diff.up, steps))) {
      const target = path.join(folder, file);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, text);
    }
    return id;
  } finally {
    await orm.close();
  }
}
