-- No verb takes a program away, and one that is gone could come back under its id in its first state.
revoke delete, update (deleted_at) on program from linli_app;
