import type { Edge } from '#database/read-sql';
import type { RowSource } from '#database/rows';
import type { FieldGroup } from '#kernel/field-groups';
import { agreements } from './agreement.list.ts';
import { IN_FORCE } from './agreement.rule.ts';

export interface AgreementRow {
  districtId: number;
  id: string;
  unitId: string;
  title: string;
  signedOn: string | null;
  startsOn: string | null;
  endsOn: string | null;
  endedOn: string | null;
  inForce: boolean;
  grants: FieldGroup[];
  synthetic: boolean;
  createdAt: string;
}

export const agreementRows: RowSource<AgreementRow> = {
  name: 'agreement',
  type: 'Agreement',
  from: 'agreement t',
  needs: {},
  columns: {
    districtId: 't.district_id',
    id: 't.id',
    unitId: 't.unit_id',
    title: 't.title',
    signedOn: 't.signed_on',
    startsOn: 't.starts_on',
    endsOn: 't.ends_on',
    endedOn: 't.ended_on',
    inForce: IN_FORCE,
    grants: 't.field_groups',
    synthetic: 't.synthetic',
    createdAt: 't.created_at',
  },
};

export const agreementsOfPartner: Edge<AgreementRow> = {
  name: 'partner.agreements',
  rows: agreementRows,
  link: `exists (select from agreement_party j
    where j.district_id = t.district_id and j.agreement_id = t.id and j.partner_id = k.id)`,
  ...agreements.sql,
};
