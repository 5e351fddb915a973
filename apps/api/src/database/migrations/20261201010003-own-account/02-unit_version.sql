create index unit_version_code on unit_version (code, district_id);
