-- A move may be answered by two sides, asked of two persons, and bring data.
alter table state_move add column no_state text;
alter table state_move add column two_persons boolean not null default false;
alter table state_move drop constraint state_move_who_check;
alter table state_move add constraint state_move_who_check
  check (who <@ array['STAFF', 'GOVERNED', 'ABOVE', 'SIDE', 'READER'] and cardinality(who) > 0);
