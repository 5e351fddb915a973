import { type AgreementEntry, agreementRows } from './agreement-rows.ts';
import accountData from './data/accounts.json' with { type: 'json' };
import agreementData from './data/agreements.json' with { type: 'json' };
import partnerData from './data/partners.json' with { type: 'json' };
import { type DemoRows, emptyRows, mergeRows } from './demo-rows.ts';
import { demoId } from './identity.ts';
import type {
  AgreementKind,
  FieldGroup,
  MembershipRole,
  MembershipRow,
  PartnerKind,
} from './organisation-rows.ts';
import { placedProgram } from './real-programs.ts';
import { districtOf, placedIn } from './real-units.ts';
import { unitId } from './unit-tree.ts';

interface PartnerData {
  key: string;
  kind: string;
  name: string;
  nameEn: string;
  aliases?: readonly string[];
  district: string;
  focus?: string;
  notes?: string;
}

interface AccountData {
  login: string;
  name: string;
  nameEn: string;
  role: string;
  unit?: string;
  partner?: string;
}

interface AgreementData {
  key: string;
  unit: string;
  kind: string;
  title: string;
  signedOn?: string;
  startsOn?: string;
  fieldGroups: readonly string[];
  partners: readonly string[];
  units: readonly string[];
  programs: readonly string[];
  synthetic: boolean;
  note: string;
}

/** Before every period of the figures, so that each account sees them. */
const MEMBER_SINCE = '2020-01-01';

const partners: readonly PartnerData[] = partnerData;
const accounts: readonly AccountData[] = accountData;
const agreements: readonly AgreementData[] = agreementData;

function partnerId(key: string): string {
  return demoId(`partner/${key}`);
}

/** Gives the partners that the sources name, and what their district notes about them. */
export function realPartners(): DemoRows {
  return {
    ...emptyRows(),
    partner: partners.map((partner) => ({
      id: partnerId(partner.key),
      name: partner.name,
      name_en: partner.nameEn,
      kind: partner.kind as PartnerKind,
      credit_code: null,
      aliases: [...(partner.aliases ?? [])],
      synthetic: false,
    })),
    district_partner: partners.map((partner) => ({
      district_id: districtOf(partner.district),
      partner_id: partnerId(partner.key),
      focus: partner.focus ?? null,
      contacts: null,
      notes: partner.notes ?? null,
    })),
  };
}

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
export function realAccounts(): DemoRows {
  return {
    ...emptyRows(),
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

function entryOf(data: AgreementData): AgreementEntry {
  return {
    key: data.key,
    agreement: {
      ...placedIn(data.unit),
      title: data.title,
      kind: data.kind as AgreementKind,
      signed_on: data.signedOn ?? null,
      starts_on: data.startsOn ?? null,
      field_groups: data.fieldGroups.map((group) => group as FieldGroup),
      synthetic: data.synthetic,
      note: data.note,
    },
    partnerIds: data.partners.map(partnerId),
    coveredUnitIds: data.units.map(unitId),
    programs: data.programs.map(placedProgram),
  };
}

/** Gives the agreements that the sources name, and the synthetic one of the demo's partner. */
export function realAgreements(): DemoRows {
  return mergeRows(...agreements.map((data) => agreementRows(entryOf(data))));
}
