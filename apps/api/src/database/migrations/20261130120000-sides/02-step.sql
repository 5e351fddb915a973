-- What a side answers, of which terms, and whether somebody else answered for it.
alter table step add column answer text;
alter table step add column terms_version integer;
alter table step add column side_unit_id uuid;
alter table step add column side_partner_id uuid;
alter table step add column on_behalf boolean not null default false;
alter table step add constraint step_answer_check check (answer in ('YES', 'NO'));
alter table step add constraint step_side check (side_unit_id is null or side_partner_id is null);
grant insert (answer, terms_version, side_unit_id, side_partner_id) on step to linli_app;

-- Partners that the actor answers for.
create function sign_partners() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $scope$
declare answer uuid[];
begin
  select array_agg(distinct m.partner_id) into answer
    from actor_memberships() m where m.partner_id is not null;
  return coalesce(answer, '{}'::uuid[]);
end $scope$;
revoke execute on function sign_partners() from public;
grant execute on function sign_partners() to linli_app;

-- A side writes its own step, also of a row that it does not own.
drop policy step_insert on step;
create policy step_insert on step for insert to linli_app
  with check (account_id = (select actor_account()) and
    (unit_id = any((select read_units())::uuid[]) or program_id = any((select joint_programs())::uuid[])
      or side_unit_id = any((select write_units())::uuid[])
      or side_partner_id = any((select sign_partners())::uuid[])));
