create table program_post (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  program_id uuid not null,
  "position" integer not null,
  post text not null,
  kind text not null,
  of_unit_id uuid,
  partner_id uuid,
  constraint program_post_pkey primary key (district_id, id),
  constraint program_post_kind_check check (kind in ('LEAD', 'MEMBER', 'ADVISER', 'WORKER')),
  constraint program_post_post_check check (char_length(post) >= 1 and char_length(post) <= 60),
  constraint program_post_district_id_of_unit_id_foreign
    foreign key (district_id, of_unit_id)
    references unit(district_id, id),
  constraint program_post_district_id_program_id_foreign
    foreign key (district_id, program_id)
    references program(district_id, id),
  constraint program_post_district_id_unit_id_foreign
    foreign key (district_id, unit_id)
    references unit(district_id, id),
  constraint program_post_partner_id_foreign foreign key (partner_id) references partner(id)
);
create index program_post_of_program on program_post (program_id, district_id, "position");
create index program_post_of_unit on program_post (unit_id, district_id);
alter table program_post enable row level security;
alter table program_post force row level security;
create policy program_post_delete on program_post for delete to linli_app
  using (unit_id = any((select write_units())::uuid[]));
create policy program_post_insert on program_post for insert to linli_app
  with check (unit_id = any((select write_units())::uuid[]));
create policy program_post_owner on program_post to linli_owner using (true) with check (true);
create policy program_post_read on program_post for select to linli_app
  using (
    unit_id = any((select read_units())::uuid[])
    or program_id = any((select joint_programs())::uuid[])
    or program_id = any((select partner_scope('CONTACTS'))::uuid[])
  );
create policy program_post_update on program_post for update to linli_app
  using (unit_id = any((select write_units())::uuid[]))
  with check (unit_id = any((select write_units())::uuid[]));
grant select on program_post to linli_app;
grant
  insert (district_id, id, unit_id, program_id, "position", post, kind, of_unit_id, partner_id)
  on program_post to linli_app;
grant delete on program_post to linli_app;
