alter table reminder drop constraint reminder_subject_check;
alter table reminder
  add constraint reminder_subject_check check (subject in ('FINDINGS', 'FIGURES', 'PROGRAMS'));
