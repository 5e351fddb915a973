alter table participation add column state text not null default 'INVITED';

-- Until now nobody was asked, and everybody took part.
update participation set state = 'ACCEPTED';

alter table participation add
  constraint participation_state_check check (state in ('INVITED', 'ACCEPTED', 'DECLINED', 'LEFT'));
