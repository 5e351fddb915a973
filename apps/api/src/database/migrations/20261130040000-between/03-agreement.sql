update agreement set field_groups = array['BASICS'] || field_groups where 'BASICS' <> all(field_groups);
alter table agreement drop constraint agreement_field_groups;
alter table agreement alter column field_groups set default '{BASICS}';

alter table agreement add
  constraint agreement_field_groups check (
    field_groups
    <@ array['BASICS', 'CONTACTS', 'ATTENDANCE', 'OUTCOMES', 'MONEY', 'NARRATIVE']::text[]
    and 'BASICS' = any(field_groups)
  );
