import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';

type Storage = ReturnType<typeof getMetadataStorage>;
type FieldMetadata = Storage['fieldResolvers'][number];
type Place = 'root' | 'args' | 'context';

const PLACES: readonly string[] = ['root', 'args', 'context'] satisfies Place[];

/**
 * Lets fields call the methods of their resolver classes directly. TypeGraphQL's own handler
 * awaits validation, which is off, and makes middleware chains, of which there are none: together
 * they cost a quarter of a nested answer. Methods with other parameters than the parent, all
 * arguments and the context keep the handler, and so do queries and mutations.
 *
 * @param resolvers the classes that the schema was built of: the storage remembers others too
 */
export function callDirectly(schema: GraphQLSchema, resolvers: readonly unknown[]): void {
  const storage = getMetadataStorage();
  const fields = storage.fieldResolvers.filter(({ target }) => resolvers.includes(target));
  for (const type of Object.values(schema.getTypeMap())) {
    if (
      !isObjectType(type) ||
      type === schema.getQueryType() ||
      type === schema.getMutationType()
    ) {
      continue;
    }
    const names = new Set([type.name, ...type.getInterfaces().map(({ name }) => name)]);
    for (const metadata of fields) {
      const field = type.getFields()[metadata.schemaName];
      const resolve = field && names.has(ownerOf(storage, metadata) ?? '') && directly(metadata);
      if (resolve) field.resolve = resolve;
    }
  }
}

/** Published name of the type that a field resolver adds its field to. */
function ownerOf(storage: Storage, metadata: FieldMetadata): string | undefined {
  const target = metadata.getObjectType?.();
  return [...storage.objectTypes, ...storage.interfaceTypes].find((type) => type.target === target)
    ?.name;
}

function directly(metadata: FieldMetadata): GraphQLFieldResolver<unknown, unknown> | null {
  if (metadata.kind !== 'external') return null;
  const params = [...metadata.params!].sort((a, b) => a.index - b.index).map(({ kind }) => kind);
  if (!params.every((kind) => PLACES.includes(kind))) return null;
  const instance = new (
    metadata.target as new () => Record<string, (...given: unknown[]) => unknown>
  )();
  const method = instance[metadata.methodName]!.bind(instance);
  return (root, args, context) => {
    const given = { root, args, context };
    return method(...params.map((kind) => given[kind as Place]));
  };
}
