import { type ClassType, Field, getMetadataStorage } from 'type-graphql';
import { daysFaults, daysOf } from './days.ts';
import { declared, type InputClass } from './declared.ts';
import type { Fault } from './errors.ts';
import { storedText } from './text.ts';
import { wordsFaults, wordsOf } from './words.ts';

type PartType = () => ClassType<object> | [ClassType<object>];

const parts = declared<PartType>();

/** A field that is an input object, or a list of them: it is checked with the whole. */
export const Part =
  (type: PartType, options: { description: string; nullable?: boolean }): PropertyDecorator =>
  (target, name) => {
    Field(type, options)(target, name);
    parts.declare(target, name, type);
  };

/** The input classes that are fields of another, by field. */
export const partsOf = (type: InputClass): [name: string, part: ClassType<object>][] =>
  parts.of(type).map(([name, part]) => [name, [part()].flat()[0]!]);

/**
 * What is wrong with the texts and days of an input; one that is left out and may be is not looked at.
 *
 * @param row what the input changes, with properties of the same names
 */
export const inputFaults = (type: InputClass, given: object, row: object = {}): Fault[] =>
  faultsAt(type, given, row, ['input']);

function faultsAt(type: InputClass, input: object, row: object, path: string[]): Fault[] {
  const given = input as Record<string, unknown>;
  const within = partsOf(type).flatMap(([name, part]) => {
    const field = [...path, name];
    const value = given[name] as object | object[] | null | undefined;
    if (Array.isArray(value)) {
      return value.flatMap((one, at) => faultsAt(part, one, {}, [...field, String(at)]));
    }
    return value ? faultsAt(part, value, {}, field) : [];
  });
  const stored = row as Record<string, unknown>;
  return [...wordsFaults(type, given, path), ...daysFaults(type, given, stored, path), ...within];
}

/** The texts and days of an input class, which `storedInput` stores. */
export const storedFields = (type: InputClass): string[] =>
  [...wordsOf(type), ...daysOf(type)].map(([name]) => name);

/** All fields of an input class, inherited ones too. */
export const fieldsOf = ({ prototype }: InputClass): string[] =>
  getMetadataStorage()
    .fields.filter(({ target }) => prototype instanceof target || prototype === target.prototype)
    .map(({ name }) => name);

/**
 * The texts and days that an input names, ready to store: texts trimmed, in NFC, null when empty.
 * Properties of the row have the names of the input's fields. A {@link Part} is asked for by its own
 * class: it is another row, or columns of other names.
 */
export function storedInput<Row>(type: InputClass, input: object): Partial<Row> {
  const given = input as Record<string, string | null | undefined>;
  const texts = wordsOf(type).map(([name]) => [name, storedText(given[name])] as const);
  const days = daysOf(type).map(([name]) => [name, given[name]] as const);
  const named = [...texts, ...days].filter(([name]) => given[name] !== undefined);
  return Object.fromEntries(named) as Partial<Row>;
}
