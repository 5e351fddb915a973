interface Named {
  name: string;
  description?: string | undefined;
}

/** What graphql-js says of a schema in which two types have one name. */
const NAMESAKES = /multiple types named "(\w+)"/;

/**
 * What to throw where a schema could not be made: of two types of one name, what each of them is; else
 * the error itself.
 *
 * @param types every type that was declared, of whatever kind
 */
export function namesakesOf(error: unknown, types: readonly Named[]): unknown {
  const name = error instanceof Error ? NAMESAKES.exec(error.message)?.[1] : undefined;
  if (name === undefined) return error;
  const said = types.filter((type) => type.name === name).map((type) => `“${type.description}”`);
  return new Error(
    `Two types are named ${name}: ${said.join(' and ')}. Give one of them another name.`,
    { cause: error },
  );
}
