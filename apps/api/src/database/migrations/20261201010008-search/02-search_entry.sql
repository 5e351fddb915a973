create table search_entry (
  district_id smallint not null,
  id uuid not null,
  kind text not null,
  rule text not null,
  subject_id uuid not null,
  unit_id uuid,
  lines text not null,
  length integer not null,
  constraint search_entry_pkey primary key (district_id, id),
  constraint search_entry_rule_check check (rule in ('ALL', 'NAMED', 'READ', 'REACH'))
);
create index search_entry_length on search_entry (district_id, kind, length, id);
alter table search_entry enable row level security;
alter table search_entry force row level security;
create policy search_entry_owner on search_entry to linli_owner using (true) with check (true);
