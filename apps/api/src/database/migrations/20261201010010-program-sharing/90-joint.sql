-- Programs that several units took part in had one result.
update program g set sharing = 'SHARED'
 where exists (
   select from participation p where p.district_id = g.district_id and p.program_id = g.id);

-- A unit that takes part, or is asked to, takes part in something joint: else its numbers would be
-- added to the owner's.
create function participation_joins() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $joins$
begin
  update program set sharing = 'SHARED'
   where district_id = new.district_id and id = new.program_id and sharing = 'NONE';
  return null;
end $joins$;
revoke execute on function participation_joins() from public;
create trigger participation_joins after insert or update of state on participation
  for each row when (new.state in ('INVITED', 'ACCEPTED')) execute function participation_joins();

create function program_stays_joint() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $stays$
begin
  if exists (
    select from participation p
     where p.district_id = new.district_id and p.program_id = new.id
       and p.state in ('INVITED', 'ACCEPTED')) then
    raise exception 'Units take part in it.' using errcode = '23514';
  end if;
  return new;
end $stays$;
revoke execute on function program_stays_joint() from public;
create trigger program_stays_joint before update of sharing on program
  for each row when (new.sharing = 'NONE' and old.sharing <> 'NONE')
  execute function program_stays_joint();
