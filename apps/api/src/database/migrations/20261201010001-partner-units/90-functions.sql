-- What a unit shares with its district, partners read too: of units that own what they work on, and
-- of those above.
create function partner_units() returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare answer uuid[];
begin
  if not is_partner() then return '{}'::uuid[]; end if;
  select array_agg(distinct p.ancestor_id) into answer
    from partner_coverage('BASICS') c
    join unit_path p on p.district_id = c.district and p.descendant_id = c.owner_unit;
  return coalesce(answer, '{}'::uuid[]);
end $$;
revoke execute on function partner_units() from public;
grant execute on function partner_units() to linli_app;
