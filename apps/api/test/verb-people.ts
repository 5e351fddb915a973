import { expect } from 'vitest';
import { getNamedType, type GraphQLEnumType, type GraphQLObjectType } from 'graphql';
import type { ReasonCode } from '#kernel/codes';
import { say } from '#kernel/messages';
import { parseGlobalId } from '#kernel/ids';
import { modules } from '#modules/index';
import { createSchema } from '#schema';
import type { Login, Sample } from './samples.ts';
import { fieldsOf, type VerbAnswer } from './verb-call.ts';
import type { Send } from './world.ts';

const schema = createSchema(modules);

/** Somebody of each role, where a sample is likely to be and where it is not; null is nobody. */
export const CAST: readonly (Login | null)[] = [
  null,
  'operator',
  'binjiang.admin',
  'yiyou.owner',
  'ziyang.staff',
  'shangcheng.admin',
  'xiaoying.lead',
  'xiaoying.staff',
  'changmingsi.worker',
];

export type Outcome = 'OK' | 'UNAUTHENTICATED' | 'NOT_FOUND' | ReasonCode;

/** What a sample says that somebody is answered; to whom it says nothing, there is no such row. */
export function outcomeOf({ by, also = [], refused }: Sample, login: Login | null): Outcome {
  if (login === null) return 'UNAUTHENTICATED';
  if (login === by || also.includes(login)) return 'OK';
  return (typeof refused === 'object' && refused[login]) || 'NOT_FOUND';
}

/** Everybody that a sample is tried with. */
export const peopleOf = ({ by, also = [], refused }: Sample): (Login | null)[] => [
  ...new Set([
    ...CAST,
    ...[by, ...also],
    ...(typeof refused === 'object' ? (Object.keys(refused) as Login[]) : []),
  ]),
];

/** An answer as {@link outcomeOf} says it: a refusal says why by its sentence. */
export function expectOutcome(answer: VerbAnswer, outcome: Outcome): void {
  const message = answer.errors?.[0]?.message;
  const ends: readonly Outcome[] = ['OK', 'UNAUTHENTICATED', 'NOT_FOUND'];
  expect(answer.faults).toEqual([]);
  if (ends.includes(outcome)) expect([answer.code, message]).toEqual([outcome, message]);
  else expect([answer.code, message]).toEqual(['FORBIDDEN', say(outcome as ReasonCode, 'en')]);
}

/** The verbs that a type says about its rows whether one may do them. */
function verbsTold(type: string): string[] {
  const { viewerCan } = (schema.getType(type) as GraphQLObjectType).getFields();
  if (!viewerCan) return [];
  const { verb } = (getNamedType(viewerCan.type) as GraphQLObjectType).getFields();
  return (getNamedType(verb!.type) as GraphQLEnumType).getValues().map(({ name }) => name);
}

/** The id in an input of what says whether one may do the verb; null: nothing says it. */
export function tellerOf(verb: string, given: Record<string, unknown>): string | null {
  const ids = fieldsOf(verb).map(({ name }) => given[name]);
  const found = ids.find((id) => {
    const key = typeof id === 'string' ? parseGlobalId(id) : null;
    return key !== null && verbsTold(key.type).includes(verb);
  });
  return (found as string | undefined) ?? null;
}

const isUnit = (type: string) =>
  (schema.getType(type) as GraphQLObjectType).getInterfaces().some(({ name }) => name === 'Unit');

interface Can {
  viewerCan: { verb: string; allowed: boolean; reason: { code: ReasonCode } | null }[];
}

/** What `viewerCan` tells somebody of a verb beforehand, as {@link outcomeOf} says it. */
export async function told(send: Send, verb: string, id: string): Promise<Outcome> {
  const { type } = parseGlobalId(id)!;
  // Every member of a district knows the names of its units, which is not to read them.
  const field = isUnit(type) ? 'unit' : 'node';
  const { data, errors } = await send<Record<string, Can | null>>(
    `query ($id: ID!) { ${field}(id: $id) { ... on ${type} { viewerCan { verb allowed reason { code } } } } }`,
    { id },
  );
  if (errors) return errors[0]!.extensions.code as Outcome;
  const row = data![field];
  if (!row) return 'NOT_FOUND';
  const said = row.viewerCan.filter((can) => can.verb === verb);
  expect(said).toHaveLength(1);
  const [{ allowed, reason }] = said as [Can['viewerCan'][number]];
  expect(allowed).toBe(reason === null);
  return reason?.code ?? 'OK';
}
