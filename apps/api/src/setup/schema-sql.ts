import type pg from 'pg';
import { laidOut, plain, statement } from './sql-layout.ts';

const HEAD = `-- What the migrations add up to, printed by npm run db:schema and never run: for each table its
-- columns, constraints, indexes, policies, grants and triggers, then the functions. What is granted
-- to nobody is its owner's alone.
`;

interface Table {
  name: string;
  unlogged: boolean;
  security: string[];
  columns: string[];
  constraints: { name: string; text: string }[];
  indexes: string[];
  policies: {
    name: string;
    command: string;
    roles: string;
    using: string | null;
    check: string | null;
  }[];
  triggers: string[];
}

interface Grant {
  on: string;
  columns: string | null;
  privileges: string;
  grantee: string;
}

const TABLES = `
select c.relname as name, c.relpersistence = 'u' as unlogged,
  array_remove(array[case when c.relrowsecurity then 'enable' end,
                     case when c.relforcerowsecurity then 'force' end], null) as security,
  array(select format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod))
          || case when a.attnotnull then ' not null' else '' end
          || coalesce(case a.attgenerated when 's' then ' generated always as (' else ' default ' end
               || pg_get_expr(d.adbin, d.adrelid, true)
               || case a.attgenerated when 's' then ') stored' else '' end, '')
          from pg_attribute a
          left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as columns,
  (select coalesce(json_agg(json_build_object('name', k.conname, 'text', pg_get_constraintdef(k.oid, true))
            order by array_position('{p,u,x,c,f}', k.contype), k.conname), '[]')
     from pg_constraint k
    where k.conrelid = c.oid and k.contype in ('p', 'u', 'x', 'c', 'f')) as constraints,
  array(select pg_get_indexdef(i.indexrelid, 0, true) from pg_index i
          join pg_class n on n.oid = i.indexrelid
         where i.indrelid = c.oid
           and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.conrelid = c.oid
                              and k.contype in ('p', 'u', 'x'))
         order by n.relname) as indexes,
  (select coalesce(json_agg(json_build_object('name', p.polname,
            'command', case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update'
                                     when 'd' then 'delete' else 'all' end,
            'roles', (select string_agg(pg_get_userbyid(r)::text, ', ' order by 1) from unnest(p.polroles) r),
            'using', pg_get_expr(p.polqual, p.polrelid, true),
            'check', pg_get_expr(p.polwithcheck, p.polrelid, true)) order by p.polname), '[]')
     from pg_policy p where p.polrelid = c.oid) as policies,
  array(select pg_get_triggerdef(t.oid, true) from pg_trigger t
         where t.tgrelid = c.oid and not t.tgisinternal order by t.tgname) as triggers
  from pg_class c
 where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
 order by c.relname`;

// Rights that nobody but the owner has are not told.
const GRANTS = `
select "on", columns, string_agg(lower(privilege), ', ' order by privilege) as privileges, grantee
  from (select c.relname as "on", null as columns, x.privilege_type as privilege, c.relowner, x.grantee as oid,
               pg_get_userbyid(x.grantee) as grantee
          from pg_class c, aclexplode(c.relacl) x where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        union all
        select c.relname, string_agg(a.attname, ', ' order by a.attnum), x.privilege_type, c.relowner, x.grantee,
               pg_get_userbyid(x.grantee)
          from pg_class c join pg_attribute a on a.attrelid = c.oid, aclexplode(a.attacl) x
         where c.relnamespace = 'public'::regnamespace
         group by c.oid, c.relname, x.privilege_type, c.relowner, x.grantee) g
 where oid <> relowner
 group by "on", columns, grantee
 order by "on", grantee, columns nulls first, privileges`;

const FUNCTIONS = `
select p.proname || '(' || pg_get_function_arguments(p.oid) || ')' as signature,
  p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' as identity,
  pg_get_function_result(p.oid) as result,
  concat_ws(' ', l.lanname, case p.provolatile when 's' then 'stable' when 'i' then 'immutable' end,
    case when p.proisstrict then 'strict' end, case when p.proleakproof then 'leakproof' end,
    case when p.prosecdef then 'security definer' end,
    case when p.proretset and p.prorows <> 1000 then 'rows ' || p.prorows end,
    (select string_agg('set ' || replace(s, '=', ' = '), ' ') from unnest(p.proconfig) s)) as traits,
  coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) as body, p.prosqlbody is not null as "isReturn",
  array(select case x.grantee when 0 then 'public' else pg_get_userbyid(x.grantee)::text end
          from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) x
         where x.grantee <> p.proowner order by 1) as callers
  from pg_proc p join pg_language l on l.oid = p.prolang
 where p.pronamespace = 'public'::regnamespace
   and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
 order by 1`;

interface Routine {
  signature: string;
  identity: string;
  result: string;
  traits: string;
  body: string;
  isReturn: boolean;
  callers: string[];
}

/** The schema of a migrated database as text, the same for the same migrations. */
export async function printSchema(client: pg.Client): Promise<string> {
  await client.query('set search_path = public');
  const rowsOf = async <T extends object>(text: string) => (await client.query(text)).rows as T[];
  const extensions = await rowsOf<{ extname: string }>(
    `select extname from pg_extension where extname <> 'plpgsql' order by 1`,
  );
  const grants = await rowsOf<Grant>(GRANTS);
  const tables = await rowsOf<Table>(TABLES);
  const routines = await rowsOf<Routine>(FUNCTIONS);
  return [
    HEAD,
    extensions.map(({ extname }) => `create extension ${extname};\n`).join(''),
    ...tables.map((table) =>
      printTable(
        table,
        grants.filter(({ on }) => on === table.name),
      ),
    ),
    ...routines.map(printRoutine),
  ].join('\n');
}

function printTable(table: Table, grants: readonly Grant[]): string {
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
