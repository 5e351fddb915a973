/**
 * The functions that the row policies ask. Each belongs to the owner of the schema, runs with its
 * rights and a fixed search path, and answers from the session handle in `app.session` alone. A
 * revoked or expired session, an ended membership or an ended agreement answers with nothing.
 */
export const scoped = (signature: string, returns: string, empty: string, query: string) => `
create function ${signature} returns ${returns}
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $scope$
declare answer ${returns};
begin
  ${query};
  return coalesce(answer, ${empty});
end $scope$;`;

export const NO_KEYS = "'{}'::uuid[]";

const today = `
create function local_today() returns date language sql stable
  return (now() at time zone 'Asia/Shanghai')::date;`;

const sessionHandle = `
create function session_handle() returns uuid language sql stable
  return case when is_uuid(current_setting('app.session', true))
    then current_setting('app.session', true)::uuid end;`;

const LIVE_SESSION = `session s join account a on a.id = s.account_id
   and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
   and a.disabled_at is null`;

const actorAccount = scoped(
  'actor_account()',
  'uuid',
  'null',
  `
  select a.id into answer from ${LIVE_SESSION}`,
);

/**
 * The actor's live memberships, written out: as a function of its own it would be planned and
 * started anew by every function that asks for it.
 */
export const MINE = `(select m.* from ${LIVE_SESSION}
    join membership m on m.account_id = a.id and m.starts_on <= local_today()
     and (m.ended_on is null or m.ended_on > local_today())) m`;

/** PostgreSQL 15 has no pg_input_is_valid. */
const isUuid = `
create function is_uuid(input text) returns boolean language sql immutable
  return input ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';`;

const memberships = `
create function actor_memberships() returns setof membership
language sql stable security definer rows 3 set search_path = pg_catalog, public, pg_temp as $scope$
  select * from ${MINE}
$scope$;`;

export const UNDER_MINE = `from ${MINE}
  join unit_path p on p.district_id = m.district_id and p.ancestor_id = m.unit_id`;

const readUnits = scoped(
  'read_units()',
  'uuid[]',
  NO_KEYS,
  `
  select array_agg(distinct p.descendant_id) into answer ${UNDER_MINE}`,
);

const writeUnits = scoped(
  'write_units()',
  'uuid[]',
  NO_KEYS,
  `
  select array_agg(distinct p.descendant_id) into answer ${UNDER_MINE}
   where m.role in ('STREET_LEAD', 'STREET_STAFF', 'COMMUNITY_WORKER')
      or (m.role = 'DISTRICT_ADMIN' and p.depth = 0)`,
);

/** Units whose own staff the actor is; not those below, and not as an admin over them. */
const ownUnits = scoped(
  'own_units()',
  'uuid[]',
  NO_KEYS,
  `
  select array_agg(distinct m.unit_id) into answer from ${MINE}
   where m.role in ('STREET_LEAD', 'STREET_STAFF', 'COMMUNITY_WORKER')`,
);

const jointPrograms = scoped(
  'joint_programs()',
  'uuid[]',
  NO_KEYS,
  `
  select array_agg(distinct j.program_id) into answer
    ${UNDER_MINE}
    join participation j on j.district_id = p.district_id and j.participant_id = p.descendant_id`,
);

const agreementsInForce = `
create function agreements_in_force() returns setof agreement
language sql stable security definer rows 10 set search_path = pg_catalog, public, pg_temp as $scope$
  select distinct on (a.district_id, a.id) a.* from ${MINE}
    join agreement_party ap on ap.partner_id = m.partner_id
    join agreement a on a.district_id = ap.district_id and a.id = ap.agreement_id
   where a.signed_on <= local_today() and a.starts_on <= local_today()
     and (a.ends_on is null or a.ends_on >= local_today())
     and (a.ended_on is null or a.ended_on > local_today())
$scope$;`;

const partnerCoverage = `
create function partner_coverage(field_group text)
returns table (target uuid, owner_unit uuid, district smallint, during daterange)
language sql stable security definer rows 50 set search_path = pg_catalog, public, pg_temp as $scope$
  with granted as (
    select * from agreements_in_force() a
     where field_group = 'BASICS' or field_group = any(a.field_groups)
  ), covered_unit as (
    select p.descendant_id as unit_id, a.district_id, daterange(a.starts_on, a.ends_on, '[]') as during
      from granted a
      join agreement_unit c on c.district_id = a.district_id and c.agreement_id = a.id
      join unit_path p on p.district_id = c.district_id and p.ancestor_id = c.covered_unit_id
  )
  select unit_id, unit_id, district_id, during from covered_unit
  union all
  select g.id, g.unit_id, g.district_id, c.during
    from covered_unit c join program g on g.district_id = c.district_id and g.unit_id = c.unit_id
  union all
  select c.program_id, c.program_unit_id, a.district_id, daterange(a.starts_on, a.ends_on, '[]')
    from granted a
    join agreement_program c on c.district_id = a.district_id and c.agreement_id = a.id
$scope$;`;

