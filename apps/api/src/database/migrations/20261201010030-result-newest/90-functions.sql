-- Where the newest edition of a program's result stands; null where there is none, or it is not the
-- reader's. Which edition that is says the program: a partner may read an older one alone.
create or replace function result_state(a_district smallint, a_program uuid) returns text
language sql stable set search_path = pg_catalog, public, pg_temp as $state$
  select case
      when cardinality(result_changes(t)) > 0 then 'OUTDATED'
      when said.disputed then 'DISPUTED'
      when said.agreed then 'AGREED'
      else 'PROPOSED' end
    from program g
    join program_result t
      on t.district_id = g.district_id and t.program_id = g.id and t.edition = g.result_edition
    cross join lateral (
      select bool_or(p.disputed_edition is not distinct from t.edition) as disputed,
        bool_and(p.agreed_edition is not distinct from t.edition) as agreed
        from participation p
       where p.district_id = t.district_id and p.program_id = t.program_id and p.state = 'ACCEPTED') said
   where g.district_id = a_district and g.id = a_program
$state$;

-- Who took part in a result that all agreed to takes part in it for good, and takes no yes back: of two
-- answers at one moment, the one that comes last is asked again.
create or replace function result_kept() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $kept$
begin
  if old.state = 'ACCEPTED'
     and (tg_op = 'DELETE' or new.state <> 'ACCEPTED'
          or new.agreed_edition is distinct from old.agreed_edition)
     and result_state(old.district_id, old.program_id) = 'AGREED' then
    perform step_fault('RESULT_AGREED', 'id');
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $kept$;
drop trigger result_kept on participation;
create trigger result_kept before delete or update of state, agreed_edition on participation
  for each row execute function result_kept();
