import { defineEntity, p } from '@mikro-orm/postgresql';
import { keyOf, oneOf } from '#database/columns';
import { tenant } from '#database/tenancy';
import { Partner } from '#modules/tenancy/partner/partner.entity';
import { Unit } from '#modules/tenancy/unit/unit.entity';
import { Account } from './account.entity.ts';

export const ROLES = [
  'PLATFORM_OPERATOR',
  'DISTRICT_ADMIN',
  'STREET_LEAD',
  'STREET_STAFF',
  'COMMUNITY_WORKER',
  'PARTNER_OWNER',
  'PARTNER_MEMBER',
] as const;
export type Role = (typeof ROLES)[number];

const ONE_PLACE = `case
  when role = 'PLATFORM_OPERATOR' then district_id is null and unit_id is null and partner_id is null
  when role in ('PARTNER_OWNER', 'PARTNER_MEMBER') then partner_id is not null and unit_id is null and district_id is null
  else unit_id is not null and district_id is not null and partner_id is null end`;

const MembershipSchema = defineEntity({
  name: 'Membership',
  tableName: 'membership',
  ...tenant('membership', { kind: 'ownAccount', accountColumn: 'account_id' }),
  checks: [{ name: 'membership_one_place', expression: ONE_PLACE }],
  indexes: [{ name: 'membership_account', properties: ['account'] }],
  properties: {
    id: p.uuid().primary(),
    account: () => p.manyToOne(Account).deleteRule('cascade').updateRule('no action'),
    role: oneOf(ROLES, 'role'),
    districtId: p.smallint().nullable(),
    unit: () =>
      p
        .manyToOne(Unit)
        .joinColumns('district_id', 'unit_id')
        .nullable()
        .updateRule('no action')
        .deleteRule('no action'),
    unitId: keyOf().nullable(),
    partner: () => p.manyToOne(Partner).nullable().deleteRule('no action').updateRule('no action'),
    startsOn: p.date(),
    endedOn: p.date().nullable(),
  },
});
/** What an account may act for: the platform, one unit or one partner. */
export class Membership extends MembershipSchema.class {}
MembershipSchema.setClass(Membership);
