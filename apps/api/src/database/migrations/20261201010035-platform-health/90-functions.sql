-- What the database says of itself and of what no district keeps; no row for anybody but the operator.
drop function platform_state();
create function platform_state()
  returns table (
    server text, bytes bigint, migration text, accounts integer, sessions integer, partners integer,
    "wrongPasswords" integer, "archivedAt" timestamptz)
  language sql stable rows 1 security definer set search_path = pg_catalog, public, pg_temp as $$
  select split_part(current_setting('server_version'), ' ', 1), pg_database_size(current_database()),
      (select m.name from schema_migration m order by m.id desc limit 1),
      (select count(*)::integer from account a where a.disabled_at is null),
      (select count(*)::integer from session s where s.revoked_at is null and s.expires_at > now()),
      (select count(*)::integer from partner),
      (select coalesce(sum(c.points), 0)::integer from sign_in_count c
        where c.key like 'login:%' and c.expire > extract(epoch from now()) * 1000),
      (select a.last_archived_time from pg_stat_archiver a)
   where is_operator()
$$;
revoke execute on function platform_state() from public;
grant execute on function platform_state() to linli_app;
