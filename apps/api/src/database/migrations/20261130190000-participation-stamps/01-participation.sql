alter table participation add column created_at timestamptz not null default now();
alter table participation add column updated_at timestamptz not null default now();
-- As far as the log goes back: who was asked before there were steps is as old as their state.
update participation t set
  updated_at = t.state_since,
  created_at = least(t.state_since, (select min(s.at) from step s
    where s.district_id = t.district_id and s.subject_kind = 'Participation' and s.subject_id = t.id));
