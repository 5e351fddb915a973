-- A finding moves by steps. What was decided on it so far becomes its log: who said what, when and
-- why stays as it was said.
insert into step (district_id, id, unit_id, subject_kind, subject_id, verb, from_state, to_state,
  row_version, reason, account_id, account_name, at)
select s.district_id, s.id, s.unit_id, 'Finding', s.finding_id,
  case s.decision when 'EXPLAINED' then 'explainFinding'
    when 'UNVERIFIABLE' then 'markUnverifiable' else 'reopenFinding' end,
  coalesce(nullif(lag(s.decision) over finding, 'REOPENED'), 'OPEN'),
  case s.decision when 'REOPENED' then 'OPEN' else s.decision end,
  1 + row_number() over finding, s.reason, s.settled_by, s.settled_by_name, s.settled_at
  from finding_settlement s
window finding as (partition by s.district_id, s.finding_id order by s.id);

alter table finding rename column status to state;
alter table finding add column state_since timestamptz not null default now();
alter table finding drop constraint finding_status_check;
update finding f set
  state = case when f.state = 'SETTLED' then coalesce(last.to_state, 'EXPLAINED') else f.state end,
  state_since = coalesce(f.cleared_at, last.at, f.found_at)
  from finding t
  left join lateral (
    select s.to_state, s.at from step s
     where s.district_id = t.district_id and s.subject_id = t.id
     order by s.row_version desc limit 1) last on true
 where t.district_id = f.district_id and t.id = f.id;
alter table finding add constraint finding_state_check
  check (state in ('OPEN', 'EXPLAINED', 'UNVERIFIABLE', 'CLEARED'));

drop table finding_settlement;
alter table finding drop constraint finding_owner;

revoke insert, update on finding from linli_app;
grant insert (district_id, id, unit_id, check_code, key, severity, figure_ids, params, bounds)
  on finding to linli_app;
grant update (severity, params, bounds, version) on finding to linli_app;
