import type { SomeRows } from '#database/demo/demo-rows';
import { demoId } from '#database/demo/identity';
import type { Making, SliceDemo } from '#database/demo/slice-demo';
import { partnerId } from '#modules/tenancy/partner/partner.demo';
import { districtOf } from '#modules/tenancy/unit/demo/unit.real.demo';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import accountData from './identity.demo.json' with { type: 'json' };

declare module '#database/demo/demo-rows' {
  interface DemoTables {
    account: AccountRow;
    membership: MembershipRow;
  }
}

/** What a membership lets its account do, in its platform, unit or partner. */
export type MembershipRole =
  | 'PLATFORM_OPERATOR'
  | 'DISTRICT_ADMIN'
  | 'STREET_LEAD'
  | 'STREET_STAFF'
  | 'COMMUNITY_WORKER'
  | 'PARTNER_OWNER'
  | 'PARTNER_MEMBER';

/** An account of the demo; its password is made at installation. */
export interface AccountRow {
  id: string;
  login: string;
  /** Name of a role, never of a person. */
  display_name: string;
  display_name_en: string;
  locale: 'zh-CN' | 'en';
}

/** Names one of platform (all three null), unit (with district) or partner. */
export interface MembershipRow {
  id: string;
  account_id: string;
  role: MembershipRole;
  district_id: number | null;
  unit_id: string | null;
  partner_id: string | null;
  starts_on: string;
  ended_on: string | null;
}

interface AccountData {
  login: string;
  name: string;
  nameEn: string;
  role: string;
  unit?: string;
  partner?: string;
}

/** Before every period of the figures, so that each account sees them. */
const MEMBER_SINCE = '2020-01-01';

const accounts: readonly AccountData[] = accountData;

function membershipOf(account: AccountData): MembershipRow {
  return {
    id: demoId(`membership/${account.login}`),
    account_id: demoId(`account/${account.login}`),
    role: account.role as MembershipRole,
    district_id: account.unit === undefined ? null : districtOf(account.unit),
    unit_id: account.unit === undefined ? null : unitId(account.unit),
    partner_id: account.partner === undefined ? null : partnerId(account.partner),
    starts_on: MEMBER_SINCE,
    ended_on: null,
  };
}

/** Gives the demo accounts, named after their roles, each with one membership. */
function realAccounts(): SomeRows {
  return {
    account: accounts.map((account) => ({
      id: demoId(`account/${account.login}`),
      login: account.login,
      display_name: account.name,
      display_name_en: account.nameEn,
      locale: 'zh-CN',
    })),
    membership: accounts.map(membershipOf),
  };
}

function administrator({ options, made }: Making): SomeRows {
  const login = `${options.login}.admin`;
  const accountId = demoId(`account/${login}`);
  return {
    account: [
      {
        id: accountId,
        login,
        display_name: `${options.name}管理员`,
        display_name_en: `Administrator of ${options.nameEn}`,
        locale: 'zh-CN',
      },
    ],
    membership: [
      {
        id: demoId(`membership/${login}`),
        account_id: accountId,
        role: 'DISTRICT_ADMIN',
        district_id: options.districtId,
        unit_id: unitId(made.units.districtKey),
        partner_id: null,
        starts_on: MEMBER_SINCE,
        ended_on: null,
      },
    ],
  };
}

export const demo: SliceDemo = {
  tables: ['account', 'membership'],
  real: realAccounts,
  synthetic: administrator,
};
