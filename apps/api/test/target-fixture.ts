import { indicatorId } from './figure-fixture.ts';
import { type Answer, placeId, type Send, type World } from './world.ts';

export interface TargetAnswer {
  id: string;
  value: string | null;
  wording: string | null;
  planStart: string | null;
  planText: string | null;
  recordedBy: string | null;
  version: number;
  unit: { name: string };
  source: { title: string } | null;
}
export interface TargetPayload {
  target: TargetAnswer | null;
  userErrors: {
    code: string;
    field: string[] | null;
    standing: { id: string; version: number } | null;
  }[];
}

/** Sends one verb on a target and gives its whole answer. */
export const actOnTarget = (send: Send, verb: string, input: object) =>
  send<Record<string, TargetPayload | null>>(
    `mutation ($input: ${verb[0]!.toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) {
      target { id value wording planStart planText recordedBy version unit { name } source { title } }
      userErrors { code field standing { id version } } } }`,
    { input },
  );

/** Target and errors of a verb's answer. @throws when the operation itself failed */
export function targetIn(answer: Answer<Record<string, TargetPayload | null>>): TargetPayload {
  const payload = Object.values(answer.data ?? {})[0];
  if (!payload) throw new Error(JSON.stringify(answer.errors));
  return payload;
}

/** A target of 小营街道 for a plan year. */
export const yearly = async (world: World, year: number, change: object = {}) => ({
  unitId: await placeId(world, '小营街道'),
  indicatorId: await indicatorId(world, 'VENUE_USE_COUNT'),
  planStart: `${year}-01-01`,
  planEnd: `${year + 1}-01-01`,
  quantity: { wording: '100场' },
  source: { kind: 'REPORT', title: '年度计划', reference: '第3页' },
  ...change,
});
