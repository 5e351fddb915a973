-- Whether a program that the actor reads is there, and stays there until the transaction ends: whoever
-- records a number of it keeps it out of the bin, in which no number may lie.
create function program_kept(in_district smallint, a_program uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $kept$
begin
  perform from program p
   where p.district_id = in_district and p.id = a_program and p.deleted_at is null
     and (p.unit_id = any (read_units()) or p.id = any (read_programs()))
     for share;
  return found;
end $kept$;
revoke execute on function program_kept(smallint, uuid) from public;
grant execute on function program_kept(smallint, uuid) to linli_app;
