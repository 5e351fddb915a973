alter table change add about text null;
grant insert (about) on change to linli_app;
