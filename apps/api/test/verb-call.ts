import {
  getNamedType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  isObjectType,
} from 'graphql';
import { modules } from '#modules/index';
import { createSchema } from '#schema';
import type { Answer, Send } from './world.ts';

const schema = createSchema(modules);

/** Verbs of the API but for one's own account and sessions, which are nobody's rows. */
export const VERBS = Object.keys(schema.getMutationType()!.getFields()).filter(
  (name) =>
    !/^(signIn|signOut|endOtherSessions|endSession|changePassword|updateAccount)$/.test(name),
);

/** The input type of a verb. */
export const inputOf = (verb: string) =>
  getNamedType(
    schema.getMutationType()!.getFields()[verb]!.args[0]!.type,
  ) as GraphQLInputObjectType;

/** The fields of a verb's input. */
export const fieldsOf = (verb: string): GraphQLInputField[] =>
  Object.values(inputOf(verb).getFields());

/** What a verb answers beside its faults: the payload's field and its type. */
export function entityOf(verb: string): { field: string; type: GraphQLObjectType } | null {
  const payload = getNamedType(schema.getMutationType()!.getFields()[verb]!.type);
  const fields = Object.values((payload as GraphQLObjectType).getFields());
  const found = fields.find(({ type }) => {
    const named = getNamedType(type);
    return isObjectType(named) && 'id' in named.getFields();
  });
  return found ? { field: found.name, type: getNamedType(found.type) as GraphQLObjectType } : null;
}

export interface VerbFault {
  code: string;
  field: string[] | null;
  message: string;
}
export interface VerbRow {
  id: string;
  version?: number;
}
export interface VerbAnswer extends Answer<Record<string, unknown>> {
  /** The row as the verb left it. */
  row: VerbRow | null;
  faults: VerbFault[];
  /** Code of the first error, of the first fault, or OK. */
  code: string;
}

/** Sends a verb and tells its answer in one form, whatever its payload is called. */
export async function call(send: Send, verb: string, input: object): Promise<VerbAnswer> {
  const entity = entityOf(verb);
  const version = entity && 'version' in entity.type.getFields() ? 'version' : '';
  const shown = entity ? `row: ${entity.field} { id ${version} }` : '';
  const answer = await send<Record<string, { row?: VerbRow; userErrors: VerbFault[] }>>(
    `mutation ($input: ${inputOf(verb).name}!) {
      ${verb}(input: $input) { ${shown} userErrors { code field message } } }`,
    { input },
  );
  const payload = answer.data?.[verb];
  const faults = payload?.userErrors ?? [];
  const code = answer.errors?.[0]?.extensions.code ?? faults[0]?.code ?? 'OK';
  return { ...answer, row: payload?.row ?? null, faults, code: String(code) };
}
