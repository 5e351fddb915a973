import { defineEntity, p } from '@mikro-orm/postgresql';
import { instant, oneOf, words } from '#database/columns';
import { tenant } from '#database/tenancy';

export const PARTNER_KINDS = [
  'NGO',
  'SCHOOL',
  'UNIVERSITY',
  'ENTERPRISE',
  'PUBLIC_BODY',
  'ASSOCIATION',
  'HOSPITAL',
] as const;

const PartnerSchema = defineEntity({
  name: 'Partner',
  tableName: 'partner',
  ...tenant('partner', { kind: 'partner' }),
  uniques: [{ name: 'partner_credit_code', properties: ['creditCode'] }],
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    nameEn: p.text().nullable(),
    kind: oneOf(PARTNER_KINDS, 'kind'),
    creditCode: p.text().nullable(),
    aliases: words(),
    synthetic: p.boolean().default(false),
    version: p.integer().version(),
    createdAt: instant().defaultRaw('now()'),
    updatedAt: instant().defaultRaw('now()'),
  },
});
/** An organisation as the public register knows it; contacts and notes are each district's own. */
export class Partner extends PartnerSchema.class {}
PartnerSchema.setClass(Partner);

const DistrictPartnerSchema = defineEntity({
  name: 'DistrictPartner',
  tableName: 'district_partner',
  ...tenant('district_partner', { kind: 'districtPartner' }),
  properties: {
    districtId: p.smallint().primary(),
    partner: () => p.manyToOne(Partner).primary().deleteRule('no action').updateRule('no action'),
    focus: p.text().nullable(),
    contacts: p.json<Record<string, string>>().nullable(),
    notes: p.text().nullable(),
  },
});
/** What a district keeps about a partner: focus, contacts, notes. */
export class DistrictPartner extends DistrictPartnerSchema.class {}
DistrictPartnerSchema.setClass(DistrictPartner);
