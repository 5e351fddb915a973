import type { SomeRows, TenantRow } from '#database/demo/demo-rows';
import { demoId } from '#database/demo/identity';
import type { SliceDemo } from '#database/demo/slice-demo';
import type { SyntheticOptions } from '#database/demo/synthetic-options';
import { districtOf } from '#modules/tenancy/unit/demo/unit.real.demo';
import partnerData from './partner.demo.json' with { type: 'json' };

declare module '#database/demo/demo-rows' {
  interface DemoTables {
    partner: PartnerRow;
    district_partner: DistrictPartnerRow;
  }
}

/** What sort of organisation a partner is. */
export type PartnerKind =
  'NGO' | 'SCHOOL' | 'UNIVERSITY' | 'ENTERPRISE' | 'PUBLIC_BODY' | 'ASSOCIATION' | 'HOSPITAL';

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

const partners: readonly PartnerData[] = partnerData;
const NOTE = '合成数据。';

/** Gives the identifier of the partner with a key. */
export function partnerId(key: string): string {
  return demoId(`partner/${key}`);
}

/** The demo's partner, which has accounts; it works in the made-up district too. */
export const demoPartner = partnerId('yiyou');

/** Gives the partners that the sources name, and what their district notes about them. */
function realPartners(): SomeRows {
  return {
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

/** Names of made-up partners by kind, before their number. */
const NAMES = [
  ['NGO', '示范公益服务中心', 'Shifan Public-Good Centre'],
  ['SCHOOL', '示范实验学校', 'Shifan School'],
  ['ENTERPRISE', '示范科技企业', 'Shifan Enterprise'],
  ['ASSOCIATION', '示范志愿者协会', 'Shifan Volunteer Association'],
  ['HOSPITAL', '示范社区医院', 'Shifan Hospital'],
  ['UNIVERSITY', '示范大学', 'Shifan University'],
  ['PUBLIC_BODY', '示范便民服务所', 'Shifan Public Service Office'],
] as const;

/** Gives the partners of a made-up district and what it notes about them. */
function syntheticPartners({ districtId, code, partners: count }: SyntheticOptions): SomeRows {
  const partner = Array.from({ length: count }, (_, at): PartnerRow => {
    const number = at + 1;
    const [kind, name, nameEn] = NAMES[number % NAMES.length] ?? NAMES[0];
    return {
      id: partnerId(`synthetic/${code}/${number}`),
      name: `${name}${number}号`,
      name_en: `${nameEn} No. ${number}`,
      kind,
      credit_code: null,
      aliases: [],
      synthetic: true,
    };
  });
  const district_partner = partner.map(({ id }) => ({
    district_id: districtId,
    partner_id: id,
    focus: null,
    contacts: null,
    notes: NOTE,
  }));
  return { partner, district_partner };
}

export const demo: SliceDemo = {
  tables: ['partner', 'district_partner'],
  real: realPartners,
  synthetic: ({ options }) => syntheticPartners(options),
  written({ districtId }) {
    const noted = { district_id: districtId, partner_id: demoPartner, notes: NOTE };
    return { district_partner: [{ ...noted, focus: null, contacts: null }] };
  },
};
