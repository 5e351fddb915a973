-- Nobody updates the district of a row, nor its key.
revoke update on participation, program_partner, finding from linli_app;
grant update (role, weight, state) on participation to linli_app;
grant update (note) on program_partner to linli_app;
grant update (severity, params, bounds, status, cleared_at, version) on finding to linli_app;
