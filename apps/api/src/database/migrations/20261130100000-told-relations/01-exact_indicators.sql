-- Sensitive indicators of which the actor may know some number as it is: a unit of the actor's own
-- recorded one, at whatever time, or recorded one of an indicator that tells of it. Parts, tiers and
-- wholes tell of each other, a rate and its numerator too; a rate tells its denominator, but is not told
-- by it. A relation of a district counts for what is known in that district alone.
create or replace function exact_indicators() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $scope$
declare answer uuid[];
begin
  with recursive known(id, district_id) as (
    select distinct f.indicator_id, f.district_id
      from (select m.* from session s
              join account a on a.id = s.account_id
               and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
               and a.disabled_at is null
              join membership m on m.account_id = a.id and m.starts_on <= local_today()
               and (m.ended_on is null or m.ended_on > local_today())) m
      join figure f on f.district_id = m.district_id and f.unit_id = m.unit_id
      join indicator i on i.id = f.indicator_id and i.sensitive
     where m.role in ('STREET_LEAD', 'STREET_STAFF', 'COMMUNITY_WORKER')
    union
    select i.id, k.district_id
      from known k
      cross join lateral (
        select r.to_id as id, r.owner_district_id from indicator_relation r
         where r.from_id = k.id and r.kind <> 'DENOMINATOR'
        union all
        select r.from_id, r.owner_district_id from indicator_relation r
         where r.to_id = k.id) r
      join indicator i on i.id = r.id and i.sensitive
     where r.owner_district_id is null or r.owner_district_id = k.district_id
  )
  select array_agg(distinct k.id) into answer from known k;
  return coalesce(answer, '{}'::uuid[]);
end $scope$;
