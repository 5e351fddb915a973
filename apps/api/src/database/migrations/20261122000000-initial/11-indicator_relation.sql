create table indicator_relation (
  id uuid not null,
  from_id uuid not null,
  from_dimension text,
  to_id uuid not null,
  to_dimension text,
  kind text not null,
  constraint indicator_relation_pkey primary key (id),
  constraint indicator_relation_kind_check
    check (kind in ('PART_OF', 'NUMERATOR', 'DENOMINATOR', 'TIER_OF')),
  constraint indicator_relation_from_id_foreign foreign key (from_id) references indicator (id),
  constraint indicator_relation_to_id_foreign foreign key (to_id) references indicator (id)
);

alter table indicator_relation enable row level security;
alter table indicator_relation force row level security;
create policy indicator_relation_owner on indicator_relation to linli_owner
  using (true) with check (true);
create policy indicator_relation_read on indicator_relation for select to linli_app
  using ((select actor_account()) is not null);
grant select on indicator_relation to linli_app;
