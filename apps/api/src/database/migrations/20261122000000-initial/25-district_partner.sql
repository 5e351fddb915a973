create table district_partner (
  district_id smallint not null,
  partner_id uuid not null,
  focus text,
  contacts jsonb,
  notes text,
  constraint district_partner_pkey primary key (district_id, partner_id),
  constraint district_partner_partner_id_foreign foreign key (partner_id) references partner (id)
);

alter table district_partner enable row level security;
alter table district_partner force row level security;
create policy district_partner_owner on district_partner to linli_owner
  using (true) with check (true);
create policy district_partner_read on district_partner for select to linli_app
  using (district_id = any((select staff_districts())::smallint[]));
grant select on district_partner to linli_app;
