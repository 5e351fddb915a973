-- Counts are worth nothing after a crash, and are written at every try.
create unlogged table sign_in_count (
  key text not null,
  points int not null default 0,
  expire bigint,
  constraint sign_in_count_pkey primary key (key),
  constraint sign_in_count_key check (char_length(key) <= 100)
);

alter table sign_in_count enable row level security;
alter table sign_in_count force row level security;
create policy sign_in_count_owner on sign_in_count to linli_owner using (true) with check (true);
create policy sign_in_count_auth on sign_in_count to linli_auth using (true) with check (true);
grant select, insert, update, delete on sign_in_count to linli_auth;
