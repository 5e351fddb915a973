import { MINE, NO_KEYS, scoped } from '../initial/scope.ts';

/**
 * Sensitive indicators of which a unit of the actor's own recorded a figure, at whatever time: the
 * actor may know those numbers as they are.
 */
const exactIndicators = scoped(
  'exact_indicators()',
  'uuid[]',
  NO_KEYS,
  `
  select array_agg(distinct f.indicator_id) into answer
    from ${MINE}
    join figure f on f.district_id = m.district_id and f.unit_id = m.unit_id
    join indicator i on i.id = f.indicator_id and i.sensitive
   where m.role in ('STREET_LEAD', 'STREET_STAFF', 'COMMUNITY_WORKER')`,
);

/** Relations `r` of a sensitive indicator with another `x` that is not, though it would tell of it. */
const UNEVEN = `indicator_relation r
      join indicator a on a.id = r.from_id
      join indicator b on b.id = r.to_id and b.sensitive <> a.sensitive
       and (a.sensitive or r.kind in ('PART_OF', 'TIER_OF'))
      join indicator x on x.id in (a.id, b.id) and not x.sensitive`;

/**
 * What is computed from a sensitive indicator is sensitive, and so are the parts and tiers of one.
 * A relation of a district marks none of the platform's indicators: such a relation ends.
 */
const inheritSensitive = `
create function inherit_sensitive() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $inherit$
begin
  if pg_trigger_depth() > 1 then return null; end if;
  loop
    delete from indicator_relation d where d.id in (
      select r.id from ${UNEVEN} where x.owner_district_id is distinct from r.owner_district_id);
    update indicator i set sensitive = true, version = version + 1
     where i.id in (select x.id from ${UNEVEN});
    exit when not found;
  end loop;
  return null;
end $inherit$;`;

export const TOLD_FUNCTIONS: readonly string[] = [exactIndicators, inheritSensitive];

export const TOLD_RULES: readonly string[] = [
  // An operator reads no district's relations, and is kept from none of its own by them.
  'drop function closes_circle(uuid, text, uuid, text)',
  `create trigger indicator_inherits after update of sensitive on indicator
     for each statement execute function inherit_sensitive()`,
  // What was related before: the trigger looks at all of it.
  'update indicator set sensitive = true where false',
  'revoke execute on function exact_indicators(), inherit_sensitive() from public',
  'grant execute on function exact_indicators() to linli_app',
];
