import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneTemplate, type TestDatabase } from '#test/test-server';
import { withClient } from '../database/roles-check.ts';
import { tenant } from '../database/tenancy.ts';
import { programLife } from '../modules/program/program/program.life.ts';
import { rightsOn } from './new-grants.ts';
import { type Difference, newSql } from './new-sql.ts';
import { type Grant, GRANTS, type Table, TABLES } from './schema-catalogue.ts';

let databases: TestDatabase[];
beforeAll(async () => {
  databases = [await cloneTemplate(), await cloneTemplate()];
});
afterAll(async () => {
  for (const database of databases) await database.drop();
});

const policies = (table: string) =>
  tenant(table, {
    kind: 'dated',
    group: 'OUTCOMES',
    during: 'daterange(held_on, held_on)',
  }).policies.map(({ name, command, roles, using, check }) =>
    [
      `create policy "${name}" on "${table}"`,
      command && command !== 'all' ? `for ${command}` : '',
      `to "${roles![0]}"`,
      using ? `using (${using as string})` : '',
      check ? `with check (${check as string})` : '',
    ].join(' '),
  );
const columns = `"district_id" smallint not null, "id" uuid not null, "unit_id" uuid not null,
  "program_id" uuid not null, "program_unit_id" uuid not null, "held_on" date not null,
  primary key ("district_id", "id")`;
/** As the ORM says it: a table before the one that it refers to, and a column of another. */
const STATEMENTS = [
  `create table "tea_round" (${columns}, "tea_id" uuid not null, "order" int not null default 1);`,
  `create table "tea" (${columns}, "title" text not null default 'a "cup" add ', "synthetic" boolean not null,
    "created_at" timestamptz not null default now(), "deleted_at" timestamptz, check (title <> 'Tea'));`,
  '',
  `alter table "program" add "tea_id" uuid null;`,
  ...['tea', 'tea_round'].flatMap((table) => [
    `alter table "${table}" enable row level security;`,
    `alter table "${table}" force row level security;`,
    ...policies(table).map((text) => `${text};`),
  ]),
  'create index tea_of_unit on tea (unit_id, district_id);',
  `alter table "tea_round" add foreign key ("district_id", "tea_id") references "tea" ("district_id", "id");`,
  `alter table "program" add constraint "program_tea" foreign key ("district_id", "tea_id") references "tea" ("district_id", "id");`,
];
const said = (statements: string[]): Difference => ({
  statements,
  steps: new Map([['program', ['select 1;\n']]]),
  lives: new Map([['program', programLife]]),
});
const ask = <T>(database: TestDatabase, text: string) =>
  withClient(database.urls.owner, async (client) => {
    await client.query('set search_path = public');
    return (await client.query(text)).rows as T[];
  });

describe('the SQL of a new migration', () => {
  let texts: Map<string, string>;
  beforeAll(async () => {
    texts = await withClient(databases[0]!.urls.owner, (client) =>
      newSql(client, said(STATEMENTS)),
    );
  });

  it('has a file for each table, after those that it refers to', () => {
    expect([...texts.keys()]).toEqual(['program', 'tea', 'tea_round', 'foreign_keys']);
    expect(texts.get('program')).toMatch(
      /^alter table program add tea_id uuid null;\n[^]*select 1;\n$/,
    );
  });

  it('makes what the ORM says, in lines that can be read', async () => {
    await withClient(databases[1]!.urls.owner, (client) =>
      client.query([...texts.values()].join('\n')),
    );
    const [first, second] = await Promise.all(databases.map((each) => ask<Table>(each, TABLES)));
    expect(second).toEqual(first);
    const lines = [...texts.values()].join('\n').split('\n');
    expect(lines.filter((line) => line.length > 110)).toEqual([]);
  });

  it('grants what follows from the policies, and leaves to a person what does not', async () => {
    const grants = await ask<Grant>(databases[1]!, `${GRANTS}`);
    expect(grants.filter(({ on }) => on === 'tea')).toEqual([
      { on: 'tea', columns: null, privileges: 'select', grantee: 'linli_app' },
      {
        ...{ on: 'tea', privileges: 'insert', grantee: 'linli_app' },
        columns: 'district_id, id, unit_id, program_id, program_unit_id, held_on, title, synthetic',
      },
      {
        ...{ on: 'tea', privileges: 'update', grantee: 'linli_app' },
        columns: 'program_id, program_unit_id, held_on, title',
      },
    ]);
    const open = [...texts.values()].flatMap((text) => text.match(/^-- Decide: .*$/gm) ?? []);
    expect(open).toEqual([
      '-- Decide: grant insert (tea_id), update (tea_id) on program to linli_app;',
      '-- Decide: grant delete on tea to linli_app;',
      '-- Decide: grant update (deleted_at) on tea to linli_app;',
      '-- Decide: grant delete on tea_round to linli_app;',
      '-- Decide: grant update (tea_id) on tea_round to linli_app;',
    ]);
  });

  it('says in a sentence what PostgreSQL does not take', async () => {
    const making = withClient(databases[0]!.urls.owner, (client) =>
      newSql(client, said(['alter table "program" add check (nobody > 1);'])),
    );
    await expect(making).rejects.toThrow(
      'PostgreSQL does not take what the entities say: column "nobody" does not exist.',
    );
  });
});

it('would grant on programs what is granted today', async () => {
  const tables = await ask<Table>(databases[1]!, TABLES);
  const grants = await ask<Grant>(databases[1]!, GRANTS);
  const program = tables.find(({ name }) => name === 'program')!;
  const before = program.columns.filter((column) => !column.startsWith('tea_id'));
  const { grants: derived, open } = rightsOn({ ...program, columns: before }, programLife);
  // Which brand and school may change, that a new one may say its stage, and that it has a bin, a person decided.
  const decided = ['brand_id', 'school_id', 'stage', 'deleted_at'];
  const plain = (all: readonly Grant[]) =>
    all.map((grant) => ({
      ...grant,
      columns:
        grant.columns
          ?.split(', ')
          .filter((name) => !decided.includes(name))
          .sort() ?? null,
    }));
  expect(plain(derived)).toEqual(plain(grants.filter(({ on }) => on === 'program')));
  expect(open).toEqual([
    'grant update (brand_id, school_id) on program to linli_app;',
    'grant update (deleted_at) on program to linli_app;',
  ]);
});
