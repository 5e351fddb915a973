import { indicator } from '#modules/figures/indicator/demo/indicator.demo';
import { demoId } from '#database/demo/identity';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import { globalId, newId } from '#kernel/ids';
import { insert } from './isolation-rows.ts';
import type { Answer, Send, World } from './world.ts';

interface Bounds {
  lower: { value: string; inclusive: boolean } | null;
  upper: { value: string; inclusive: boolean } | null;
}
interface Reason {
  code: string;
  message: string;
}

export interface TotalAnswer {
  label: string;
  value: string | null;
  qualifier: string | null;
  bounds: Bounds | null;
  refusal: Reason | null;
  notes: Reason[];
  visibleUnits: number;
  totalUnits: number;
  missingUnits: { name: string }[];
  figures: {
    dimension: string | null;
    wording: string | null;
    bounds: Bounds;
    unit: { name: string };
  }[];
  leftOut: { figure: { dimension: string | null; unit: { name: string } }; reason: Reason }[];
}

export type Asked = Answer<{ unit: { total: TotalAnswer | null } }>;

const BOUNDS = 'bounds { lower { value inclusive } upper { value inclusive } }';
const FIGURE = `dimension wording ${BOUNDS} unit { name }`;
const TOTAL = `label value qualifier ${BOUNDS}
  refusal { code message } notes { code message } visibleUnits totalUnits missingUnits { name }
  figures { ${FIGURE} } leftOut { figure { ${FIGURE} } reason { code message } }
  indicator { code } measure { word }`;

/** Global id of an indicator of the platform. */
export const indicatorId = (code: string) =>
  globalId('Indicator', { districtId: 0, id: indicator(code).id });

/** A year as a period. */
export const yearOf = (year: number) => ({ start: `${year}-01-01`, end: `${year + 1}-01-01` });

/** What an indicator comes to at a unit, named by its global id; in 2021 unless said otherwise. */
export function askTotal(
  send: Send,
  unit: string,
  code: string,
  more: { period?: object; dimension?: string; locale?: string } = {},
): Promise<Asked> {
  const { period = yearOf(2021), dimension, locale } = more;
  return send(
    `query ($unit: ID!, $indicator: ID!, $period: PeriodInput!, $dimension: String) {
      unit(id: $unit) { total(indicator: $indicator, period: $period, dimension: $dimension) { ${TOTAL} } } }`,
    { unit, indicator: indicatorId(code), period, dimension },
    locale,
  );
}

/** The total that an answer must have. @throws when it has none */
export function totalIn({ data, errors }: Asked): TotalAnswer {
  if (!data?.unit.total) throw new Error(JSON.stringify(errors ?? 'no total'));
  return data.unit.total;
}

/** Bounds as mathematicians write them. */
export function written(bounds: Bounds | null | undefined): string | null {
  if (!bounds) return null;
  const { lower, upper } = bounds;
  const left = lower ? `${lower.inclusive ? '[' : '('}${lower.value}` : '(';
  return `${left},${upper ? `${upper.value}${upper.inclusive ? ']' : ')'}` : ')'}`;
}

/** Units that a total lacks, and what it left out with the reasons. */
export const lackOf = ({ missingUnits, leftOut }: TotalAnswer) => ({
  missing: missingUnits.map(({ name }) => name).sort(),
  leftOut: leftOut
    .map(({ figure, reason }) => `${figure.unit.name} ${figure.dimension ?? ''} ${reason.code}`)
    .sort(),
});

/** A figure or target to be planted; the unit and the program's owner by their keys in the demo. */
export interface Planting {
  unit: string;
  code: string;
  value: number | string | null;
  bounds?: string | null;
  qualifier?: string;
  measure?: string;
  basis?: string;
  dimension?: string | null;
  programId?: string;
  owner?: string;
  from?: string | null;
  until?: string | null;
}

const DISTRICTS: Record<string, number> = { binjiang: 2, yuhang: 4 };

/** Plants a row of a table as the owner of the schema; gives its id. */
async function plant(world: World, table: 'figure' | 'target', row: Planting, more: object) {
  const { unit, code, value, dimension = null, programId = null, owner } = row;
  const { id: indicatorId, measure_code } = indicator(code);
  const place = { district_id: DISTRICTS[unit] ?? 1, unit_id: unitId(unit) };
  const [id, sourceId] = [newId(), newId()];
  await insert(world, 'source', { ...place, id: sourceId, kind: 'ENTRY', title: 'planted' });
  await insert(world, table, {
    ...{ ...place, id, slot_id: id, source_id: sourceId, indicator_id: indicatorId, dimension },
    ...{ measure_code: row.measure ?? measure_code, qualifier: row.qualifier ?? 'EXACT', value },
    bounds: row.bounds === undefined ? `[${value},${value}]` : row.bounds,
    program_id: programId,
    program_unit_id: programId && unitId(owner ?? unit),
    ...more,
  });
  return id;
}

/** Plants a current figure, of the whole year 2021 unless said otherwise. */
export function plantFigure(world: World, row: Planting): Promise<string> {
  const { code, from = '2021-01-01', until = '2022-01-01' } = row;
  const basis = row.basis ?? indicator(code).basis;
  return plant(world, 'figure', row, {
    ...{ period_start: from, period_end: until, basis, origin: 'REPORTED' },
  });
}

/** Plants a target for the year 2021 unless said otherwise. */
export function plantTarget(world: World, row: Planting): Promise<string> {
  const { from = '2021-01-01', until = '2022-01-01' } = row;
  return plant(world, 'target', row, { plan_start: from, plan_end: until });
}

/** Says for the whole platform that one indicator is the denominator of another. */
export async function plantRelation(
  world: World,
  { from, to, toDimension }: { from: string; to: string; toDimension?: string },
): Promise<void> {
  await insert(world, 'indicator_relation', {
    ...{ id: newId(), from_id: indicator(from).id, to_id: indicator(to).id },
    ...{ to_dimension: toDimension ?? null, kind: 'DENOMINATOR' },
  });
}

/** Makes a program of a unit, joint with some others; gives its id. */
export async function plantProgram(world: World, owner: string, participants: string[] = []) {
  const id = newId();
  const place = { district_id: DISTRICTS[owner] ?? 1, unit_id: unitId(owner) };
  await insert(world, 'program', { ...place, id, title: 'planted' });
  for (const participant of participants) {
    const row = {
      ...place,
      id: newId(),
      program_id: id,
      participant_id: unitId(participant),
      state: 'ACCEPTED',
    };
    await insert(world, 'participation', row);
  }
  return id;
}

/** Id of a program of the demo. */
export const demoProgram = (key: string) => demoId(`program/${key}`);

/** SQL statements that operations took so far. */
export async function statements(world: World): Promise<number> {
  const text = await (await fetch(world.url.replace('/graphql', '/metrics'))).text();
  return Number(/linli_operation_statements_sum (\d+)/.exec(text)?.[1] ?? 0);
}
