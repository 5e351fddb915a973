import 'reflect-metadata';
import { type GraphQLObjectType, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import {
  buildSchemaSync,
  type ClassType,
  getMetadataStorage,
  type NonEmptyArray,
} from 'type-graphql';
import { callDirectly } from './kernel/direct-resolvers.ts';
import { globalId, isNodeType, type Key } from './kernel/ids.ts';
import type { TypedRow } from './kernel/node.ts';
import type { Page } from './kernel/page.ts';
import { modules } from './modules/index.ts';
import { unitPermissions } from './modules/kit/verb/unit-verbs.ts';
import { type UnitRow, unitTypeName } from './modules/tenancy/unit/unit.query.ts';

const unitVerbs = Object.assign({}, ...modules.map((module) => module.unitVerbs ?? {}));
const resolverClasses: NonEmptyArray<ClassType> = [
  unitPermissions(unitVerbs),
  ...modules.flatMap(({ resolvers = [] }) => resolvers),
];

/** The executable schema of all modules. */
export function createSchema(): GraphQLSchema {
  // Plain fields are properties of rows; graphql-js reads those without a resolver.
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers = true;
  const schema = buildSchemaSync({
    resolvers: resolverClasses,
    orphanedTypes: modules.flatMap(({ orphanedTypes = [] }) => orphanedTypes),
    validate: false,
  });
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type)) publish(type);
    if (isInterfaceType(type)) type.resolveType = typeOf;
  }
  callDirectly(schema);
  schema.getQueryType()!.description =
    'Everything that can be read, each answer from one snapshot.';
  schema.getMutationType()!.description = 'Everything that can be done; one field per operation.';
  return schema;
}

/** Answers at once: TypeGraphQL would answer with a promise, for which graphql-jit does not wait. */
const typeOf = (row: Partial<TypedRow> & Pick<UnitRow, 'kind'>) =>
  row.__typename ?? unitTypeName(row);

/** Rows carry keys, clients see global ids; a page counts its list only when asked to. */
function publish(type: GraphQLObjectType): void {
  const { id, totalCount } = type.getFields();
  const { name } = type;
  if (id && isNodeType(name)) {
    id.resolve = (row: Key) => globalId(name, row);
  }
  if (totalCount && name.endsWith('Connection')) {
    totalCount.resolve = (page: Page) => page.count();
  }
}
