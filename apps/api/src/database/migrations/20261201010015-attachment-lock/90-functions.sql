-- Whoever adds a file to a street waits for its row, which lies on the street's own shard.
create or replace function attachment_bytes_of(in_district smallint, of_unit uuid) returns bigint
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $bytes$
declare street uuid;
begin
  if not of_unit = any (write_units()) then
    raise exception 'Not yours to write.' using errcode = '42501';
  end if;
  select p.ancestor_id into street
    from unit_path p
    join unit u on u.district_id = p.district_id and u.id = p.ancestor_id
   where p.district_id = in_district and p.descendant_id = of_unit and u.kind = 'STREET';
  perform from unit u
    where u.district_id = in_district and u.id = coalesce(street, of_unit) for no key update;
  return coalesce((
    select sum(t.bytes)
      from attachment t
     where t.district_id = in_district and t.deleted_at is null
       and (t.unit_id = of_unit or t.unit_id in (
         select p.descendant_id from unit_path p
          where p.district_id = in_district and p.ancestor_id = street))), 0);
end $bytes$;
