alter table figure add column remark text;
