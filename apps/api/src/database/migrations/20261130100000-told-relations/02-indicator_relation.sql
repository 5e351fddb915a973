create index indicator_relation_to on indicator_relation (to_id);
