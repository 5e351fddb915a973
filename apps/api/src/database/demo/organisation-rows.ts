/** Kinds of unit, from the tenant down. A level may be skipped. */
export type UnitKind = 'DISTRICT' | 'STREET' | 'COMMUNITY' | 'SITE';

/** What a unit of one kind is called by law or by its name board. */
export type UnitSubtype =
  | 'DISTRICT'
  | 'COUNTY_LEVEL_CITY'
  | 'COUNTY'
  | 'SUBDISTRICT'
  | 'TOWN'
  | 'TOWNSHIP'
  | 'COMMUNITY'
  | 'VILLAGE'
  | 'SERVICE_CENTRE'
  | 'STATION'
  | 'WORKSHOP'
  | 'BASE';

/** What sort of organisation a partner is. */
export type PartnerKind =
  'NGO' | 'SCHOOL' | 'UNIVERSITY' | 'ENTERPRISE' | 'PUBLIC_BODY' | 'ASSOCIATION' | 'HOSPITAL';

/** What a membership lets its account do, in its platform, unit or partner. */
export type MembershipRole =
  | 'PLATFORM_OPERATOR'
  | 'DISTRICT_ADMIN'
  | 'STREET_LEAD'
  | 'STREET_STAFF'
  | 'COMMUNITY_WORKER'
  | 'PARTNER_OWNER'
  | 'PARTNER_MEMBER';

/** What an agreement is about: shared venues, party-building, or a service delivered. */
export type AgreementKind = 'VENUE_SHARING' | 'PARTY_BUILDING' | 'SERVICE';

/** The groups of fields that an agreement opens to a partner. */
export type FieldGroup = 'BASICS' | 'CONTACTS' | 'ATTENDANCE' | 'OUTCOMES' | 'MONEY' | 'NARRATIVE';

/** Every row of a district carries the district's small integer. */
export interface TenantRow {
  district_id: number;
}

/** A unit; whatever may change about it is in its versions. */
export interface UnitRow extends TenantRow {
  id: string;
  kind: UnitKind;
  /** Dates are YYYY-MM-DD; null where no source gives the day. */
  opened_on: string | null;
  closed_on: string | null;
  synthetic: boolean;
}

/** Name, code and parent of a unit during a span of days. */
export interface UnitVersionRow extends TenantRow {
  id: string;
  unit_id: string;
  /** PostgreSQL daterange; '(,)' where no source knows of a change. */
  valid: string;
  parent_id: string | null;
  subtype: UnitSubtype;
  /** GB/T 2260 for districts; null below, where no source states one. */
  code: string | null;
  name: string;
  name_en: string | null;
  aliases: string[];
  /** Set on districts only. */
  province: string | null;
  /** Absent in a municipality. */
  city: string | null;
}

/** Closure of today's tree: one row per ancestor, and one of depth 0 per unit. */
export interface UnitPathRow extends TenantRow {
  ancestor_id: string;
  descendant_id: string;
  depth: number;
}

/** A partner is global: facts of a public register only. */
export interface PartnerRow {
  id: string;
  name: string;
  name_en: string | null;
  kind: PartnerKind;
  credit_code: string | null;
  aliases: string[];
  synthetic: boolean;
}

/** What one district notes about a partner. */
export interface DistrictPartnerRow extends TenantRow {
  partner_id: string;
  focus: string | null;
  /** Free pairs of what and how, such as a telephone number. */
  contacts: Record<string, string> | null;
  notes: string | null;
}

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

/** What a unit signed; what it covers is in the three tables after it. */
export interface AgreementRow extends TenantRow {
  id: string;
  unit_id: string;
  title: string;
  kind: AgreementKind;
  signed_on: string | null;
  starts_on: string | null;
  /** Last day agreed, inclusive. */
  ends_on: string | null;
  /** Day on which it was ended early. */
  ended_on: string | null;
  field_groups: FieldGroup[];
  synthetic: boolean;
  note: string | null;
}

/** Either `party_unit_id` or `partner_id` is set, never both. */
export interface AgreementPartyRow extends TenantRow {
  id: string;
  agreement_id: string;
  /** The agreement's unit. */
  unit_id: string;
  party_unit_id: string | null;
  partner_id: string | null;
}

/** A unit, with all below it, that an agreement covers. */
export interface AgreementUnitRow extends TenantRow {
  id: string;
  agreement_id: string;
  /** The agreement's unit. */
  unit_id: string;
  covered_unit_id: string;
}

/** A program that an agreement covers. */
export interface AgreementProgramRow extends TenantRow {
  id: string;
  agreement_id: string;
  /** The agreement's unit. */
  unit_id: string;
  program_id: string;
  program_unit_id: string;
}
