grant delete on session to linli_auth;
