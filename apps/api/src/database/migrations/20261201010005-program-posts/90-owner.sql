-- Its unit is the program's owner.
alter table program_post
  add constraint program_post_program_owner
  foreign key (district_id, program_id, unit_id)
  references program (district_id, id, unit_id);