const IS_PARTNER = 'if not is_partner() then return';

const isPartner = scoped(
  'is_partner()',
  'boolean',
  'false',
  `
  select bool_or(m.partner_id is not null) into answer from ${MINE}`,
);

const isStaff = scoped(
  'is_staff()',
  'boolean',
  'false',
  `
  select bool_or(m.partner_id is null) into answer from ${MINE}`,
);

const partnerScope = scoped(
  'partner_scope(field_group text)',
  'uuid[]',
  NO_KEYS,
  `
  ${IS_PARTNER} ${NO_KEYS}; end if;
  select array_agg(distinct c.target) into answer from partner_coverage(field_group) c`,
);

const partnerWindows = scoped(
  'partner_windows(field_group text)',
  'jsonb',
  "'{}'::jsonb",
  `
  ${IS_PARTNER} '{}'::jsonb; end if;
  select jsonb_object_agg(w.target, w.during::text) into answer
    from (select c.target, range_agg(c.during) as during
            from partner_coverage(field_group) c group by c.target) w`,
);

const readPrograms = scoped(
  'read_programs()',
  'uuid[]',
  NO_KEYS,
  `
  answer := joint_programs() || partner_scope('BASICS')`,
);

const readAgreements = scoped(
  'read_agreements()',
  'uuid[]',
  NO_KEYS,
  `
  select array_agg(distinct ap.agreement_id) into answer
    from ${MINE} join agreement_party ap on ap.partner_id = m.partner_id`,
);

const readPartners = scoped(
  'read_partners()',
  'uuid[]',
  NO_KEYS,
  `
  ${IS_PARTNER} ${NO_KEYS}; end if;
  select array_agg(distinct x.partner_id) into answer from (
    select m.partner_id from ${MINE} where m.partner_id is not null
    union all
    select pp.partner_id from program_partner pp
     where pp.program_id = any(partner_scope('BASICS'))) x`,
);

const staffDistricts = scoped(
  'staff_districts()',
  'smallint[]',
  "'{}'::smallint[]",
  `
  select array_agg(distinct m.district_id) into answer
    from ${MINE} where m.district_id is not null`,
);

const readDistricts = scoped(
  'read_districts()',
  'smallint[]',
  "'{}'::smallint[]",
  `
  select array_agg(distinct m.district_id) into answer
    from ${MINE} where m.district_id is not null;
  if is_partner() then
    select coalesce(answer, '{}') || array_agg(distinct a.district_id) into answer
      from agreements_in_force() a;
  end if`,
);

/** The platform's operator sees that a district is there, and nothing of what is in it. */
const operatorUnits = scoped(
  'operator_units()',
  'uuid[]',
  NO_KEYS,
  `
  select array_agg(u.id) into answer from unit u
   where u.kind = 'DISTRICT'
     and exists (select from ${MINE} where m.role = 'PLATFORM_OPERATOR')`,
);

const reachUnits = scoped(
  'reach_units()',
  'uuid[]',
  NO_KEYS,
  `
  select array_agg(distinct p.ancestor_id) || read_units() || operator_units() into answer
    from ${MINE}
    join unit_path p on p.district_id = m.district_id and p.descendant_id = m.unit_id;
  if is_partner() then
    select coalesce(answer, '{}') || array_agg(distinct p.ancestor_id) into answer
      from partner_coverage('BASICS') c
      join unit_path p on p.district_id = c.district and p.descendant_id = c.owner_unit;
  end if`,
);

/** In the order in which they depend on each other. */
export const SCOPE_FUNCTIONS: readonly string[] = [
  today,
  isUuid,
  sessionHandle,
  actorAccount,
  memberships,
  isPartner,
  isStaff,
  readUnits,
  writeUnits,
  ownUnits,
  jointPrograms,
  agreementsInForce,
  partnerCoverage,
  partnerScope,
  partnerWindows,
  readPrograms,
  readAgreements,
  readPartners,
  staffDistricts,
  readDistricts,
  operatorUnits,
  reachUnits,
];
