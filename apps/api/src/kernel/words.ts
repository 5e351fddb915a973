import { Field } from 'type-graphql';
import type { Fault } from './errors.ts';
import { storedText, textFaults } from './text.ts';

interface WordsRule {
  /** Most characters (code points) after trimming. */
  max: number;
  /** May be left out. A text that may not be empty either is `required`. */
  nullable?: boolean;
  required?: boolean;
  /** Several lines are fine. */
  lines?: boolean;
}

type InputClass = { prototype: object };

const rules = new Map<object, Map<string, WordsRule>>();

/**
 * A text that somebody types, as a field of an input class: one line publishes it, tells its limit
 * in the schema, and gives {@link wordsFaults} and {@link storedWords} what they check and store.
 *
 * @param says what it is, without a full stop; the limit is added
 */
export const Words =
  (says: string, rule: WordsRule): PropertyDecorator =>
  (target, name) => {
    const limit = `${says}, at most ${rule.max} characters${rule.lines ? '; lines are kept' : ''}.`;
    Field(() => String, { nullable: rule.nullable ?? false, description: limit })(target, name);
    const own = rules.get(target) ?? new Map<string, WordsRule>();
    rules.set(target, own.set(String(name), rule));
  };

/** The rules of an input class by field, those that it inherits first. */
export function wordsOf(type: InputClass): [name: string, rule: WordsRule][] {
  const classes: object[] = [];
  for (let at: object | null = type.prototype; at; at = Object.getPrototypeOf(at)) {
    classes.unshift(at);
  }
  return classes.flatMap((prototype) => [...(rules.get(prototype) ?? [])]);
}

/** What is wrong with the texts of an input; one that is left out and may be is not looked at. */
export function wordsFaults(type: InputClass, input: object): Fault[] {
  const given = input as Record<string, string | null | undefined>;
  return wordsOf(type).flatMap(([name, { max: limit, nullable, required, lines }]) => {
    if (given[name] === undefined && nullable) return [];
    return textFaults(given[name], { field: ['input', name], limit, required, lines });
  });
}

/**
 * The texts that an input names, ready to store: trimmed, in NFC, null when empty. Properties of the
 * row have the names of the input's fields.
 */
export function storedWords<Row>(type: InputClass, input: object): Partial<Row> {
  const given = input as Record<string, string | null | undefined>;
  return Object.fromEntries(
    wordsOf(type)
      .filter(([name]) => given[name] !== undefined)
      .map(([name]) => [name, storedText(given[name])]),
  ) as Partial<Row>;
}
