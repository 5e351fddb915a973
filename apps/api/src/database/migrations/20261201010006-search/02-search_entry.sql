create table search_entry (
  district_id smallint not null,
  id uuid not null,
  kind text not null,
  subject_id uuid not null,
  lines text not null,
  length integer not null,
  constraint search_entry_pkey primary key (district_id, id)
);
alter table search_entry enable row level security;
alter table search_entry force row level security;
create policy search_entry_owner on search_entry to linli_owner using (true) with check (true);
