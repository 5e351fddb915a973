-- What moves goes with its parts: never below one of them, and no more than three levels deep.
create or replace function milestone_placed() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $placed$
declare
  above int;
  below int;
begin
  with recursive up as (
    select p.id, p.parent_id, 1 as level from milestone p
     where p.district_id = new.district_id and p.id = new.parent_id
    union all
    select p.id, p.parent_id, u.level + 1 from up u
      join milestone p on p.district_id = new.district_id and p.id = u.parent_id
     where u.level < 3 and u.id <> new.id)
  select case when bool_or(id = new.id) then 3 else max(level) end into above from up;
  with recursive down as (
    select c.id, 1 as level from milestone c
     where c.district_id = new.district_id and c.parent_id = new.id
    union all
    select c.id, d.level + 1 from down d
      join milestone c on c.district_id = new.district_id and c.parent_id = d.id
     where d.level < 3)
  select coalesce(max(level), 0) into below from down;
  if above + below > 2 then
    raise exception 'A milestone has at most two above it.' using errcode = '23514';
  end if;
  return new;
end $placed$;
revoke execute on function milestone_placed() from public;
create trigger milestone_moved before update of parent_id on milestone
  for each row
  when (new.parent_id is not null and new.parent_id is distinct from old.parent_id)
  execute function milestone_placed();
grant update (parent_id, position) on milestone to linli_app;
