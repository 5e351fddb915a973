-- Its unit is the program's owner.
alter table program_result
  add constraint program_result_program_owner
  foreign key (district_id, program_id, unit_id)
  references program (district_id, id, unit_id);

-- What is frozen carries its hash, and the owner by whom others read it.
create function result_frozen() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $frozen$
begin
  new.program_unit_id := new.unit_id;
  new.sha256 := encode(sha256(convert_to(new.content::text, 'UTF8')), 'hex');
  return new;
end $frozen$;
revoke execute on function result_frozen() from public;
create trigger result_frozen before insert or update of content, unit_id on program_result
  for each row execute function result_frozen();

-- What makes an edition no longer true. Whoever reads a result reads its figures.
create function result_changes(r program_result) returns text[]
language sql stable set search_path = pg_catalog, public, pg_temp as $changes$
  select array_remove(array[
    case when exists (
      select from figure f where f.district_id = r.district_id and f.id = any (r.figure_ids)
         and f.superseded_at is not null) then 'FIGURES' end,
    case when r.unit_ids is distinct from (
      select coalesce(array_agg(p.participant_id order by p.participant_id), '{}') from participation p
       where p.district_id = r.district_id and p.program_id = r.program_id and p.state = 'ACCEPTED')
      then 'UNITS' end,
    case when r.shares_version <> (
      select g.shares_version from program g where g.district_id = r.district_id and g.id = r.program_id)
      then 'SHARES' end], null)
$changes$;
revoke execute on function result_changes(program_result) from public;
grant execute on function result_changes(program_result) to linli_app;

-- Where the latest edition of a program's result stands; null where there is none that the reader sees.
create function result_state(a_district smallint, a_program uuid) returns text
language sql stable set search_path = pg_catalog, public, pg_temp as $state$
  select case
      when cardinality(result_changes(t)) > 0 then 'OUTDATED'
      when said.disputed then 'DISPUTED'
      when said.agreed then 'AGREED'
      else 'PROPOSED' end
    from program_result t
    cross join lateral (
      select bool_or(p.disputed_edition is not distinct from t.edition) as disputed,
        bool_and(p.agreed_edition is not distinct from t.edition) as agreed
        from participation p
       where p.district_id = t.district_id and p.program_id = t.program_id and p.state = 'ACCEPTED') said
   where t.district_id = a_district and t.program_id = a_program
   order by t.edition desc limit 1
$state$;
revoke execute on function result_state(smallint, uuid) from public;
grant execute on function result_state(smallint, uuid) to linli_app;

-- Who took part in a result that all agreed to takes part in it for good.
create function result_kept() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $kept$
begin
  if old.state = 'ACCEPTED' and (tg_op = 'DELETE' or new.state <> 'ACCEPTED')
     and result_state(old.district_id, old.program_id) = 'AGREED' then
    perform step_fault('RESULT_AGREED', 'id');
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $kept$;
revoke execute on function result_kept() from public;
create trigger result_kept before delete or update of state on participation
  for each row execute function result_kept();
