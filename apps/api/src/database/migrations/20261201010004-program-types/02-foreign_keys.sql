alter table program
  add constraint program_school_id_foreign
  foreign key (school_id)
  references partner (id) on update no action on delete no action;
alter table program
  add constraint program_district_id_brand_id_foreign
  foreign key (district_id, brand_id)
  references brand (district_id, id) on update no action on delete no action;
