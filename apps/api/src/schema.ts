import 'reflect-metadata';
import { type GraphQLObjectType, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import {
  type BuildSchemaOptions,
  buildSchemaSync,
  type ClassType,
  getMetadataStorage,
  type NonEmptyArray,
} from 'type-graphql';
import { callDirectly } from './kernel/direct-resolvers.ts';
import { globalId, isNodeType, type Key } from './kernel/ids.ts';
import type { TypedRow } from './kernel/node.ts';
import type { Page } from './kernel/page.ts';
import { namesakesOf } from './kernel/type-names.ts';
import type { SliceModule } from './modules/kit/slice/manifest.ts';
import { verbResolvers } from './modules/kit/verb/published.ts';
import { type UnitRow, unitTypeName } from './modules/tenancy/unit/unit.query.ts';

/**
 * The executable schema of slices.
 *
 * @throws Error when two of them say the same name
 */
export function createSchema(slices: readonly SliceModule[]): GraphQLSchema {
  const own = slices.flatMap(({ resolvers = [] }) => resolvers);
  const resolvers: NonEmptyArray<ClassType> = [...verbResolvers(slices), ...own] as never;
  refuseDoubles(resolvers);
  // Plain fields are properties of rows; graphql-js reads those without a resolver.
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers = true;
  const schema = built({
    resolvers,
    orphanedTypes: slices.flatMap(({ orphanedTypes = [] }) => orphanedTypes),
    validate: false,
  });
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type)) publish(type);
    if (isInterfaceType(type)) type.resolveType = typeOf;
  }
  callDirectly(schema, resolvers);
  schema.getQueryType()!.description =
    'Everything that can be read, each answer from one snapshot.';
  schema.getMutationType()!.description = 'Everything that can be done; one field per operation.';
  return schema;
}

function built(options: BuildSchemaOptions): GraphQLSchema {
  try {
    return buildSchemaSync(options);
  } catch (error) {
    const { objectTypes, interfaceTypes, inputTypes, enums, unions } = getMetadataStorage();
    const types = [...objectTypes, ...interfaceTypes, ...inputTypes, ...enums, ...unions];
    throw namesakesOf(error, types);
  }
}

/** Of two fields of one name TypeGraphQL would take the later. */
function refuseDoubles(resolvers: readonly ClassType[]): void {
  const { queries, mutations, fieldResolvers, resolverClasses } = getMetadataStorage();
  const typeOfClass = new Map(resolverClasses.map((own) => [own.target, own.getObjectType]));
  const said = new Map<unknown, Set<string>>();
  const once = (type: unknown, name: string) => {
    const names = said.get(type) ?? new Set();
    if (names.has(name)) throw new Error(`Two slices say the field ${name}.`);
    said.set(type, names.add(name));
  };
  const own = new Set<unknown>(resolvers);
  for (const { target, schemaName } of [...queries, ...mutations]) {
    if (own.has(target)) once('root', schemaName);
  }
  for (const { target, schemaName } of fieldResolvers) {
    if (own.has(target)) once(typeOfClass.get(target)?.(), schemaName);
  }
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
