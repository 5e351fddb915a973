-- A participation moves by steps: the owner asks, the unit answers. What was agreed before stays;
-- since when it stands is known from here on.
alter table participation add column state_since timestamptz not null default now();
alter table participation add column version integer not null default 1;

-- Terms are those that the unit was asked about: they change by asking anew.
revoke insert, update on participation from linli_app;
grant insert (district_id, id, unit_id, program_id, participant_id, role, weight)
  on participation to linli_app;

drop function answer_participation(smallint, uuid, boolean);
