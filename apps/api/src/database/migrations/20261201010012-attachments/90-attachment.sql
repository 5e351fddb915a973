-- It is kept by the unit of what it is attached to. By what others read it is copied from there, and
-- only while it is for others, so that the policies look at no other table.
create function attachment_kept() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $kept$
begin
  select p.unit_id, p.id, p.unit_id into new.unit_id, new.program_id, new.program_unit_id
    from program p where p.district_id = new.district_id and p.id = new.subject_id;
  if not found then
    raise exception 'There is nothing to attach it to.' using errcode = '23503';
  end if;
  new.told_on := daterange(new.on_day, new.on_day, '[]');
  if new.reads = 'UNIT' then
    new.program_id := null;
    new.program_unit_id := null;
    new.told_on := null;
  end if;
  return new;
end $kept$;
revoke execute on function attachment_kept() from public;
create trigger attachment_kept before insert or update of reads, on_day, subject_id on attachment
  for each row execute function attachment_kept();

-- Bytes of the files of a street, or of what its district keeps itself, for whoever writes the unit. Whoever
-- adds to them comes one after another.
create function attachment_bytes_of(in_district smallint, of_unit uuid) returns bigint
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
  perform pg_advisory_xact_lock(hashtextextended('attachment', 0) # hashtextextended(
    coalesce(street, of_unit)::text, 0));
  return coalesce((
    select sum(t.bytes)
      from attachment t
     where t.district_id = in_district and t.deleted_at is null
       and (t.unit_id = of_unit or t.unit_id in (
         select p.descendant_id from unit_path p
          where p.district_id = in_district and p.ancestor_id = street))), 0);
end $bytes$;
revoke execute on function attachment_bytes_of(smallint, uuid) from public;
grant execute on function attachment_bytes_of(smallint, uuid) to linli_app;

-- Those of some hashes that a row needs, whoever's it is: for the clean-up of bytes alone. What has lain in
-- the bin for longer than it can be restored needs none.
create function needed_files(hashes text[]) returns setof text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $needed$
  select h from unnest(hashes) h
   where exists (
     select from attachment t
      where (t.sha256 = h or t.thumb = h)
        and (t.deleted_at is null or t.deleted_at > now() - interval '30 days'))
$needed$;
revoke execute on function needed_files(text[]) from public;
grant execute on function needed_files(text[]) to linli_auth;
