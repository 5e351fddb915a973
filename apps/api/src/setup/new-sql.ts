import type pg from 'pg';
import { StartupError } from '../database/roles.ts';
import type { Lifecycle } from '../modules/kit/step/lifecycle.ts';
import { OPEN } from './migration-files.ts';
import { rightsOn } from './new-grants.ts';
import { type Table, TABLES } from './schema-catalogue.ts';
import { printTable } from './schema-sql.ts';
import { bare } from './sql-layout.ts';

/** What entities and lifecycles say and the migrations do not yet. */
export interface Difference {
  /** Statements of the ORM. */
  statements: readonly string[];
  /** Statements about the lifecycles of tables. */
  steps: ReadonlyMap<string, readonly string[]>;
  /** Lifecycles by their tables. */
  lives: ReadonlyMap<string, Lifecycle>;
}

const FOREIGN_KEYS = 'foreign_keys';
const ON_TABLE =
  /^(?:create|alter|drop) (?:table|policy "\w+" on|index "\w+" on)(?: if exists)? "(\w+)"/;

/** The table that a statement is about; of one that names none, that of the statement before. */
function tablesOf(statements: readonly string[]): [table: string, text: string][] {
  let table = 'schema';
  return statements
    .filter((text) => text.trim())
    .map((text) => [(table = tableOf(text) ?? table), text]);
}

const tableOf = (text: string) =>
  ON_TABLE.exec(text)?.[1] ?? /\bon "(\w+)"/.exec(text)?.[1] ?? /\bon (\w+) \(/.exec(text)?.[1];

const referredBy = ({ constraints, name }: Table) =>
  constraints
    .flatMap(({ text }) => /REFERENCES (\w+)/i.exec(text)?.[1] ?? [])
    .filter((other) => other !== name);

/** Tables after those that they refer to. */
function inOrder(tables: readonly Table[]): Table[] {
  if (tables.length === 0) return [];
  const names = tables.map(({ name }) => name);
  const ready = tables.filter((table) => !referredBy(table).some((name) => names.includes(name)));
  if (ready.length === 0) {
    throw new StartupError(
      `${names.join(' and ')} refer to each other: add one of the references in a later migration.`,
    );
  }
  return [...ready, ...inOrder(tables.filter((table) => !ready.includes(table)))];
}

/**
 * The SQL of a new migration, one text for each table: what the table is, who may do what, how it
 * lives. A line that begins with `-- Decide:` is for a person.
 *
 * @param client connected to a migrated database as the owner of its schema; the statements are run
 * in it, so that new tables are printed as `schema.sql` has them
 * @returns texts by table, in the order in which they run
 */
export async function newSql(client: pg.Client, difference: Difference) {
  const { statements, steps, lives } = difference;
  await client.query('set search_path = public');
  const said = tablesOf(statements);
  const created = said.flatMap(([, text]) => /^create table "(\w+)"/.exec(text)?.[1] ?? []);
  const before = await reserved(client);
  await client.query(statements.join('\n')).catch((error: Error) => {
    throw new StartupError(`PostgreSQL does not take what the entities say: ${error.message}.`);
  });
  const { rows } = await client.query<Table>(TABLES);
  const texts = new Map<string, string[]>();
  const add = (table: string, ...more: string[]) =>
    texts.set(table, [...(texts.get(table) ?? []), ...more]);

  const changes = said.filter(([table]) => !created.includes(table));
  const isForeignKey = ([, text]: [string, string]) => / foreign key /.test(text);
  for (const [table, text] of changes.filter((change) => !isForeignKey(change))) {
    add(table, bare(text, before), ...openOnColumns(table, text, lives.get(table)));
  }
  for (const table of inOrder(rows.filter(({ name }) => created.includes(name)))) {
    const { grants, open } = rightsOn(table, lives.get(table.name));
    add(table.name, printTable(table, grants).trim(), ...open.map((right) => OPEN + right));
  }
  for (const [, text] of changes.filter(isForeignKey)) add(FOREIGN_KEYS, bare(text, before));
  for (const [table, parts] of steps) add(table, '', parts.join('\n').trim());
  return new Map([...texts].map(([table, parts]) => [table, `${parts.join('\n').trim()}\n`]));
}

/** Who may write the columns that a table gets. */
function openOnColumns(table: string, text: string, life?: Lifecycle): string[] {
  const added = [...text.matchAll(/\badd (?:column )?"(\w+)"/g)].map(([, name]) => name!);
  const names = added.filter((name) => !life || !name.startsWith('state')).join(', ');
  if (!names) return [];
  return [`${OPEN}grant insert (${names}), update (${names}) on ${table} to linli_app;`];
}

/** Words that no name may be without quotes. */
async function reserved(client: pg.Client): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ word: string }>(
    `select word from pg_get_keywords() where catcode in ('R', 'T')`,
  );
  return new Set(rows.map(({ word }) => word));
}
