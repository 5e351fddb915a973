alter table program add sharing text not null default 'NONE';
grant insert (sharing), update (sharing) on program to linli_app;
alter table program
  add constraint program_sharing_check check (sharing in ('NONE', 'SHARED', 'BY_SITE'));
