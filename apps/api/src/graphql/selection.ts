import {
  type DocumentNode,
  type GraphQLSchema,
  isAbstractType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Selected } from '../database/rows.ts';

/**
 * Names of the fields that a document selects, by type; a field of an interface counts for each of
 * its types. `@skip` and `@include` are not looked at, so that a document has one answer.
 */
export function selectedFields(schema: GraphQLSchema, document: DocumentNode): Selected {
  const selected = new Map<string, Set<string>>();
  const add = (type: string, field: string) => {
    const fields = selected.get(type) ?? new Set();
    selected.set(type, fields.add(field));
  };
  const types = new TypeInfo(schema);
  const note = {
    Field: ({ name }: { name: { value: string } }) => {
      const parent = types.getParentType();
      if (!parent) return;
      add(parent.name, name.value);
      if (!isAbstractType(parent)) return;
      for (const possible of schema.getPossibleTypes(parent)) add(possible.name, name.value);
    },
  };
  visit(document, visitWithTypeInfo(types, note));
  return selected;
}
