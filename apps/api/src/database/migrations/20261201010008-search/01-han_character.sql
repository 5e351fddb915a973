create table han_character (
  form text not null,
  plain text not null,
  readings text[] not null default '{}'::text[],
  constraint han_character_pkey primary key (form)
);
alter table han_character enable row level security;
alter table han_character force row level security;
create policy han_character_owner on han_character to linli_owner using (true) with check (true);
