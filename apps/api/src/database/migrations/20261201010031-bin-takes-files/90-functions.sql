-- What lay in the bin for thirty days comes back no more, nor do the files of a program that did: their
-- bytes are needed by nobody, and count against no street.
create or replace function needed_files(hashes text[]) returns setof text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $needed$
  select h from unnest(hashes) h
   where exists (
     select from attachment t
      where (t.sha256 = h or t.thumb = h)
        and (t.deleted_at is null or t.deleted_at > now() - interval '30 days')
        and not exists (
          select from program p
           where p.district_id = t.district_id and p.id = t.subject_id
             and p.deleted_at <= now() - interval '30 days'))
$needed$;

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
       and not exists (
         select from program p
          where p.district_id = t.district_id and p.id = t.subject_id
            and p.deleted_at <= now() - interval '30 days')
       and (t.unit_id = of_unit or t.unit_id in (
         select p.descendant_id from unit_path p
          where p.district_id = in_district and p.ancestor_id = street))), 0);
end $bytes$;
