import { STAMPS, type Stamps } from '#kernel/stamps';
import type { RowSource } from '#database/rows';
import type { PARTNER_KINDS } from './partner.entity.ts';

export interface PartnerRow extends Stamps {
  districtId: number;
  id: string;
  name: string;
  nameEn: string | null;
  kind: (typeof PARTNER_KINDS)[number];
  creditCode: string | null;
  aliases: string[];
  synthetic: boolean;
  version: number;
}

export const partnerRows: RowSource<PartnerRow> = {
  name: 'partner',
  type: 'Partner',
  from: 'partner t',
  global: true,
  columns: {
    districtId: '0',
    id: 't.id',
    name: 't.name',
    nameEn: 't.name_en',
    kind: 't.kind',
    creditCode: 't.credit_code',
    aliases: 't.aliases',
    synthetic: 't.synthetic',
    version: 't.version',
    ...STAMPS,
  },
};
