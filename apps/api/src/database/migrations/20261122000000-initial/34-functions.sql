-- All functions, those of the extension too.
revoke execute on all functions in schema public from public;
grant execute on all functions in schema public to linli_app;
