-- Its unit is the program's owner, and what it is a part of is a milestone of the same program.
alter table milestone
  add constraint milestone_program_owner
  foreign key (district_id, program_id, unit_id)
  references program (district_id, id, unit_id);
alter table milestone
  add constraint milestone_parent
  foreign key (district_id, program_id, parent_id)
  references milestone (district_id, program_id, id);
create index milestone_below on milestone (parent_id, district_id) where parent_id is not null;

-- Three levels: what is added may have a milestone above it, and that another, which stands for itself.
create function milestone_placed() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $placed$
begin
  if exists (
    select from milestone p
      join milestone g on g.district_id = p.district_id and g.id = p.parent_id
     where p.district_id = new.district_id and p.id = new.parent_id and g.parent_id is not null) then
    raise exception 'A milestone has at most two above it.' using errcode = '23514';
  end if;
  return new;
end $placed$;
revoke execute on function milestone_placed() from public;
create trigger milestone_placed before insert on milestone
  for each row when (new.parent_id is not null) execute function milestone_placed();
