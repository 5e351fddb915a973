import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Selected } from '../database/rows.ts';
import { fragmentsOf } from './fragments.ts';

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

/**
 * How many fields an operation has once every fragment is written out where it is spread, and every
 * selection on an abstract type once for each possible type. Counted without writing it out.
 */
export function writtenOut(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): number {
  const fragments = fragmentsOf(document);
  const counted = new Map<string, number>();
  const typeNamed = (name: string) => schema.getType(name) as GraphQLCompositeType;

  const ofSet = (set: SelectionSetNode, parent: GraphQLCompositeType): number =>
    set.selections.reduce((sum, selection) => sum + ofSelection(selection, parent), 0);
  const ofSelection = (selection: SelectionNode, parent: GraphQLCompositeType): number => {
    if (selection.kind === Kind.FIELD) return 1 + below(selection, parent);
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value;
      return ofSet(selection.selectionSet, condition ? typeNamed(condition) : parent);
    }
    return ofFragment(selection.name.value);
  };
  const below = (field: FieldNode, parent: GraphQLCompositeType): number => {
    const definition = 'getFields' in parent ? parent.getFields()[field.name.value] : undefined;
    if (!field.selectionSet || !definition) return 0;
    const type = getNamedType(definition.type) as GraphQLCompositeType;
    const times = isAbstractType(type) ? schema.getPossibleTypes(type).length : 1;
    return times * ofSet(field.selectionSet, type);
  };
  const ofFragment = (name: string): number => {
    const fragment = fragments.get(name);
    if (!fragment) return 0;
    let count = counted.get(name);
    if (count === undefined) {
      counted.set(name, 0); // Circles are refused by validation; this only keeps them from looping.
      count = ofSet(fragment.selectionSet, typeNamed(fragment.typeCondition.name.value));
      counted.set(name, count);
    }
    return count;
  };
  const root = schema.getRootType(operation.operation);
  return root ? ofSet(operation.selectionSet, root) : 0;
}
