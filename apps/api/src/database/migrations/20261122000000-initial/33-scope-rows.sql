-- Functions that give whole rows, after the tables whose rows they are.

-- The actor's live memberships.
create function actor_memberships() returns setof membership
language sql stable security definer rows 3 set search_path = pg_catalog, public, pg_temp as $scope$
  select *
    from (
      select m.* from session s
        join account a on a.id = s.account_id
         and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
         and a.disabled_at is null
        join membership m on m.account_id = a.id and m.starts_on <= local_today()
         and (m.ended_on is null or m.ended_on > local_today())
    ) m
$scope$;

create function agreements_in_force() returns setof agreement
language sql stable security definer rows 10 set search_path = pg_catalog, public, pg_temp as $scope$
  select distinct on (a.district_id, a.id) a.*
    from (
      select m.* from session s
        join account a on a.id = s.account_id
         and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
         and a.disabled_at is null
        join membership m on m.account_id = a.id and m.starts_on <= local_today()
         and (m.ended_on is null or m.ended_on > local_today())
    ) m
    join agreement_party ap on ap.partner_id = m.partner_id
    join agreement a on a.district_id = ap.district_id and a.id = ap.agreement_id
   where a.signed_on <= local_today() and a.starts_on <= local_today()
     and (a.ends_on is null or a.ends_on >= local_today())
     and (a.ended_on is null or a.ended_on > local_today())
$scope$;

create function partner_coverage(field_group text)
returns table (target uuid, owner_unit uuid, district smallint, during daterange)
language sql stable security definer rows 50 set search_path = pg_catalog, public, pg_temp as $scope$
  with granted as (
    select * from agreements_in_force() a
     where field_group = 'BASICS' or field_group = any(a.field_groups)
  ), covered_unit as (
    select p.descendant_id as unit_id, a.district_id, daterange(a.starts_on, a.ends_on, '[]') as during
      from granted a
      join agreement_unit c on c.district_id = a.district_id and c.agreement_id = a.id
      join unit_path p on p.district_id = c.district_id and p.ancestor_id = c.covered_unit_id
  )
  select unit_id, unit_id, district_id, during from covered_unit
  union all
  select g.id, g.unit_id, g.district_id, c.during
    from covered_unit c join program g on g.district_id = c.district_id and g.unit_id = c.unit_id
  union all
  select c.program_id, c.program_unit_id, a.district_id, daterange(a.starts_on, a.ends_on, '[]')
    from granted a
    join agreement_program c on c.district_id = a.district_id and c.agreement_id = a.id
$scope$;
