create table attachment (
  district_id smallint not null,
  id uuid not null,
  unit_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  program_id uuid,
  program_unit_id uuid,
  told_on daterange,
  reads text not null,
  kind text not null,
  name text,
  type text,
  bytes integer not null default 0,
  sha256 text,
  thumb text,
  url text,
  on_day date not null,
  caption text,
  deleted_at timestamptz,
  synthetic boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint attachment_pkey primary key (district_id, id),
  constraint attachment_caption_check
    check (char_length(caption) >= 1 and char_length(caption) <= 100),
  constraint attachment_file
    check (
      (sha256 is null) = (name is null)
      and (sha256 is null) = (type is null)
      and (kind = 'PICTURE') = (thumb is not null)
      and (sha256 is null) = (bytes = 0)
    ),
  constraint attachment_hashes
    check (sha256 ~ '^[0-9a-f]{64}$' and (thumb is null or thumb ~ '^[0-9a-f]{64}$')),
  constraint attachment_https check (url ~~ 'https://%'),
  constraint attachment_is_file_or_link
    check ((kind = 'LINK') = (url is not null) and (kind = 'LINK') = (sha256 is null)),
  constraint attachment_kind_check check (kind in ('PICTURE', 'DOCUMENT', 'LINK')),
  constraint attachment_name_check check (char_length(name) >= 1 and char_length(name) <= 120),
  constraint attachment_reads_check check (reads in ('UNIT', 'DATED')),
  constraint attachment_subject_kind_check check (subject_kind = 'Program'),
  constraint attachment_url_check check (char_length(url) >= 1 and char_length(url) <= 500),
  constraint attachment_district_id_program_id_foreign
    foreign key (district_id, program_id)
    references program(district_id, id),
  constraint attachment_district_id_unit_id_foreign
    foreign key (district_id, unit_id)
    references unit(district_id, id)
);
create index attachment_bytes on attachment (sha256);
create index attachment_of_program on attachment (program_id, district_id);
create index attachment_of_subject on attachment (subject_id, district_id, created_at, id);
create index attachment_of_unit on attachment (unit_id, district_id, created_at, id);
create index attachment_thumb on attachment (thumb);
alter table attachment enable row level security;
alter table attachment force row level security;
create policy attachment_delete on attachment for delete to linli_app
  using (unit_id = any((select write_units())::uuid[]));
create policy attachment_insert on attachment for insert to linli_app
  with check (unit_id = any((select write_units())::uuid[]));
create policy attachment_owner on attachment to linli_owner using (true) with check (true);
create policy attachment_read on attachment for select to linli_app
  using (
    unit_id = any((select read_units())::uuid[])
    or program_id = any((select joint_programs())::uuid[]) and unit_id = program_unit_id
    or program_id = any((select partner_scope('NARRATIVE'))::uuid[])
       and unit_id = program_unit_id
       and told_on <@ (((select partner_windows('NARRATIVE')) ->> program_id::text)::datemultirange)
    or unit_id = any((select partner_scope('NARRATIVE'))::uuid[])
       and told_on <@ (((select partner_windows('NARRATIVE')) ->> unit_id::text)::datemultirange)
  );
create policy attachment_update on attachment for update to linli_app
  using (unit_id = any((select write_units())::uuid[]))
  with check (unit_id = any((select write_units())::uuid[]));
grant select on attachment to linli_app;
grant
  insert (
    district_id, id, unit_id, subject_kind, subject_id, reads, kind, name, type, bytes, sha256, thumb,
    url, on_day, caption, synthetic
  )
  on attachment to linli_app;
grant update (reads, on_day, caption, version, updated_at) on attachment to linli_app;
grant update (deleted_at) on attachment to linli_app;
