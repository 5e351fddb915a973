import { type ClassType, Field } from 'type-graphql';
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

/** An input class with those that it inherits from, those first. */
function classesOf({ prototype }: InputClass): object[] {
  const classes: object[] = [];
  for (let at: object | null = prototype; at; at = Object.getPrototypeOf(at)) classes.unshift(at);
  return classes;
}

/** The rules of an input class by field, those that it inherits first. */
export const wordsOf = (type: InputClass): [name: string, rule: WordsRule][] =>
  classesOf(type).flatMap((prototype) => [...(rules.get(prototype) ?? [])]);

type PartType = () => ClassType<object> | [ClassType<object>];

const parts = new Map<object, Map<string, PartType>>();

/** A field that is an input object, or a list of them: their texts are checked with the whole's. */
export const Part =
  (type: PartType, options: { description: string; nullable?: boolean }): PropertyDecorator =>
  (target, name) => {
    Field(type, options)(target, name);
    const own = parts.get(target) ?? new Map<string, PartType>();
    parts.set(target, own.set(String(name), type));
  };

/** The input classes that are fields of another, by field. */
export function partsOf(type: InputClass): [name: string, part: ClassType<object>][] {
  return classesOf(type).flatMap((prototype) =>
    [...(parts.get(prototype) ?? [])].map(([name, part]): [string, ClassType<object>] => [
      name,
      [part()].flat()[0]!,
    ]),
  );
}

/** What is wrong with the texts of an input; one that is left out and may be is not looked at. */
export function wordsFaults(type: InputClass, input: object, path = ['input']): Fault[] {
  const given = input as Record<string, unknown>;
  const own = wordsOf(type).flatMap(([name, { max: limit, nullable, required, lines }]) => {
    const text = given[name] as string | null | undefined;
    if (text === undefined && nullable) return [];
    return textFaults(text, { field: [...path, name], limit, required, lines });
  });
  const within = partsOf(type).flatMap(([name, part]) => {
    const field = [...path, name];
    const value = given[name] as object | object[] | null | undefined;
    if (Array.isArray(value)) {
      return value.flatMap((one, at) => wordsFaults(part, one, [...field, String(at)]));
    }
    return value ? wordsFaults(part, value, field) : [];
  });
  return [...own, ...within];
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
