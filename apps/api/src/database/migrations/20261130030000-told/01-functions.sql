-- Sensitive indicators of which a unit of the actor's own recorded a figure, at whatever time: the
-- actor may know those numbers as they are.
create function exact_indicators() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $scope$
declare answer uuid[];
begin
  select array_agg(distinct f.indicator_id) into answer
    from (
      select m.* from session s
        join account a on a.id = s.account_id
         and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
         and a.disabled_at is null
        join membership m on m.account_id = a.id and m.starts_on <= local_today()
         and (m.ended_on is null or m.ended_on > local_today())
    ) m
    join figure f on f.district_id = m.district_id and f.unit_id = m.unit_id
    join indicator i on i.id = f.indicator_id and i.sensitive
   where m.role in ('STREET_LEAD', 'STREET_STAFF', 'COMMUNITY_WORKER');
  return coalesce(answer, '{}'::uuid[]);
end $scope$;

-- What is computed from a sensitive indicator is sensitive, and so are the parts and tiers of one.
-- A relation of a district marks none of the platform's indicators: such a relation ends.
create function inherit_sensitive() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $inherit$
begin
  if pg_trigger_depth() > 1 then return null; end if;
  loop
    delete from indicator_relation d where d.id in (
      select r.id from indicator_relation r
        join indicator a on a.id = r.from_id
        join indicator b on b.id = r.to_id and b.sensitive <> a.sensitive
         and (a.sensitive or r.kind in ('PART_OF', 'TIER_OF'))
        join indicator x on x.id in (a.id, b.id) and not x.sensitive
       where x.owner_district_id is distinct from r.owner_district_id);
    update indicator i set sensitive = true, version = version + 1
     where i.id in (
      select x.id from indicator_relation r
        join indicator a on a.id = r.from_id
        join indicator b on b.id = r.to_id and b.sensitive <> a.sensitive
         and (a.sensitive or r.kind in ('PART_OF', 'TIER_OF'))
        join indicator x on x.id in (a.id, b.id) and not x.sensitive);
    exit when not found;
  end loop;
  return null;
end $inherit$;

-- An operator reads no district's relations, and is kept from none of its own by them.
drop function closes_circle(uuid, text, uuid, text);

revoke execute on function exact_indicators(), inherit_sensitive() from public;
grant execute on function exact_indicators() to linli_app;
