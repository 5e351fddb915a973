drop policy partner_read on partner;
create policy partner_read on partner for select to linli_app
  using ((select is_operator()) or id = any((select read_partners())::uuid[]));
