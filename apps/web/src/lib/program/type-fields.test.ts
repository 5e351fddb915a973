import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLEnumType, type GraphQLInputObjectType } from 'graphql';
import { expect, it } from 'vitest';
import type { ProgramType } from '#lib/gql/graphql.ts';
import { fieldsOf } from './type-fields.ts';

const text = readFileSync(new URL('../../../../../schema.graphql', import.meta.url), 'utf8');
const schema = buildSchema(text);

it('every type has the fields that the API says are of it alone', () => {
  const input = schema.getType('CreateProgramInput') as GraphQLInputObjectType;
  const types = (schema.getType('ProgramType') as GraphQLEnumType).getValues();
  const alone = (description: string) =>
    /\b(?:of ([A-Z_]+) alone|a ([A-Z_]+) alone has)/i.exec(description)?.slice(1).find(Boolean);
  for (const { name } of types) {
    const own = Object.values(input.getFields())
      .filter(({ description }) => alone(description ?? '') === name)
      .map((field) => field.name);
    expect([name, [...fieldsOf(name as ProgramType)].sort()]).toEqual([name, own.sort()]);
  }
});
