-- What a partner's agreements open to it.

create function partner_scope(field_group text) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $scope$
declare answer uuid[];
begin
  if not is_partner() then return '{}'::uuid[]; end if;
  select array_agg(distinct c.target) into answer from partner_coverage(field_group) c;
  return coalesce(answer, '{}'::uuid[]);
end $scope$;

create function partner_windows(field_group text) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $scope$
declare answer jsonb;
begin
  if not is_partner() then return '{}'::jsonb; end if;
  select jsonb_object_agg(w.target, w.during::text) into answer
    from (select c.target, range_agg(c.during) as during
            from partner_coverage(field_group) c group by c.target) w;
  return coalesce(answer, '{}'::jsonb);
end $scope$;

create function read_programs() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $scope$
declare answer uuid[];
begin
  answer := joint_programs() || partner_scope('BASICS');
  return coalesce(answer, '{}'::uuid[]);
end $scope$;

create function read_agreements() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $scope$
declare answer uuid[];
begin
  select array_agg(distinct ap.agreement_id) into answer
    from (
      select m.* from session s
        join account a on a.id = s.account_id
         and s.handle = session_handle() and s.revoked_at is null and s.expires_at > now()
         and a.disabled_at is null
        join membership m on m.account_id = a.id and m.starts_on <= local_today()
         and (m.ended_on is null or m.ended_on > local_today())
    ) m join agreement_party ap on ap.partner_id = m.partner_id;
  return coalesce(answer, '{}'::uuid[]);
end $scope$;

create function read_partners() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $scope$
declare answer uuid[];
begin
  if not is_partner() then return '{}'::uuid[]; end if;
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
    union all
    select pp.partner_id from program_partner pp
     where pp.program_id = any(partner_scope('BASICS'))) x;
  return coalesce(answer, '{}'::uuid[]);
end $scope$;
