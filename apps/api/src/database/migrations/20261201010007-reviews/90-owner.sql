-- Its unit is the program's owner.
alter table review
  add constraint review_program_owner
  foreign key (district_id, program_id, unit_id)
  references program (district_id, id, unit_id);
