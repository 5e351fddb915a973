-- What the database says of itself and of what no district keeps; no row for anybody but the operator.
create function platform_state()
  returns table (
    server text, bytes bigint, migration text, accounts integer, sessions integer, partners integer)
  language sql stable rows 1 security definer set search_path = pg_catalog, public, pg_temp as $$
  select split_part(current_setting('server_version'), ' ', 1), pg_database_size(current_database()),
      (select m.name from schema_migration m order by m.id desc limit 1),
      (select count(*)::integer from account a where a.disabled_at is null),
      (select count(*)::integer from session s where s.revoked_at is null and s.expires_at > now()),
      (select count(*)::integer from partner)
   where is_operator()
$$;
revoke execute on function platform_state() from public;
grant execute on function platform_state() to linli_app;

-- Districts in numbers, by code; no row for anybody but the operator.
create function platform_districts()
  returns table (
    district_id smallint, unit_id uuid, units integer, administrators integer, people integer)
  language sql stable rows 100 security definer set search_path = pg_catalog, public, pg_temp as $$
  with units as (
    select u.district_id, count(*)::integer as units,
        (array_agg(u.id) filter (where u.kind = 'DISTRICT'))[1] as unit_id
      from unit u
     where is_operator() and coalesce(u.closed_on > local_today(), true)
     group by u.district_id
  ), people as (
    select m.district_id, count(distinct m.account_id)::integer as people,
        count(distinct m.account_id) filter (where m.role = 'DISTRICT_ADMIN')::integer as administrators
      from membership m
      join account a on a.id = m.account_id and a.disabled_at is null
     where is_operator() and m.district_id is not null and m.starts_on <= local_today()
       and (m.ended_on is null or m.ended_on > local_today())
     group by m.district_id
  )
  select u.district_id, u.unit_id, u.units, coalesce(p.administrators, 0), coalesce(p.people, 0)
    from units u
    left join people p on p.district_id = u.district_id
    left join unit_version v on v.district_id = u.district_id and v.unit_id = u.unit_id
     and v.valid @> local_today()
   where u.unit_id is not null
   order by v.code, u.district_id
$$;
revoke execute on function platform_districts() from public;
grant execute on function platform_districts() to linli_app;
