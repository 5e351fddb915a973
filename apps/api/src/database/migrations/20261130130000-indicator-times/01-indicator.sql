alter table indicator add column updated_at timestamptz not null default now();
update indicator set updated_at = created_at;

-- As before, and says when the mark came.
create or replace function inherit_sensitive() returns trigger
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
    update indicator i set sensitive = true, version = version + 1, updated_at = now()
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
