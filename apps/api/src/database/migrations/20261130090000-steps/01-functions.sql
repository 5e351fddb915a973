-- Units that the actor looks at from above: a lead what lies below the street, an admin the district.
create function above_units() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $scope$
declare answer uuid[];
begin
  select array_agg(distinct p.descendant_id) into answer
    from actor_memberships() m
    join unit_path p on p.district_id = m.district_id and p.ancestor_id = m.unit_id
   where m.role = 'DISTRICT_ADMIN' or (m.role = 'STREET_LEAD' and p.depth > 0);
  return coalesce(answer, '{}'::uuid[]);
end $scope$;

revoke execute on function above_units() from public;
grant execute on function above_units() to linli_app;
