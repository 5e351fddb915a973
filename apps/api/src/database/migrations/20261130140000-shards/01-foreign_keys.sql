-- On a shard a key never changes, and nothing follows a change of one: no unit of a row is ever
-- updated, so that these never did anything.
alter table activity
  drop constraint activity_program_owner,
  add constraint activity_program_owner foreign key (district_id, program_id, program_unit_id)
    references program (district_id, id, unit_id);
alter table agreement_party
  drop constraint agreement_party_agreement_owner,
  add constraint agreement_party_agreement_owner foreign key (district_id, agreement_id, unit_id)
    references agreement (district_id, id, unit_id);
alter table agreement_program
  drop constraint agreement_program_agreement_owner,
  drop constraint agreement_program_program_owner,
  add constraint agreement_program_agreement_owner foreign key (district_id, agreement_id, unit_id)
    references agreement (district_id, id, unit_id),
  add constraint agreement_program_program_owner
    foreign key (district_id, program_id, program_unit_id)
    references program (district_id, id, unit_id);
alter table agreement_unit
  drop constraint agreement_unit_agreement_owner,
  add constraint agreement_unit_agreement_owner foreign key (district_id, agreement_id, unit_id)
    references agreement (district_id, id, unit_id);
alter table figure
  drop constraint figure_program_owner,
  add constraint figure_program_owner foreign key (district_id, program_id, program_unit_id)
    references program (district_id, id, unit_id);
alter table finding_settlement
  drop constraint finding_settlement_owner,
  add constraint finding_settlement_owner foreign key (district_id, finding_id, unit_id)
    references finding (district_id, id, unit_id);
alter table participation
  drop constraint participation_program_owner,
  add constraint participation_program_owner foreign key (district_id, program_id, unit_id)
    references program (district_id, id, unit_id);
alter table program_partner
  drop constraint program_partner_program_owner,
  add constraint program_partner_program_owner foreign key (district_id, program_id, unit_id)
    references program (district_id, id, unit_id);
alter table source
  drop constraint source_program_owner,
  add constraint source_program_owner foreign key (district_id, program_id, program_unit_id)
    references program (district_id, id, unit_id);
alter table target
  drop constraint target_program_owner,
  add constraint target_program_owner foreign key (district_id, program_id, program_unit_id)
    references program (district_id, id, unit_id);
alter table unit_fact
  drop constraint unit_fact_program_owner,
  add constraint unit_fact_program_owner foreign key (district_id, program_id, program_unit_id)
    references program (district_id, id, unit_id);
