alter table finding drop constraint finding_check_code_check;

alter table finding add
  constraint finding_check_code_check check (
    check_code in ('K1', 'K2', 'K4', 'K5', 'K6', 'K7', 'K8', 'K9', 'K10', 'K11', 'K12', 'K17',
      'K22')
  );
