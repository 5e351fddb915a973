/**
 * Whether a finding `t` is the reader's to see, beyond its row policy: what is computed from
 * sensitive counts would tell them, so it is for the staff of the unit alone. K4 says no number.
 */
export const SEEN = `(t.check_code = 'K4' or t.unit_id = any((select own_units())::uuid[])
  or not exists (select from figure f join indicator i on i.id = f.indicator_id
                  where f.district_id = t.district_id and f.id = any(t.figure_ids) and i.sensitive))`;

/** Whoever checks a unit waits for whoever is checking it. $1: units in one order for all. */
export const LOCK = `select pg_advisory_xact_lock(hashtextextended('finding/' || u.id, 0))
  from unnest($1::uuid[]) u(id)`;

/**
 * Whether nobody else is running the checks of a unit, of one above it or of one below it; nobody will
 * until this transaction ends. $1: district, $2: unit. From the root down, so that one of two wins.
 */
export const ALONE = `select bool_and(case when depth = 0 then pg_try_advisory_xact_lock(key)
         else pg_try_advisory_xact_lock_shared(key) end) as alone
  from (select depth, hashtextextended('checks/' || ancestor_id, 0) as key from unit_path
         where district_id = $1 and descendant_id = $2 order by depth desc offset 0) p`;

/**
 * Brings the findings of units up to date and counts what is new and what is gone, as far as the
 * reader sees it; gives what is gone, locked, to be cleared by steps. $1: district, $2: units, $3: what the checks find now, as JSON.
 */
export const RENEW = `with now_found as (
    select * from jsonb_to_recordset($3::jsonb) as n(id uuid, unit_id uuid, check_code text, key text,
      severity text, figure_ids uuid[], params jsonb, bounds numrange)
  ), gone as (
    select t.* from finding t
     where t.district_id = $1 and t.unit_id = any($2::uuid[]) and t.cleared_at is null
       and not exists (select from now_found n where n.unit_id = t.unit_id and n.key = t.key)
       for no key update
  ), kept as (
    update finding t set severity = n.severity, params = n.params, bounds = n.bounds, version = version + 1,
        updated_at = now()
      from now_found n
     where t.district_id = $1 and t.unit_id = n.unit_id and t.key = n.key and t.cleared_at is null
       and (t.severity, t.params, t.bounds) is distinct from (n.severity, n.params, n.bounds)
  ), fresh as (
    insert into finding as t (district_id, id, unit_id, check_code, key, severity, figure_ids, params, bounds)
    select $1, id, unit_id, check_code, key, severity, figure_ids, params, bounds from now_found
    on conflict (district_id, unit_id, key) where cleared_at is null do nothing
    returning t.*
  ) select (select count(*) from fresh t where ${SEEN}) as found,
           (select count(*) from gone t where ${SEEN}) as cleared,
           (select coalesce(json_agg(json_build_object(
              'districtId', district_id, 'id', id, 'version', version)), '[]') from gone) as gone`;
