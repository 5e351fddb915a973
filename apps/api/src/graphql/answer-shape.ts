import {
  type FieldNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  isAbstractType,
  isCompositeType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

type Document = Pick<GraphQLResolveInfo, 'fragments' | 'schema'>;

/** What a field selects of each object of one type. */
export interface Below {
  /** Fields, on whatever type; `@skip` and `@include` are not looked at. */
  fields: number;
  /** Those of them that are objects, and read from a property without a resolver. */
  plain: readonly Plain[];
}

interface Plain {
  /** Name of the property. */
  name: string;
  type: GraphQLNamedType;
  below: (type: GraphQLObjectType) => Below;
}

const known = new WeakMap<FieldNode, Map<GraphQLObjectType, Below>>();

/** What a field selects of an object of this type; reckoned once for each document. */
export function belowOf(node: FieldNode, type: GraphQLObjectType, document: Document): Below {
  let types = known.get(node);
  if (!types) known.set(node, (types = new Map()));
  let below = types.get(type);
  if (!below) {
    const { fragments, schema } = document;
    const set = node.selectionSet!;
    below = {
      fields: selectedIn(set, fragments),
      plain: plainIn(set, type, { fragments, schema }),
    };
    types.set(type, below);
  }
  return below;
}

function selectedIn(set: SelectionSetNode, fragments: Document['fragments']): number {
  const seen = new Set<string>();
  const within = ({ selections }: SelectionSetNode): number =>
    selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + 1;
      if (selection.kind === Kind.INLINE_FRAGMENT) return sum + within(selection.selectionSet);
      const { value } = selection.name;
      if (seen.has(value)) return sum;
      seen.add(value);
      return sum + within(fragments[value]!.selectionSet);
    }, 0);
  return within(set);
}

function plainIn(set: SelectionSetNode, type: GraphQLObjectType, document: Document): Plain[] {
  const { fragments, schema } = document;
  const seen = new Set<string>();
  const isOf = (name: string) => {
    const condition = schema.getType(name)!;
    return condition === type || (isAbstractType(condition) && schema.isSubType(condition, type));
  };
  const within = ({ selections }: SelectionSetNode): Plain[] =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return plainField(selection, type, document);
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const { typeCondition, selectionSet } = selection;
        return typeCondition && !isOf(typeCondition.name.value) ? [] : within(selectionSet);
      }
      const { typeCondition, selectionSet, name } = fragments[selection.name.value]!;
      if (seen.has(name.value) || !isOf(typeCondition.name.value)) return [];
      seen.add(name.value);
      return within(selectionSet);
    });
  return within(set);
}

function plainField(node: FieldNode, type: GraphQLObjectType, document: Document): Plain[] {
  const field = type.getFields()[node.name.value];
  const named = field && getNamedType(field.type);
  if (!field || field.resolve || !isCompositeType(named)) return [];
  return [{ name: field.name, type: named!, below: (own) => belowOf(node, own, document) }];
}
