create trigger program_searched
  after insert or delete or update of title, title_en, deleted_at on program
  for each row execute function search_kept('PROGRAM', 'READ', 'id', 'unit_id', 'title', 'title_en');
create trigger unit_version_searched
  after insert or delete or update of name, name_en, aliases, code on unit_version
  for each row execute function search_kept(
    'UNIT', 'REACH', 'unit_id', 'unit_id', 'name', 'name_en', 'aliases', 'code');
create trigger partner_searched
  after insert or delete or update of name, name_en, aliases, credit_code on partner
  for each row execute function search_kept(
    'PARTNER', 'NAMED', 'id', '', 'name', 'name_en', 'aliases', 'credit_code');
create trigger indicator_searched
  after insert or delete or update of name, name_en, code on indicator
  for each row execute function search_kept('INDICATOR', 'ALL', 'id', '', 'name', 'name_en', 'code');

insert into search_entry (district_id, id, kind, rule, subject_id, unit_id, lines, length)
select district_id, id, 'PROGRAM', 'READ', id, unit_id,
    search_lines(array_remove(array[title, title_en], null)), char_length(title)
  from program where deleted_at is null
union all
select district_id, id, 'UNIT', 'REACH', unit_id, unit_id,
    search_lines(array_remove(array[name, name_en] || aliases || array[code], null)), char_length(name)
  from unit_version
union all
select 0, id, 'PARTNER', 'NAMED', id, null,
    search_lines(array_remove(array[name, name_en] || aliases || array[credit_code], null)), char_length(name)
  from partner
union all
select coalesce(owner_district_id, 0), id, 'INDICATOR', 'ALL', id, null,
    search_lines(array_remove(array[name, name_en, code], null)), char_length(name)
  from indicator;

create index search_entry_grams on search_entry
  using gin (search_grams(district_id, rule, unit_id, lines));
