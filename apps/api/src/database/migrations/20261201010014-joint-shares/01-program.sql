alter table program add shares_version int not null default 0;
grant insert (shares_version), update (shares_version) on program to linli_app;
