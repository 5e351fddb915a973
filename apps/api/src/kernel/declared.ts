/** A class of TypeGraphQL's for an input object. */
export type InputClass = { prototype: object };

/** What decorators declare of the fields of input classes. */
export interface Declared<Rule> {
  declare: (prototype: object, name: string | symbol, rule: Rule) => void;
  /** The rules of an input class by field, those that it inherits first; one said anew holds alone. */
  of: (type: InputClass) => [name: string, rule: Rule][];
}

/** An empty list of rules, for a decorator to fill. */
export function declared<Rule>(): Declared<Rule> {
  const rules = new Map<object, Map<string, Rule>>();
  return {
    declare(prototype, name, rule) {
      const own = rules.get(prototype) ?? new Map<string, Rule>();
      rules.set(prototype, own.set(String(name), rule));
    },
    of: ({ prototype }) => [
      ...new Map(classesOf(prototype).flatMap((each) => [...(rules.get(each) ?? [])])),
    ],
  };
}

/** A prototype with those that it inherits from, those first. */
function classesOf(prototype: object): object[] {
  const classes: object[] = [];
  for (let at: object | null = prototype; at; at = Object.getPrototypeOf(at)) classes.unshift(at);
  return classes;
}
