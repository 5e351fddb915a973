-- A function may speak of what is only made below.
set local check_function_bodies = off;

-- Units of the districts that the actor administers.
create function governed_units() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $scope$
declare answer uuid[];
begin
  select array_agg(distinct p.descendant_id) into answer
    from (
      select m.* from session s
        join account a on a.id = s.account_id
         and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
         and a.disabled_at is null
        join membership m on m.account_id = a.id and m.starts_on <= local_today()
         and (m.ended_on is null or m.ended_on > local_today())
    ) m
    join unit_path p on p.district_id = m.district_id and p.ancestor_id = m.unit_id
   where m.role = 'DISTRICT_ADMIN';
  return coalesce(answer, '{}'::uuid[]);
end $scope$;

create function governed_districts() returns smallint[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $scope$
declare answer smallint[];
begin
  select array_agg(distinct m.district_id) into answer
    from (
      select m.* from session s
        join account a on a.id = s.account_id
         and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
         and a.disabled_at is null
        join membership m on m.account_id = a.id and m.starts_on <= local_today()
         and (m.ended_on is null or m.ended_on > local_today())
    ) m
   where m.role = 'DISTRICT_ADMIN';
  return coalesce(answer, '{}'::smallint[]);
end $scope$;

create function is_operator() returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $scope$
declare answer boolean;
begin
  select bool_or(m.role = 'PLATFORM_OPERATOR') into answer
    from (
      select m.* from session s
        join account a on a.id = s.account_id
         and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
         and a.disabled_at is null
        join membership m on m.account_id = a.id and m.starts_on <= local_today()
         and (m.ended_on is null or m.ended_on > local_today())
    ) m;
  return coalesce(answer, false);
end $scope$;

-- Whether a relation of the platform would lead back to where it starts, with the platform's own and
-- those of any one district; the operator reads no district's.
create function closes_circle(f_id uuid, f_dimension text, t_id uuid, t_dimension text)
returns boolean language sql stable security definer
set search_path = pg_catalog, public, pg_temp as $circle$
  with recursive reached(id, dimension, district) as (
    select t_id, t_dimension, null::smallint
    union
    select r.to_id, r.to_dimension, coalesce(p.district, r.owner_district_id)
      from reached p
      join indicator_relation r on r.from_id = p.id
       and coalesce(r.from_dimension = p.dimension, true)
       and coalesce(r.owner_district_id = p.district, true)
  )
  select is_operator() and exists (
    select from reached where id = f_id and coalesce(dimension = f_dimension, true))
$circle$;

revoke execute on function governed_units(), governed_districts(), is_operator() from public;
revoke execute on function closes_circle(uuid, text, uuid, text) from public;
grant execute on function governed_units(), governed_districts(), is_operator() to linli_app;
grant execute on function closes_circle(uuid, text, uuid, text) to linli_app;
