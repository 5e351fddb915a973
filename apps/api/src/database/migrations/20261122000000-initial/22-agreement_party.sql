create table agreement_party (
  district_id smallint not null,
  id uuid not null,
  agreement_id uuid not null,
  unit_id uuid not null,
  party_unit_id uuid,
  partner_id uuid,
  constraint agreement_party_pkey primary key (district_id, id),
  constraint agreement_party_one check (num_nonnulls(party_unit_id, partner_id) = 1),
  constraint agreement_party_district_id_agreement_id_foreign
    foreign key (district_id, agreement_id)
    references agreement (district_id, id),
  constraint agreement_party_district_id_unit_id_foreign foreign key (district_id, unit_id)
    references unit (district_id, id),
  constraint agreement_party_district_id_party_unit_id_foreign
    foreign key (district_id, party_unit_id)
    references unit (district_id, id),
  constraint agreement_party_partner_id_foreign foreign key (partner_id) references partner (id),
  constraint agreement_party_agreement_owner foreign key (district_id, agreement_id, unit_id)
    references agreement (district_id, id, unit_id) on update cascade
);
create index agreement_party_agreement on agreement_party (agreement_id, district_id);
create index agreement_party_partner on agreement_party (partner_id);

alter table agreement_party enable row level security;
alter table agreement_party force row level security;
create policy agreement_party_owner on agreement_party to linli_owner
  using (true) with check (true);
create policy agreement_party_read on agreement_party for select to linli_app
  using (
    unit_id = any((select read_units())::uuid[])
    or agreement_id = any((select read_agreements())::uuid[])
  );
grant select on agreement_party to linli_app;
