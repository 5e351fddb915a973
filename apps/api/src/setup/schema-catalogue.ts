/** A table as {@link TABLES} finds it, in texts of PostgreSQL’s own. */
export interface Table {
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

/** A right as {@link GRANTS} finds it; of whole tables without columns. */
export interface Grant {
  on: string;
  columns: string | null;
  privileges: string;
  grantee: string;
}

/** A function as {@link FUNCTIONS} finds it. */
export interface Routine {
  signature: string;
  identity: string;
  result: string;
  traits: string;
  body: string;
  isReturn: boolean;
  callers: string[];
}

/** Composite types. */
export const TYPES = `
select format('create type %s as (', t.typname) || (
    select string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod)), ', ' order by a.attnum)
      from pg_attribute a where a.attrelid = t.typrelid and a.attnum > 0) || ');' as text
  from pg_type t join pg_class c on c.oid = t.typrelid and c.relkind = 'c'
 where t.typnamespace = 'public'::regnamespace
 order by t.typname`;

/** Tables with what belongs to each. */
export const TABLES = `
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

/** Rights of others than the owner. */
export const GRANTS = `
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

/** Functions but those of extensions. */
export const FUNCTIONS = `
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
