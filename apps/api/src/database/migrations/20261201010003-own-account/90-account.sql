-- Whoever signed in says which language its pages begin with; the role that keeps its password writes it.
grant update (locale) on account to linli_auth;
