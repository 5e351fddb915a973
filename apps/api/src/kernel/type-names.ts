interface Named {
  name: string;
  description?: string | undefined;
}

/**
 * A name of the schema means one thing.
 *
 * @param types every type that was declared, of whatever kind
 * @throws Error that says what each of two types of one name is
 */
export function refuseNamesakes(types: readonly Named[]): void {
  const known = new Map<string, Named>();
  for (const type of types) {
    const { name, description } = type;
    const other = known.get(name);
    if (other) {
      throw new Error(
        `Two types are named ${name}: “${other.description}” and “${description}” Give one of them another name.`,
      );
    }
    known.set(name, type);
  }
}
