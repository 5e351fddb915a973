-- Sources are looked for from what they are the source of.
create index figure_source on figure (source_id, district_id);
create index target_source on target (source_id, district_id);
create index activity_source on activity (source_id, district_id);

drop policy source_read on source;
-- The source of a sensitive figure may have its words, and stays with its unit.
create policy source_read on source for select to linli_app
  using (
    unit_id = any((select read_units())::uuid[])
    or exists (
      select from figure r where r.district_id = source.district_id and r.source_id = source.id
         and exists (select from indicator i where i.id = r.indicator_id and not i.sensitive))
    or exists (
      select from target r where r.district_id = source.district_id and r.source_id = source.id)
    or exists (
      select from activity r where r.district_id = source.district_id and r.source_id = source.id)
  );
