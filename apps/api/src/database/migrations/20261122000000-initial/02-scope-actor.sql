-- The functions that the row policies ask. Each belongs to the owner of the schema, runs with its
-- rights and a fixed search path, and answers from the session handle in `app.session` alone. A
-- revoked or expired session, an ended membership or an ended agreement answers with nothing.
--
-- The actor's live memberships are written out in each: as a function of its own they would be planned
-- and started anew by every function that asks for them.

-- A function may speak of what is only made below.
set local check_function_bodies = off;

-- Day of the platform's clock, in Chinese time.
create function local_today() returns date language sql stable
  return (now() at time zone 'Asia/Shanghai')::date;

-- PostgreSQL 15 has no pg_input_is_valid.
create function is_uuid(input text) returns boolean language sql immutable
  return input ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';

create function session_handle() returns uuid language sql stable
  return case when is_uuid(current_setting('app.session', true))
    then current_setting('app.session', true)::uuid end;

create function actor_account() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $scope$
declare answer uuid;
begin
  select a.id into answer
    from session s
    join account a on a.id = s.account_id
     and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
     and a.disabled_at is null;
  return coalesce(answer, null);
end $scope$;

create function is_partner() returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $scope$
declare answer boolean;
begin
  select bool_or(m.partner_id is not null) into answer
    from (
      select m.* from session s
        join account a on a.id = s.account_id
         and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
         and a.disabled_at is null
        join membership m on m.account_id = a.id and m.starts_on <= local_today()
         and (m.ended_on is null or m.ended_on > local_today())
    ) m;
  return coalesce(answer, false);
end $scope$;

create function is_staff() returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $scope$
declare answer boolean;
begin
  select bool_or(m.partner_id is null) into answer
    from (
      select m.* from session s
        join account a on a.id = s.account_id
         and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
         and a.disabled_at is null
        join membership m on m.account_id = a.id and m.starts_on <= local_today()
         and (m.ended_on is null or m.ended_on > local_today())
    ) m;
  return coalesce(answer, false);
end $scope$;
