import { Field } from 'type-graphql';
import { declared, type InputClass } from './declared.ts';
import type { Fault } from './errors.ts';
import { textFaults } from './text.ts';

interface WordsRule {
  /** Most characters (code points) after trimming. */
  max: number;
  /** May be left out. A text that may not be empty either is `required`. */
  nullable?: boolean;
  required?: boolean;
  /** Several lines are fine. */
  lines?: boolean;
}

const words = declared<WordsRule>();

/** The rules of the texts of an input class, by field. */
export const wordsOf = words.of;

/**
 * A text that somebody types, as a field of an input class: one line publishes it, tells its limit
 * in the schema, and gives `inputFaults` and `storedInput` what they check and store.
 *
 * @param says what it is, without a full stop; the limit is added
 */
export const Words =
  (says: string, rule: WordsRule): PropertyDecorator =>
  (target, name) => {
    const limit = `${says}, at most ${rule.max} characters${rule.lines ? '; lines are kept' : ''}.`;
    Field(() => String, { nullable: rule.nullable ?? false, description: limit })(target, name);
    words.declare(target, name, rule);
  };

/** What is wrong with the texts of an input itself, without its parts. */
export const wordsFaults = (
  type: InputClass,
  given: Readonly<Record<string, unknown>>,
  path: string[],
): Fault[] =>
  wordsOf(type).flatMap(([name, { max: limit, nullable, required, lines }]) => {
    const text = given[name] as string | null | undefined;
    if (text === undefined && nullable) return [];
    return textFaults(text, { field: [...path, name], limit, required, lines });
  });
