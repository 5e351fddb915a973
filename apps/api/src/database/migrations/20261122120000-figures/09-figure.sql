alter table figure
  add column recorded_by uuid,
  add column recorded_by_name text,
  add column superseded_by uuid,
  add column superseded_by_name text,
  add column superseded_reason text,
  add column withdrawn boolean not null default false;

create index figure_indicator on figure (indicator_id, district_id) where superseded_at is null;
create unique index figure_one_holds on figure (district_id, slot_id) where superseded_at is null;

grant insert on figure to linli_app;
grant update (
  superseded_at, superseded_by, superseded_by_name, superseded_reason, withdrawn, version
) on figure to linli_app;
