-- Programs in which a unit at or below the actor's takes part, or is invited to.
create or replace function joint_programs() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $scope$
declare answer uuid[];
begin
  select array_agg(distinct j.program_id) into answer
    from (
      select m.* from session s
        join account a on a.id = s.account_id
         and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
         and a.disabled_at is null
        join membership m on m.account_id = a.id and m.starts_on <= local_today()
         and (m.ended_on is null or m.ended_on > local_today())
    ) m
    join unit_path p on p.district_id = m.district_id and p.ancestor_id = m.unit_id
    join participation j on j.district_id = p.district_id and j.participant_id = p.descendant_id
     and j.state in ('INVITED', 'ACCEPTED');
  return coalesce(answer, '{}'::uuid[]);
end $scope$;

-- Partners that the actor's districts work with; a partner's own and whom it works with.
create or replace function read_partners() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $scope$
declare answer uuid[];
begin
  select array_agg(distinct x.partner_id) into answer
    from (
    select m.partner_id
      from (
        select m.* from session s
          join account a on a.id = s.account_id
           and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
           and a.disabled_at is null
          join membership m on m.account_id = a.id and m.starts_on <= local_today()
           and (m.ended_on is null or m.ended_on > local_today())
      ) m
     where m.partner_id is not null
    union
    select pp.partner_id from program_partner pp
     where is_partner() and pp.program_id = any(partner_scope('BASICS'))
    union
    select d.partner_id from district_partner d where d.district_id = any(staff_districts())
    union
    select pp.partner_id from program_partner pp where pp.district_id = any(staff_districts())
    union
    select ap.partner_id from agreement_party ap
     where ap.district_id = any(staff_districts()) and ap.partner_id is not null) x;
  return coalesce(answer, '{}'::uuid[]);
end $scope$;

-- A partner of the register by its credit code or its exact name, for staff who may add one; null when
-- several or none.
create function partner_named(wanted text) returns uuid
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $scope$
declare answer uuid;
begin
  if not exists (
      select from (
        select m.* from session s
          join account a on a.id = s.account_id
           and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
           and a.disabled_at is null
          join membership m on m.account_id = a.id and m.starts_on <= local_today()
           and (m.ended_on is null or m.ended_on > local_today())
      ) m
       where m.role in ('DISTRICT_ADMIN', 'STREET_LEAD', 'STREET_STAFF')) then
    return null;
  end if;
  select case when count(*) = 1 then min(p.id::text)::uuid end into answer from partner p
   where p.credit_code = wanted or p.name = wanted;
  return coalesce(answer, null);
end $scope$;

-- Whether an agreement in force shows a program to a partner; told to who writes the program.
create function shows_program(in_district smallint, a_program uuid, a_partner uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $scope$
declare answer boolean;
begin
  select exists (
    select from program g
      join agreement a on a.district_id = g.district_id
       and a.signed_on <= local_today() and a.starts_on <= local_today()
       and (a.ends_on is null or a.ends_on >= local_today())
       and (a.ended_on is null or a.ended_on > local_today())
      join agreement_party ap on ap.district_id = a.district_id and ap.agreement_id = a.id
       and ap.partner_id = a_partner
     where g.district_id = in_district and g.id = a_program and g.unit_id = any(write_units())
       and (exists (select from agreement_program c where c.district_id = a.district_id
                      and c.agreement_id = a.id and c.program_id = g.id)
         or exists (select from agreement_unit c
                      join unit_path p on p.district_id = c.district_id and p.ancestor_id = c.covered_unit_id
                     where c.district_id = a.district_id and c.agreement_id = a.id
                       and p.descendant_id = g.unit_id))) into answer;
  return coalesce(answer, false);
end $scope$;

-- How many live programs name a partner of the actor's without an agreement that shows them.
create function unseen_programs(a_partner uuid) returns integer
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $scope$
declare answer integer;
begin
  if not exists (
      select from (
        select m.* from session s
          join account a on a.id = s.account_id
           and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
           and a.disabled_at is null
          join membership m on m.account_id = a.id and m.starts_on <= local_today()
           and (m.ended_on is null or m.ended_on > local_today())
      ) m
       where m.partner_id = a_partner) then return null; end if;
  select count(*) into answer from program_partner pp
    join program g on g.district_id = pp.district_id and g.id = pp.program_id and g.deleted_at is null
   where pp.partner_id = a_partner and pp.program_id <> all(partner_scope('BASICS'));
  return coalesce(answer, null);
end $scope$;

-- The answer of a unit to an invitation, given by its staff, or its leaving. Gives the new state; null
-- when there is nothing to answer. The row is the owner's, so that no policy lets the unit write it.
create function answer_participation(in_district smallint, a_participation uuid, accepts boolean)
returns text language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $answer$
declare held participation;
declare answer text;
begin
  select j.* into held from participation j
   where j.district_id = in_district and j.id = a_participation and j.participant_id = any(write_units());
  if not found then return null; end if;
  -- The program first, as every change of a participation locks.
  perform from program g where g.district_id = in_district and g.id = held.program_id for update;
  select j.* into held from participation j
   where j.district_id = in_district and j.id = a_participation for update;
  if not found then return null; end if;
  answer := case when held.state = 'INVITED' and accepts then 'ACCEPTED'
                 when held.state = 'INVITED' then 'DECLINED'
                 when held.state = 'ACCEPTED' and not accepts then 'LEFT' end;
  if answer is null then return null; end if;
  update participation j set state = answer where j.district_id = in_district and j.id = held.id;
  update program g set version = g.version + 1, updated_at = now()
   where g.district_id = in_district and g.id = held.program_id;
  return answer;
end $answer$;

revoke execute on function
  partner_named(text), shows_program(smallint, uuid, uuid), unseen_programs(uuid),
  answer_participation(smallint, uuid, boolean)
  from public;
grant execute on function
  partner_named(text), shows_program(smallint, uuid, uuid), unseen_programs(uuid),
  answer_participation(smallint, uuid, boolean)
  to linli_app;
