alter table session add device text null;
alter table session add constraint session_device check (char_length(device) <= 60);
