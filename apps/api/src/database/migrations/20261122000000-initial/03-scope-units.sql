-- Units, districts and programs of the actor's.

create function read_units() returns uuid[]
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
    join unit_path p on p.district_id = m.district_id and p.ancestor_id = m.unit_id;
  return coalesce(answer, '{}'::uuid[]);
end $scope$;

create function write_units() returns uuid[]
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
   where m.role in ('STREET_LEAD', 'STREET_STAFF', 'COMMUNITY_WORKER')
      or (m.role = 'DISTRICT_ADMIN' and p.depth = 0);
  return coalesce(answer, '{}'::uuid[]);
end $scope$;

-- Units whose own staff the actor is; not those below, and not as an admin over them.
create function own_units() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $scope$
declare answer uuid[];
begin
  select array_agg(distinct m.unit_id) into answer
    from (
      select m.* from session s
        join account a on a.id = s.account_id
         and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
         and a.disabled_at is null
        join membership m on m.account_id = a.id and m.starts_on <= local_today()
         and (m.ended_on is null or m.ended_on > local_today())
    ) m
   where m.role in ('STREET_LEAD', 'STREET_STAFF', 'COMMUNITY_WORKER');
  return coalesce(answer, '{}'::uuid[]);
end $scope$;

create function joint_programs() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $scope$
declare answer uuid[];
begin
  select array_agg(distinct j.program_id) into answer
    from (
      select m.* from session s
        join account a on a.id = s.account_id
         and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
         and a.disabled_at is null
        join membership m on m.account_id = a.id and m.starts_on <= local_today()
         and (m.ended_on is null or m.ended_on > local_today())
    ) m
    join unit_path p on p.district_id = m.district_id and p.ancestor_id = m.unit_id
    join participation j on j.district_id = p.district_id and j.participant_id = p.descendant_id;
  return coalesce(answer, '{}'::uuid[]);
end $scope$;

create function staff_districts() returns smallint[]
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
   where m.district_id is not null;
  return coalesce(answer, '{}'::smallint[]);
end $scope$;

create function read_districts() returns smallint[]
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
   where m.district_id is not null;
  if is_partner() then
    select coalesce(answer, '{}') || array_agg(distinct a.district_id) into answer
      from agreements_in_force() a;
  end if;
  return coalesce(answer, '{}'::smallint[]);
end $scope$;

-- The platform's operator sees that a district is there, and nothing of what is in it.
create function operator_units() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $scope$
declare answer uuid[];
begin
  select array_agg(u.id) into answer from unit u
   where u.kind = 'DISTRICT'
     and exists (
      select from (
        select m.* from session s
          join account a on a.id = s.account_id
           and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
           and a.disabled_at is null
          join membership m on m.account_id = a.id and m.starts_on <= local_today()
           and (m.ended_on is null or m.ended_on > local_today())
      ) m
       where m.role = 'PLATFORM_OPERATOR');
  return coalesce(answer, '{}'::uuid[]);
end $scope$;

create function reach_units() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $scope$
declare answer uuid[];
begin
  select array_agg(distinct p.ancestor_id) || read_units() || operator_units() into answer
    from (
      select m.* from session s
        join account a on a.id = s.account_id
         and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
         and a.disabled_at is null
        join membership m on m.account_id = a.id and m.starts_on <= local_today()
         and (m.ended_on is null or m.ended_on > local_today())
    ) m
    join unit_path p on p.district_id = m.district_id and p.descendant_id = m.unit_id;
  if is_partner() then
    select coalesce(answer, '{}') || array_agg(distinct p.ancestor_id) into answer
      from partner_coverage('BASICS') c
      join unit_path p on p.district_id = c.district and p.descendant_id = c.owner_unit;
  end if;
  return coalesce(answer, '{}'::uuid[]);
end $scope$;
