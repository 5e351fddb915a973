select search_enter('PROGRAM', district_id, id, id, array_remove(array[title, title_en], null))
  from program where deleted_at is null;
select search_enter('UNIT', district_id, id, unit_id,
    array_remove(array[name, name_en] || aliases || array[code], null))
  from unit_version;
select search_enter('PARTNER', 0::smallint, id, id,
    array_remove(array[name, name_en] || aliases || array[credit_code], null))
  from partner;
select search_enter('INDICATOR', coalesce(owner_district_id, 0::smallint), id, id,
    array_remove(array[name, name_en, code], null))
  from indicator;

create index search_entry_grams on search_entry using gin (search_grams(district_id, lines));

create trigger program_searched
  after insert or delete or update of title, title_en, deleted_at on program
  for each row execute function search_kept('PROGRAM', 'id', 'title', 'title_en');
create trigger unit_version_searched
  after insert or delete or update of name, name_en, aliases, code on unit_version
  for each row execute function search_kept('UNIT', 'unit_id', 'name', 'name_en', 'aliases', 'code');
create trigger partner_searched
  after insert or delete or update of name, name_en, aliases, credit_code on partner
  for each row execute function search_kept('PARTNER', 'id', 'name', 'name_en', 'aliases', 'credit_code');
create trigger indicator_searched
  after insert or delete or update of name, name_en, code on indicator
  for each row execute function search_kept('INDICATOR', 'id', 'name', 'name_en', 'code');
