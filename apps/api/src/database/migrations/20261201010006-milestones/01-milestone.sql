create table milestone (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  program_id uuid not null,
  parent_id uuid,
  "position" integer not null,
  title text not null,
  due_on date,
  words text,
  state text not null default 'PLANNED',
  state_since timestamptz not null default now(),
  synthetic boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint milestone_pkey primary key (district_id, id),
  constraint milestone_of_program unique (district_id, program_id, id),
  constraint milestone_place unique (district_id, program_id, "position"),
  constraint milestone_position check ("position" >= 1 and "position" <= 500),
  constraint milestone_state_check check (state in ('PLANNED', 'STARTED', 'DONE', 'DROPPED')),
  constraint milestone_title_check check (char_length(title) >= 1 and char_length(title) <= 200),
  constraint milestone_words_check check (char_length(words) >= 1 and char_length(words) <= 2000),
  constraint milestone_district_id_program_id_foreign
    foreign key (district_id, program_id)
    references program(district_id, id),
  constraint milestone_district_id_unit_id_foreign
    foreign key (district_id, unit_id)
    references unit(district_id, id)
);
create index milestone_of_unit on milestone (unit_id, district_id, due_on, id);
alter table milestone enable row level security;
alter table milestone force row level security;
create policy milestone_delete on milestone for delete to linli_app
  using (unit_id = any((select write_units())::uuid[]));
create policy milestone_insert on milestone for insert to linli_app
  with check (unit_id = any((select write_units())::uuid[]));
create policy milestone_owner on milestone to linli_owner using (true) with check (true);
create policy milestone_read on milestone for select to linli_app
  using (
    unit_id = any((select read_units())::uuid[])
    or program_id = any((select joint_programs())::uuid[])
    or program_id = any((select partner_scope('NARRATIVE'))::uuid[])
  );
create policy milestone_update on milestone for update to linli_app
  using (unit_id = any((select write_units())::uuid[]))
  with check (unit_id = any((select write_units())::uuid[]));
grant select on milestone to linli_app;
grant
  insert (district_id, id, unit_id, program_id, parent_id, "position", title, due_on, synthetic)
  on milestone to linli_app;
grant update (title, due_on, version, updated_at) on milestone to linli_app;

delete from state_move where entity = 'Milestone';
insert into state_move
  (entity, verb, from_state, to_state, who, reason, sets, no_state, two_persons) values
  ('Milestone', 'addMilestones', null, 'PLANNED', '{STAFF}', 'NONE', '{}', null, false),
  ('Milestone', 'startMilestone', 'PLANNED', 'STARTED', '{STAFF}', 'NONE', '{}', null, false),
  ('Milestone', 'finishMilestone', 'PLANNED', 'DONE', '{STAFF}', 'NONE', '{words}', null, false),
  ('Milestone', 'finishMilestone', 'STARTED', 'DONE', '{STAFF}', 'NONE', '{words}', null, false),
  ('Milestone', 'dropMilestone', 'PLANNED', 'DROPPED', '{STAFF}', 'NEEDED', '{}', null, false),
  ('Milestone', 'dropMilestone', 'STARTED', 'DROPPED', '{STAFF}', 'NEEDED', '{}', null, false);

create or replace function step_of_milestone() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $step$
declare
  subject milestone;
begin
  select t.* into subject from milestone t
   where t.district_id = new.district_id and t.id = new.subject_id
     and (
       unit_id = any((select read_units())::uuid[])
       or program_id = any((select joint_programs())::uuid[])
       or program_id = any((select partner_scope('NARRATIVE'))::uuid[])
     );
  if not found then raise exception 'NOT_FOUND' using errcode = 'LN404'; end if;
  perform from program p
   where p.district_id = subject.district_id and p.id = subject.program_id
     for no key update;
  select t.* into subject from milestone t
   where t.district_id = new.district_id and t.id = new.subject_id
     for no key update;
  if not found then raise exception 'NOT_FOUND' using errcode = 'LN404'; end if;
  new := step_taken(new, subject.state, subject.version, subject.unit_id,
    '{}', '{}');
  if exists (select from program p
              where p.district_id = subject.district_id and p.id = subject.program_id
                and p.state in ('CLOSED', 'DROPPED')) then
    perform step_fault('CLOSED', 'id');
  end if;
  new.program_id := subject.program_id;
  new.program_unit_id := subject.unit_id;
  if new.row_version > subject.version then
    update milestone t set
      state = new.to_state,
      state_since = case when t.state = new.to_state then t.state_since else now() end,
      words = case when new.data ? 'words' then (new.data ->> 'words')::text else t.words end,
      version = t.version + 1,
      updated_at = now()
     where t.district_id = subject.district_id and t.id = subject.id;
    update program p set version = p.version + 1, updated_at = now()
     where p.district_id = subject.district_id and p.id = subject.program_id;
  end if;
  return new;
end $step$;
revoke execute on function step_of_milestone() from public;
create or replace trigger milestone_step before insert on step
  for each row when (new.subject_kind = 'Milestone') execute function step_of_milestone();
