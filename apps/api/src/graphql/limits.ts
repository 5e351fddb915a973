import {
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type NameNode,
  TypeInfo,
  type ValidationContext,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { DocumentNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import { Refusal } from '../kernel/errors.ts';
import { fragmentsOf } from './fragments.ts';

/** What one operation may ask for. */
export const LIMITS = {
  /** Characters of a request body. */
  bodyBytes: 100_000,
  /** Lexical tokens of a document. */
  tokens: 1_000,
  /** Levels of fields; a root field is at 1. */
  depth: 15,
  /** Fields named in one selection set. */
  fields: 200,
  /** Line breaks of a document: the place of each error is looked for line by line. */
  lines: 2_000,
  /** Values in the variables, lists and objects counted as well. */
  values: 10_000,
  /** Characters of the document of somebody who is not signed in. */
  anonymousDocument: 10_000,
  /** Characters of one name in a document; aliases come back in the answer and in every error. */
  name: 200,
  /** What an operation may cost as reckoned from its document; see price.ts. */
  cost: 50_000,
  /** Bytes of an answer. */
  answerBytes: 5_000_000,
  /** Fields of an answer; completing them takes the process about a tenth of a second. */
  answerFields: 40_000,
} as const;

/** Deepest level of fields of an operation; introspection is exempt. */
export function depthOf(document: DocumentNode, operation: OperationDefinitionNode): number {
  const fragments = fragmentsOf(document);
  const known = new Map<string, number>();
  const below = (set: SelectionSetNode | undefined): number =>
    Math.max(
      0,
      ...(set?.selections ?? []).map((selection) => {
        if (selection.kind === Kind.FIELD) {
          return selection.name.value.startsWith('__') ? 0 : 1 + below(selection.selectionSet);
        }
        if (selection.kind === Kind.INLINE_FRAGMENT) return below(selection.selectionSet);
        return ofFragment(selection.name.value);
      }),
    );
  const ofFragment = (name: string): number => {
    let depth = known.get(name);
    if (depth === undefined) {
      known.set(name, 0); // Circles are refused by validation; this only keeps them from looping.
      depth = below(fragments.get(name)?.selectionSet);
      known.set(name, depth);
    }
    return depth;
  };
  return below(operation.selectionSet);
}

/** Validation: no selection set names more than {@link LIMITS.fields} fields. */
export function fewFields(context: ValidationContext) {
  return {
    SelectionSet(node: SelectionSetNode) {
      const { length } = node.selections;
      if (length <= LIMITS.fields) return;
      const extensions = {
        says: 'TOO_MANY_FIELDS',
        params: { count: length, limit: LIMITS.fields },
      };
      context.reportError(new GraphQLError('TOO_MANY_FIELDS', { nodes: node, extensions }));
    },
  };
}

/** Validation: no name is longer than {@link LIMITS.name}. */
export function shortNames(context: ValidationContext) {
  return {
    Name(node: NameNode) {
      const { length } = node.value;
      if (length <= LIMITS.name) return;
      const extensions = { says: 'NAME_TOO_LONG', params: { length, limit: LIMITS.name } };
      context.reportError(new GraphQLError('NAME_TOO_LONG', { nodes: node, extensions }));
    },
  };
}

/** Validation: a mutation has one root field, so that it is done wholly or not at all. */
export function oneMutation(context: ValidationContext) {
  return {
    OperationDefinition(node: OperationDefinitionNode) {
      if (node.operation !== 'mutation') return;
      if (rootFields(context.getDocument(), node).length <= 1) return;
      const extensions = { says: 'ONE_MUTATION' };
      context.reportError(new GraphQLError('ONE_MUTATION', { nodes: node, extensions }));
    },
  };
}

/** Names of the root fields of an operation, through fragments, repetitions included. */
export function rootFields(document: DocumentNode, operation: OperationDefinitionNode): string[] {
  const names: string[] = [];
  const fragments = fragmentsOf(document);
  const seen = new Set<string>();
  const collect = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) names.push(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        if (fragment) collect(fragment.selectionSet);
      }
    }
  };
  collect(operation.selectionSet);
  return names;
}

/** True when a document asks for nothing but the schema itself. */
export function isIntrospection(names: readonly string[]): boolean {
  return names.every((name) => name.startsWith('__'));
}

/**
 * Introspection is exempt from the cost, so it must not multiply: one `__schema` or `__type` an
 * operation, and no aliases below.
 */
export function introspectionFault(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Refusal | null {
  const asked = rootFields(document, operation).filter((n) => n === '__schema' || n === '__type');
  let aliased = false;
  const types = new TypeInfo(schema);
  if (asked.length > 0) {
    const look = {
      Field(node: FieldNode) {
        const within = types.getParentType()?.name.startsWith('__') ?? false;
        if (node.alias && within) aliased = true;
      },
    };
    visit(document, visitWithTypeInfo(types, look));
  }
  if (asked.length <= 1 && !aliased) return null;
  return new Refusal('COST_EXCEEDED', 'INTROSPECTION_ONCE');
}
