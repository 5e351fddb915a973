drop policy outbox_insert on outbox;
create policy outbox_insert on outbox for insert to linli_app
  with check (
    account_id = (select actor_account())
    and (district_id = any((select read_districts())::smallint[])
         or (district_id = 0 and (select is_operator())))
  );
