import type { SearchEverythingQuery } from '#lib/gql/graphql.ts';
import { SearchKind } from '#lib/gql/graphql.ts';
import { isCalled } from '#lib/language/find.ts';
import { local } from '#lib/language/local.ts';
import { m } from '#lib/paraglide/messages.js';
import { hrefOf } from '#lib/shell/place.ts';
import { hrefTo } from '#lib/shell/sections.ts';

/** Words of one search; the API takes no more. */
export const WORDS_MAX = 200;

/** What is looked for: the site's own pages and verbs, which are known at once, and rows of the API. */
export type Kind = keyof typeof KINDS;

export const KINDS = {
  PAGE: m.search_pages,
  VERB: m.search_verbs,
  PROGRAM: m.search_programs,
  PARTNER: m.search_partners,
  UNIT: m.search_units,
  INDICATOR: m.search_indicators,
};

/** Kinds that the API is asked for. */
export const ASKED = [
  SearchKind.Program,
  SearchKind.Partner,
  SearchKind.Unit,
  SearchKind.Indicator,
] as const;
type Asked = (typeof ASKED)[number];

export const isAsked = (kind: Kind): kind is Asked => ASKED.some((asked) => asked === kind);

/** Something that was found, with the page that it opens. */
export interface Found {
  kind: Kind;
  href: string;
  label: string;
  lang?: string;
  /** Where it lies, or what of it opens. */
  note?: string;
  noteLang?: string;
}

export interface FoundGroup {
  kind: Kind;
  items: readonly Found[];
  hasMore: boolean;
}

type ApiGroup = NonNullable<SearchEverythingQuery['search']>[number];
type Hit = ApiGroup['hits'][number];

interface District {
  id: string;
  code?: string | null;
}

const HREFS: Record<Asked, (hit: Hit, district: District) => string> = {
  PROGRAM: ({ id }, { code }) => `/${code}/programs/${id}`,
  // What it works on, until partners have pages of their own.
  PARTNER: ({ id }, { code }) => hrefOf(`/${code}/programs`, { partner: id }),
  UNIT: ({ id, code }, district) =>
    hrefTo({ path: '', reads: ['unit'] }, district.code ?? '', {
      unit: id === district.id ? null : (code ?? id),
      year: null,
    }),
  INDICATOR: ({ id }, { code }) => `/${code}/indicators/${id}`,
};

function foundOf(kind: Asked, hit: Hit, district: District): Found {
  const name = local(hit.name, hit.nameEn);
  const place = hit.place ? local(hit.place, hit.placeEn) : null;
  const note = kind === 'PARTNER' ? { text: m.search_partner_opens(), lang: undefined } : place;
  return {
    kind,
    href: HREFS[kind](hit, district),
    label: name.text,
    lang: name.lang,
    note: note?.text,
    noteLang: note?.lang,
  };
}

/** What the API found, as it is listed. */
export const groupsOf = (groups: readonly ApiGroup[], district: District): FoundGroup[] =>
  ASKED.flatMap((kind) =>
    groups
      .filter((group) => group.kind === kind)
      .map(({ hits, hasMore }) => ({
        kind,
        hasMore,
        items: hits.map((hit) => foundOf(kind, hit, district)),
      })),
  );

interface Link {
  label: string;
  href: string;
}

/** Of the site's own links those that are called so. */
export function linksCalled(
  kind: 'PAGE' | 'VERB',
  links: readonly Link[],
  words: string,
): FoundGroup {
  const called = links.filter(({ label }) => isCalled([label], words));
  const items = called.filter(
    ({ href }, at) => called.findIndex((other) => other.href === href) === at,
  );
  return { kind, hasMore: false, items: items.map(({ label, href }) => ({ kind, label, href })) };
}
