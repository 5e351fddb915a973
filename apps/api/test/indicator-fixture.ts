import '#modules/index';
import { indicator } from '#modules/figures/indicator/demo/indicator.demo';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import { globalId } from '#kernel/ids';
import type { Answer, Send, World } from './world.ts';

export interface IndicatorAnswer {
  id: string;
  code: string;
  name: string;
  nameEn: string | null;
  description: string | null;
  direction: string;
  sensitive: boolean;
  dimensionsDisjoint: boolean;
  levels: string[];
  closedAt: string | null;
  version: number;
  owner: { name: string } | null;
  dimensions: {
    name: string;
    nameEn: string | null;
    kind: string;
    unitOfAnalysis: string | null;
  }[];
  relations: {
    kind: string;
    from: { code: string };
    fromDimension: string | null;
    to: { code: string };
    toDimension: string | null;
  }[];
}

export interface Payload {
  indicator: IndicatorAnswer | null;
  userErrors: { code: string; field: string[] | null; message: string }[];
}

export type VerbAnswer = Answer<Record<string, Payload | null>>;

export const FIELDS = `id code name nameEn description direction sensitive dimensionsDisjoint levels closedAt version
  owner { name } dimensions { name nameEn kind unitOfAnalysis }
  relations { kind from { code } fromDimension to { code } toDimension }`;

/** Sends one verb of the indicator slice and gives its whole answer. */
export async function act(
  send: Send,
  verb: string,
  input: object,
  locale?: string,
): Promise<VerbAnswer> {
  const type = `${verb[0]!.toUpperCase()}${verb.slice(1)}Input`;
  return send(
    `mutation ($input: ${type}!) { ${verb}(input: $input) {
      indicator { ${FIELDS} } userErrors { code field message } } }`,
    { input },
    locale,
  );
}

/** Global ids of two districts of the demo. */
export const SHANGCHENG = globalId('District', { districtId: 1, id: unitId('shangcheng') });
export const XIAOSHAN = globalId('District', { districtId: 3, id: unitId('xiaoshan') });

/** Global id of an indicator of the platform. */
export const platform = (code: string): string =>
  globalId('Indicator', { districtId: 0, id: indicator(code).id });

/** The least that a new indicator of 上城区 needs. */
export const drafted = (code: string) => ({
  districtId: SHANGCHENG,
  code,
  name: '邻里议事会',
  measure: '场',
  basis: 'FLOW',
  rule: 'SUM',
});

/** A new indicator of a district, made by its admin. */
export async function newIndicator(
  send: Send,
  code: string,
  more: object = {},
): Promise<IndicatorAnswer> {
  const { data } = await act(send, 'createIndicator', { ...drafted(code), ...more });
  return data!.createIndicator!.indicator!;
}

/** Global ids of new indicators of 上城区, each named after its code. */
export const newIndicators = (send: Send, ...codes: string[]): Promise<string[]> =>
  Promise.all(
    codes.map(async (code) => (await newIndicator(send, code, { name: `指标${code}` })).id),
  );

/** Relates two indicators for 上城区, one as a part of the other unless told. */
export const relate = (
  send: Send,
  [fromId, toId]: readonly [string?, string?],
  more: object = {},
  locale?: string,
): Promise<VerbAnswer> =>
  act(
    send,
    'relateIndicators',
    { districtId: SHANGCHENG, fromId, toId, kind: 'PART_OF', ...more },
    locale,
  );

/** What a verb found wrong with its input. */
export async function faultsOf(answer: Promise<VerbAnswer>): Promise<Payload['userErrors']> {
  return Object.values((await answer).data!)[0]!.userErrors;
}

/** An indicator as somebody reads it, by its global id; null when it is not theirs to see. */
export async function read(send: Send, id: string): Promise<IndicatorAnswer | null> {
  const { data } = await send<{ node: IndicatorAnswer | null }>(
    `query ($id: ID!) { node(id: $id) { ... on Indicator { ${FIELDS} } } }`,
    { id },
  );
  return data!.node;
}

/** Audit entries about an indicator, oldest first. */
export const auditOf = (world: World, code: string) =>
  world.sql<{ verb: string; before: object | null; after: object | null }>(
    `select a.verb, a.before, a.after, a.district_id, c.login from audit_entry a
       join indicator i on i.id = a.entity_id join account c on c.id = a.account_id
      where i.code = $1 and a.entity = 'Indicator' order by a.at, a.id`,
    [code],
  );

/** What is stored of the catalogue, whatever anybody may see: how many rows of each kind. */
export async function counted(world: World): Promise<object> {
  const [row] = await world.sql(
    `select (select count(*)::int from indicator) as indicators,
       (select sum(version)::int from indicator) as versions,
       (select count(*)::int from indicator_dimension) as dimensions,
       (select count(*)::int from indicator_relation) as relations,
       (select count(*)::int from audit_entry) as entries`,
  );
  return row!;
}
