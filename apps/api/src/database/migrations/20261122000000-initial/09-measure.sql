create table measure (
  code text not null,
  kind text not null,
  word text not null,
  word_en text,
  constraint measure_pkey primary key (code)
);

alter table measure enable row level security;
alter table measure force row level security;
create policy measure_owner on measure to linli_owner using (true) with check (true);
create policy measure_read on measure for select to linli_app
  using ((select actor_account()) is not null);
grant select on measure to linli_app;
