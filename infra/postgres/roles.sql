-- The four roles of a Linli database, and what they may do in the current one. Safe to run again.
--
-- By hand, as a superuser or a role with CREATEROLE, connected to the database that Linli will use:
--   PGOPTIONS="-c linli.owner_password=<password>" psql <url> -f infra/postgres/roles.sql
-- The other passwords follow from the owner's: hex of HMAC-SHA256(owner's password, role's name),
-- the same rule by which the API derives its connections from DATABASE_URL. To choose them,
-- set linli.app_password, linli.auth_password and linli.worker_password in the same way.
-- A role whose password is not given keeps the one it has.

begin;

-- Two processes that start together must not alter the same role at the same moment.
select pg_advisory_xact_lock(5054650801);

create or replace function pg_temp.linli_hmac(secret text, message text) returns text
language plpgsql as $$
declare
  key bytea := convert_to(secret, 'UTF8');
  inner_pad bytea;
  outer_pad bytea;
begin
  if length(key) > 64 then
    key := sha256(key);
  end if;
  key := key || decode(repeat('00', 64 - length(key)), 'hex');
  inner_pad := key;
  outer_pad := key;
  for i in 0..63 loop
    inner_pad := set_byte(inner_pad, i, get_byte(key, i) # 54);
    outer_pad := set_byte(outer_pad, i, get_byte(key, i) # 92);
  end loop;
  return encode(sha256(outer_pad || sha256(inner_pad || convert_to(message, 'UTF8'))), 'hex');
end $$;

do $$
declare
  owner_password constant text := nullif(current_setting('linli.owner_password', true), '');
  role_name text;
  password text;
begin
  foreach role_name in array array['linli_owner', 'linli_app', 'linli_auth', 'linli_worker'] loop
    if not exists (select from pg_roles where rolname = role_name) then
      execute format(
        'create role %I login nosuperuser nobypassrls nocreatedb nocreaterole noreplication',
        role_name);
    elsif exists (
      select from pg_roles where rolname = role_name
         and (not rolcanlogin or rolsuper or rolbypassrls or rolcreatedb or rolcreaterole
              or rolreplication)
    ) then
      execute format(
        'alter role %I login nosuperuser nobypassrls nocreatedb nocreaterole noreplication',
        role_name);
    end if;

    password := nullif(
      current_setting(replace(role_name, 'linli_', 'linli.') || '_password', true), '');
    if password is null and owner_password is not null and role_name <> 'linli_owner' then
      password := pg_temp.linli_hmac(owner_password, role_name);
    end if;
    if password is not null then
      execute format('alter role %I password %L', role_name, password);
    end if;
  end loop;
end $$;

-- A request that hangs must not hold its locks or its place in the pool.
do $$
declare
  setting record;
begin
  for setting in
    select * from (values
      ('linli_owner', 'lock_timeout', '10s'),
      ('linli_owner', 'idle_in_transaction_session_timeout', '10min'),
      ('linli_app', 'statement_timeout', '10s'),
      ('linli_app', 'lock_timeout', '3s'),
      -- Its statements are few, prepared, and take their keys as arrays: planning anew gains nothing.
      ('linli_app', 'plan_cache_mode', 'force_generic_plan'),
      ('linli_app', 'idle_in_transaction_session_timeout', '15s'),
      ('linli_auth', 'statement_timeout', '3s'),
      ('linli_auth', 'lock_timeout', '2s'),
      ('linli_auth', 'idle_in_transaction_session_timeout', '5s'),
      ('linli_worker', 'statement_timeout', '5min'),
      ('linli_worker', 'lock_timeout', '5s'),
      ('linli_worker', 'idle_in_transaction_session_timeout', '1min')
    ) as wanted (role_name, name, value)
    -- What stands already is left alone: whoever owns only the database may run this file too.
    where not exists (
      select from pg_db_role_setting
       where setdatabase = 0 and setrole = role_name::regrole
         and name || '=' || value = any(setconfig)
    )
  loop
    execute format('alter role %I set %I = %L', setting.role_name, setting.name, setting.value);
  end loop;
end $$;

-- Large objects belong to no district, and no policy asks whose they are. A superuser alone can do this.
do $$
declare
  maker regprocedure;
begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    return;
  end if;
  for maker in
    select oid from pg_proc where pronamespace = 'pg_catalog'::regnamespace
       and (proname like 'lo\_%' or proname in ('loread', 'lowrite'))
  loop
    execute format('revoke execute on function %s from public', maker);
  end loop;
end $$;

do $$
declare
  superuser constant boolean := (select rolsuper from pg_roles where rolname = current_user);
begin
  -- Whoever is not linli_owner migrates after SET ROLE linli_owner, and so must be a member of it.
  if not superuser and not pg_has_role('linli_owner', 'usage') then
    execute format('grant linli_owner to %I', current_user);
  end if;

  begin
    if not exists (select from pg_database
                    where datname = current_database() and datdba = 'linli_owner'::regrole) then
      execute format('alter database %I owner to linli_owner', current_database());
    end if;
  exception when insufficient_privilege then
    execute format('grant all on database %I to linli_owner', current_database());
  end;

  begin
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to linli_app, linli_auth, linli_worker',
      current_database());
    revoke create on schema public from public;
    grant usage, create on schema public to linli_owner;
    grant usage on schema public to linli_app, linli_auth, linli_worker;
  exception when insufficient_privilege then
    raise notice 'The rights on database % stay as they are.', current_database();
  end;
end $$;

commit;
