-- Weights that all who took part had were agreed to, by what was said of them then.
with agreed as (
  select p.district_id, p.program_id from participation p
   where p.state = 'ACCEPTED' group by 1, 2 having bool_and(p.weight is not null)),
raised as (
  update program g set shares_version = 1 from agreed a
   where g.district_id = a.district_id and g.id = a.program_id)
update participation p set agreed_version = 1 from agreed a
 where p.district_id = a.district_id and p.program_id = a.program_id and p.state = 'ACCEPTED';

-- Whoever joins or leaves makes other shares of all: what was proposed lapses, and no answer holds.
create function shares_lapse() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $lapse$
begin
  if (old.state = 'ACCEPTED') = (tg_op <> 'DELETE' and new.state = 'ACCEPTED') then return null; end if;
  update program set shares_version = shares_version + 1
   where district_id = old.district_id and id = old.program_id and shares_version > 0;
  if found then
    update participation set weight = null, version = version + 1, updated_at = now()
     where district_id = old.district_id and program_id = old.program_id and id <> old.id
       and weight is not null;
  end if;
  return null;
end $lapse$;
revoke execute on function shares_lapse() from public;
create trigger shares_lapse after delete or update of state on participation
  for each row execute function shares_lapse();
