import '#modules/index';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import { globalId, newId } from '#kernel/ids';
import { insert } from './isolation-rows.ts';
import type { Answer, Send, World } from './world.ts';

/** Places of the demo, and the units' global ids. */
export const UNITS = {
  shangcheng: globalId('District', { districtId: 1, id: unitId('shangcheng') }),
  xiaoying: globalId('Street', { districtId: 1, id: unitId('xiaoying') }),
  changmingsi: globalId('Community', { districtId: 1, id: unitId('changmingsi') }),
} as const;
export type UnitName = keyof typeof UNITS;

export interface FindingAnswer {
  id: string;
  check: string;
  severity: string;
  state: string;
  version: number;
  title: string;
  message: string;
  computation: string;
  cure: string;
  bounds: { lower: { value: string } | null; upper: { value: string } | null } | null;
  unit: { name: string } | null;
  figures: { value: string | null; hidden: boolean; wording: string | null; status: string }[];
  clearedAt: string | null;
  steps: { nodes: { verb: string; toState: string; reason: string | null; by: string }[] };
  viewerCan: { verb: string; allowed: boolean; reason: { code: string; message: string } | null }[];
}

export const FINDING = `id check severity state version title message computation cure
  bounds { lower { value inclusive } upper { value inclusive } } unit { name }
  figures { value hidden wording status } createdAt updatedAt clearedAt
  steps(first: 20) { nodes { verb toState reason by at } } viewerCan { verb allowed reason { code message } }`;

/** The findings of a unit and below that wait, or those of another filter, as somebody sees them. */
export async function findingsIn(
  send: Send,
  unit: UnitName,
  filter = 'state: [OPEN]',
  locale?: string,
): Promise<FindingAnswer[]> {
  const { data } = await send<{ findings: { nodes: FindingAnswer[] } }>(
    `query ($id: ID!) { findings(of: $id, below: true, first: 100, filter: { ${filter} }) {
      nodes { ${FINDING} } } }`,
    { id: UNITS[unit] },
    locale,
  );
  return data!.findings.nodes;
}

interface Payload {
  finding: FindingAnswer | null;
  userErrors: { code: string; field: string[] | null }[];
}

/** Says what a finding comes to. */
export const settle = (
  send: Send,
  { id, version }: { id: string; version: number },
  verb = 'explainFinding',
  reason = '分两场办，一场只报一次。',
): Promise<Answer<Record<string, Payload | null>>> =>
  send(
    `mutation ($input: MoveInput!) { ${verb}(input: $input) {
       finding { ${FINDING} } userErrors { code field message } } }`,
    { input: { id, expectedVersion: version, reason } },
  );

interface Run {
  unit: { name: string } | null;
  found: number | null;
  cleared: number | null;
  userErrors: { code: string }[];
}

/** Runs the checks of a unit by its id. */
export const runChecks = (send: Send, id: string): Promise<Answer<{ runChecks: Run | null }>> =>
  send(
    `mutation ($input: RunChecksInput!) { runChecks(input: $input) {
       unit { name } found cleared userErrors { code } } }`,
    { input: { unitId: id } },
  );

/** A figure with contradictory words in a unit, as the owner of the schema plants it; gives its id. */
export async function plantConflict(
  world: World,
  unit: UnitName,
  more: Record<string, unknown> = {},
): Promise<string> {
  const [id, sourceId] = [newId(), newId()];
  const place = { district_id: 1, unit_id: unitId(unit) };
  const source = { ...place, id: sourceId, kind: 'ENTRY', title: 'planted' };
  await insert(world, 'source', source);
  const [indicator] = await world.sql<{ id: string; measure_code: string }>(
    `select id, measure_code from indicator where code = 'MEDIA_MENTIONS'`,
  );
  await insert(world, 'figure', {
    ...place,
    ...{ id, slot_id: id, indicator_id: indicator!.id, measure_code: indicator!.measure_code },
    ...{ value: 200, bounds: '[190,210]', qualifier: 'CONFLICTING', wording: '近200余次' },
    ...{ basis: 'FLOW', origin: 'REPORTED', source_id: sourceId, dimension: id, ...more },
  });
  return id;
}

/** A new finding of a unit in 上城区, about a figure that is planted there. */
export async function newFinding(
  world: World,
  admin: Send,
  unit: UnitName,
): Promise<{ finding: FindingAnswer; planted: string }> {
  const planted = await plantConflict(world, unit);
  await runChecks(admin, UNITS.shangcheng);
  const [newest] = await findingsIn(admin, unit, 'state: [OPEN], check: [K6]');
  return { finding: newest!, planted };
}

/** Ends a figure as a withdrawal does. */
export const endFigure = (world: World, id: string) =>
  world.sql('update figure set superseded_at = now(), withdrawn = true where id = $1', [id]);

/** Statements that all operations sent so far. */
export async function statementsOf({ url }: World): Promise<number> {
  const text = await (await fetch(url.replace('/graphql', '/metrics'))).text();
  return Number(/linli_operation_statements_sum (\d+)/.exec(text)?.[1] ?? 0);
}
