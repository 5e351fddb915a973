import { afterAll, beforeAll, expect, it } from 'vitest';
import { cloneTemplate, type TestDatabase } from './test-server.ts';
import pg from 'pg';

/**
 * Tables that a shard has a copy of: small, and written seldom. All others belong to a district, whose
 * rows lie on one shard together.
 */
const REFERENCE = [
  'account',
  'credential',
  'han_character',
  'indicator',
  'indicator_dimension',
  'indicator_relation',
  'known_device',
  'measure',
  'membership',
  'partner',
  'schema_migration',
  'session',
  'sign_in_count',
  'state_move',
  'work_line',
];

/** What breaks a rule and stays, with its reason. */
const EXCEPTIONS: Record<string, string> = {
  unit_id_once: 'Scopes are sets of ids: nobody may plant a row under the id of another district.',
  program_id_once: 'The same.',
  agreement_id_once: 'The same.',
  membership_district_id_unit_id_foreign:
    'Nobody is a member of a unit that is not there; goes when a deployment is spread over shards.',
};

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await cloneTemplate();
  client = new pg.Client({ connectionString: database.urls.owner });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const OURS = `'public'::regnamespace`;
const DISTRICTS = `(select c.oid from pg_class c where c.relnamespace = ${OURS} and c.relkind in ('r', 'p')
  and c.relname <> all($1::text[]))`;

/** Names that a query finds, but for the exceptions. */
async function broken(text: string, params: unknown[] = [REFERENCE]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(text, params);
  return rows.map(({ name }) => name).filter((name) => !EXCEPTIONS[name]);
}

it('every table is a district’s, with its district, or a reference table', async () => {
  const without = `select relname as name from pg_class c where c.oid in ${DISTRICTS} and not exists (
    select from pg_attribute a where a.attrelid = c.oid and a.attname = 'district_id' and a.attnotnull)`;
  expect(await broken(without)).toEqual([]);
  const { rows } = await client.query(
    `select name from unnest($1::text[]) name where to_regclass(name) is null`,
    [REFERENCE],
  );
  expect(rows).toEqual([]);
});

it('district_id leads every key', async () => {
  const keys = `select n.relname as name from pg_index i join pg_class n on n.oid = i.indexrelid
    where i.indrelid in ${DISTRICTS} and (i.indisunique or i.indisexclusion)
      and 'district_id' <> (select attname from pg_attribute a where a.attrelid = i.indrelid
                              and a.attnum = i.indkey[0])`;
  expect(await broken(keys)).toEqual([]);
});

it('a foreign key stays in its district or leads to a reference table', async () => {
  const led = (table: string, column: string) =>
    `(select attname from pg_attribute a where a.attrelid = ${table} and a.attnum = ${column})`;
  const foreign = `select conname as name from pg_constraint k
    where k.contype = 'f' and k.connamespace = ${OURS} and k.confrelid in ${DISTRICTS}
      and (k.conrelid not in ${DISTRICTS} or ${led('k.conrelid', 'k.conkey[1]')} <> 'district_id'
           or ${led('k.confrelid', 'k.confkey[1]')} <> 'district_id')`;
  expect(await broken(foreign)).toEqual([]);
});

it('nothing follows a change of a key or empties one', async () => {
  const following = `select conname as name from pg_constraint k
    where k.contype = 'f' and k.conrelid in ${DISTRICTS}
      and (k.confupdtype <> 'a' or k.confdeltype in ('n', 'd'))`;
  expect(await broken(following)).toEqual([]);
});

it('a policy asks no table, only functions that give what the reader may', async () => {
  const call = `\\( SELECT \\w+\\((''\\w+''::text)?\\) AS \\w+\\)`;
  const asking = `select p.polname as name from pg_policy p
    where concat(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) ~ 'SELECT'
      and regexp_replace(concat(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)),
            '${call}', '', 'g') ~ 'SELECT'`;
  expect(await broken(asking, [])).toEqual([]);
});

/** Statements of a function's text that write, each up to its end. */
const writesOf = (text: string) =>
  [...text.matchAll(/^\s*(?:insert into|update|delete from) (\w+)[^;]*;/gim)].map(
    ([statement, table = '']) => ({ statement, table }),
  );

it('a trigger writes rows of the district of its row alone', async () => {
  const { rows } = await client.query<{ proname: string; prosrc: string }>(
    `select distinct p.proname, p.prosrc from pg_proc p join pg_trigger t on t.tgfoid = p.oid
      where not t.tgisinternal
     union
     select proname, prosrc from pg_proc where proname = any($1)`,
    [['tell_source']],
  );
  expect(rows.length).toBeGreaterThan(3);
  const ITS_OWN =
    /district_id = (new|old|subject|source_key|in_district)\b|\(district_id,[^)]*\)\s+values \(in_district,/;
  const elsewhere = rows.flatMap(({ proname, prosrc }) =>
    writesOf(prosrc)
      .filter(({ table, statement }) => !REFERENCE.includes(table) && !ITS_OWN.test(statement))
      .map(({ table }) => `${proname} writes ${table}`),
  );
  expect(elsewhere).toEqual([]);
});

it('no function takes a lock that only one node knows', async () => {
  const locking = `select proname as name from pg_proc
    where pronamespace = ${OURS} and prosrc ~* 'advisory'`;
  expect(await broken(locking, [])).toEqual([]);
});

it('nobody may change the district of a row, nor its id', async () => {
  const changing = `select distinct r || ' of ' || c.relname as name
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname in ('district_id', 'id'),
         unnest(array['linli_app', 'linli_auth', 'linli_worker']) r
    where c.oid in ${DISTRICTS} and has_column_privilege(r, c.oid, a.attnum, 'UPDATE')`;
  expect(await broken(changing)).toEqual([]);
});

it('has no exception for what keeps the rules', async () => {
  const { rows } = await client.query<{ conname: string }>(
    `select conname from pg_constraint where conname = any($1)`,
    [Object.keys(EXCEPTIONS)],
  );
  expect(rows.length).toBe(Object.keys(EXCEPTIONS).length);
});
