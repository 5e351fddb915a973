create trigger indicator_inherits after update of sensitive on indicator
  for each statement execute function inherit_sensitive();
-- What was related before: the trigger looks at all of it.
update indicator set sensitive = true where false;
