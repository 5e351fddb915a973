import type pg from 'pg';
import {
  FUNCTIONS,
  type Grant,
  GRANTS,
  type Routine,
  type Table,
  TABLES,
  TYPES,
} from './schema-catalogue.ts';
import { laidOut, plain, statement } from './sql-layout.ts';

const HEAD = `-- What the migrations add up to, printed by npm run db:schema and never run: for each table its
-- columns, constraints, indexes, policies, grants and triggers, then the functions. What is granted
-- to nobody is its owner's alone.
`;

/** The schema of a migrated database as text, the same for the same migrations. */
export async function printSchema(client: pg.Client): Promise<string> {
  await client.query('set search_path = public');
  const rowsOf = async <T extends object>(text: string) => (await client.query(text)).rows as T[];
  const extensions = await rowsOf<{ extname: string }>(
    `select extname from pg_extension where extname <> 'plpgsql' order by 1`,
  );
  const types = await rowsOf<{ text: string }>(TYPES);
  const grants = await rowsOf<Grant>(GRANTS);
  const tables = await rowsOf<Table>(TABLES);
  const routines = await rowsOf<Routine>(FUNCTIONS);
  return [
    HEAD,
    extensions.map(({ extname }) => `create extension ${extname};\n`).join(''),
    ...types.map(({ text }) => `${text}\n`),
    ...tables.map((table) =>
      printTable(
        table,
        grants.filter(({ on }) => on === table.name),
      ),
    ),
    ...routines.map(printRoutine),
  ].join('\n');
}

/** A table with all that belongs to it, the statements that make it. */
export function printTable(table: Table, grants: readonly Grant[]): string {
  const { name, unlogged } = table;
  const lines = [
    ...table.columns.map((column) => `  ${laidOut(plain(column), '    ')}`),
    ...table.constraints.map(printConstraint),
  ];
  const parts = [
    `create ${unlogged ? 'unlogged ' : ''}table ${name} (\n${lines.join(',\n')}\n);`,
    ...table.indexes.map(printIndex),
    ...table.security.map((word) => `alter table ${name} ${word} row level security;`),
    ...table.policies.map((policy) => printPolicy(name, policy)),
    ...grants.map(printGrant),
    ...table.triggers.map(printTrigger),
  ];
  return `${parts.join('\n')}\n`;
}

function printConstraint({ name, text }: Table['constraints'][number]): string {
  const head = `constraint ${name}`;
  const [, before = plain(text), after] =
    /^(foreign key .*?) (references .*)$/.exec(plain(text)) ?? [];
  return `  ${statement(head, after ? [before, after] : [before])
    .slice(0, -1)
    .replaceAll('\n', '\n  ')}`;
}

function printIndex(text: string): string {
  const [, head = '', rest = ''] = /^(create .*?index \w+) (on .*)$/.exec(plain(text)) ?? [];
  return statement(head, [rest.replace('using btree ', '')]);
}

function printPolicy(table: string, policy: Table['policies'][number]): string {
  const { name, command, roles, using, check } = policy;
  const kind = command === 'all' ? '' : ` for ${command}`;
  return statement(`create policy ${name} on ${table}${kind} to ${roles}`, [
    ...(using ? [`using (${plain(using)})`] : []),
    ...(check ? [`with check (${plain(check)})`] : []),
  ]);
}

function printGrant({ on, columns, privileges, grantee }: Grant): string {
  const what = columns
    ? privileges.split(', ').map((each) => `${each} (${columns})`)
    : [privileges];
  return statement('grant', [what.join(', '), `on ${on} to ${grantee}`]);
}

function printTrigger(text: string): string {
  const [, head = '', rest = ''] = /^(.*?) (for each .*)$/.exec(plain(text)) ?? [];
  return statement(head, [rest]);
}

function printRoutine({ signature, identity, result, traits, body, isReturn, callers }: Routine) {
  const returns = result.replace('TABLE', 'table').replace('SETOF', 'setof');
  const code = isReturn
    ? `return ${laidOut(plain(body).replace('return ', ''), '  ')}`
    : `as $$${body}$$`;
  const head = `create function ${signature}\n  returns ${returns}`;
  return [
    `${head}\n  language ${traits}${isReturn ? '\n  ' : ' '}${code};\n`,
    ...callers.map((caller) => `grant execute on function ${identity} to ${caller};\n`),
  ].join('');
}
