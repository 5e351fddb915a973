-- A row in the bin keeps its place and its state, so that it comes back as it was.
grant update (deleted_at) on program to linli_app;
