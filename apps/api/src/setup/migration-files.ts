import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const LINE_MAX = 160;
/** What a line begins with whose statement a person keeps or deletes. */
export const OPEN = '-- Decide: ';

/** Text of the class that runs a migration's folder, such as `20261130090000-steps`. */
export function classFile(id: string): string {
  const [timestamp = '', ...words] = id.split('-');
  const name = `Migration${timestamp}_${words.join('_')}`;
  return `import { SqlMigration } from '../sql-migration.ts';

export class ${name} extends SqlMigration {
  override name = '${name}';
  protected readonly url = import.meta.url;
}
`;
}

/** Names of migrations, in the order in which they run. */
export function migrationsIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((each) => each.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** The name of a new migration: of now, or of a second after the last one, to run after it. */
export function nextId(last: string | undefined, now: Date, name: string): string {
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/.exec(last ?? '') ?? [];
  const [year = 0, month = 1, day, hour, minute, second = 0] = parts.map(Number);
  const after = Date.UTC(year, month - 1, day, hour, minute, second + 1);
  const date = new Date(last ? Math.max(now.getTime(), after) : now);
  return `${date.toISOString().replaceAll(/\D/g, '').slice(0, 14)}-${name}`;
}

function faultOf(line: string): string[] {
  if (line.startsWith(OPEN))
    return ['waits for a decision: keep its statement, or delete the line.'];
  return line.length > LINE_MAX ? [`is longer than ${LINE_MAX} characters.`] : [];
}

/** What is wrong with migrations as files, a sentence each. */
export function faultsOf(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const lines = files
    .filter((file) => file.endsWith('.sql'))
    .flatMap((file) =>
      read(file)
        .split('\n')
        .flatMap((line, at) => faultOf(line).map((fault) => `${file}:${at + 1} ${fault}`)),
    );
  const ids = migrationsIn(folder);
  const classes = ids.map((id) => `${id}.migration.ts`);
  const stray = files
    .filter((file) => file.endsWith('.ts') && !classes.includes(file))
    .map((file) => `${file} has no folder of SQL.`);
  const other = ids
    .filter(
      (id) => !files.includes(`${id}.migration.ts`) || read(`${id}.migration.ts`) !== classFile(id),
    )
    .map((id) => `${id}.migration.ts is not what npm run db:new writes.`);
  return [...lines, ...stray, ...other];
}
