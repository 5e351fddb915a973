import { globalId } from '#kernel/ids';
import { type Answer, placeId, type Send, type World } from './world.ts';

export interface FigureAnswer {
  id: string;
  value: string | null;
  qualifier: string;
  wording: string | null;
  bounds: {
    lower: { value: string; inclusive: boolean } | null;
    upper: { value: string; inclusive: boolean } | null;
  } | null;
  measure: { code: string; word: string };
  note: string | null;
  remark: string | null;
  basis: string;
  dimension: string | null;
  status: string;
  recordedBy: string | null;
  supersededBy: string | null;
  supersededReason: string | null;
  version: number;
  asOf: string | null;
  source: { kind: string; title: string; publishedOn: string | null } | null;
}

export interface FigurePayload {
  figure: FigureAnswer | null;
  userErrors: {
    code: string;
    field: string[] | null;
    message: string;
    offered: string | null;
    standing: { id: string; version: number } | null;
  }[];
}

const FIELDS = `id value qualifier wording bounds { lower { value inclusive } upper { value inclusive } }
  measure { code word } note remark basis dimension status recordedBy supersededBy supersededReason version asOf
  source { kind title publishedOn }`;

/** Sends one verb on a figure and gives its whole answer. */
export const actOnFigure = (send: Send, verb: string, input: object, locale?: string) =>
  send<Record<string, FigurePayload | null>>(
    `mutation ($input: ${verb[0]!.toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) {
      figure { ${FIELDS} } userErrors { code field message offered standing { id version } } } }`,
    { input },
    locale,
  );

/** Figure and errors of a verb's answer. @throws when the operation itself failed */
export function payloadOf(answer: Answer<Record<string, FigurePayload | null>>): FigurePayload {
  const payload = Object.values(answer.data ?? {})[0];
  if (!payload) throw new Error(JSON.stringify(answer.errors));
  return payload;
}

/** Global id of an indicator of the platform. */
export async function indicatorId(world: World, code: string): Promise<string> {
  const [row] = await world.sql<{ id: string }>(
    'select id from indicator where code = $1 and owner_district_id is null',
    [code],
  );
  return globalId('Indicator', { districtId: 0, id: row!.id });
}

/** Every row that a verb on figures writes, counted; for “nothing was changed”. */
export const written = async (world: World) =>
  (
    await world.sql(`select (select count(*) from figure)::int as figures,
      (select count(*) from figure where superseded_at is not null)::int as ended,
      (select count(*) from target)::int as targets,
      (select count(*) from source)::int as sources,
      (select count(*) from audit_entry)::int as entries`)
  )[0]!;

const firstOf = (month: number) => new Date(Date.UTC(2000, month, 1)).toISOString().slice(0, 10);

/** Fields of a new monthly figure of 小营街道; each month, counted on from 2000, is a slot of its own. */
export async function monthly(world: World, month: number, quantity: object) {
  return {
    unitId: await placeId(world, '小营街道'),
    indicatorId: await indicatorId(world, 'VENUE_USE_COUNT'),
    period: { start: firstOf(month), end: firstOf(month + 1), grain: 'MONTH' },
    quantity,
    source: { kind: 'ENTRY', title: `第${month}月台账` },
  };
}
