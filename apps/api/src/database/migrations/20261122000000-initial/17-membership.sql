create table membership (
  id uuid not null,
  account_id uuid not null,
  role text not null,
  district_id smallint,
  unit_id uuid,
  partner_id uuid,
  starts_on date not null,
  ended_on date,
  constraint membership_pkey primary key (id),
  constraint membership_one_place check (
    case
      when role = 'PLATFORM_OPERATOR'
        then district_id is null and unit_id is null and partner_id is null
      when role in ('PARTNER_OWNER', 'PARTNER_MEMBER')
        then partner_id is not null and unit_id is null and district_id is null
      else unit_id is not null and district_id is not null and partner_id is null
    end
  ),
  constraint membership_role_check check (
    role in ('PLATFORM_OPERATOR', 'DISTRICT_ADMIN', 'STREET_LEAD', 'STREET_STAFF',
      'COMMUNITY_WORKER', 'PARTNER_OWNER', 'PARTNER_MEMBER')
  ),
  constraint membership_account_id_foreign foreign key (account_id)
    references account (id) on delete cascade,
  constraint membership_district_id_unit_id_foreign foreign key (district_id, unit_id)
    references unit (district_id, id),
  constraint membership_partner_id_foreign foreign key (partner_id) references partner (id)
);
create index membership_account on membership (account_id);

alter table membership enable row level security;
alter table membership force row level security;
create policy membership_owner on membership to linli_owner using (true) with check (true);
create policy membership_read on membership for select to linli_app
  using (account_id = (select actor_account()));
create policy membership_auth on membership to linli_auth using (true) with check (true);
grant select on membership to linli_app;
grant select on membership to linli_auth;
