-- Who it was is not for the application to say.
create function change_by() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $by$
begin
  select a.id, a.display_name into new.account_id, new.account_name
    from account a where a.id = actor_account();
  if not found then
    raise exception 'Nobody is signed in.' using errcode = '42501';
  end if;
  return new;
end $by$;
revoke execute on function change_by() from public;
create trigger change_by before insert on change
  for each row when (new.account_id is null) execute function change_by();
