-- The version of a row with what an entry of the journal says was written; null where nothing of the row
-- was, or nobody said. What sides agree to is a version of the row, and no column beside it.
alter table audit_entry add column row_version integer;
alter table step drop column terms_version;
