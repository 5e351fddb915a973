import { Field } from 'type-graphql';
import { declared, type InputClass } from './declared.ts';
import type { Fault } from './errors.ts';
import { DateScalar } from './scalars.ts';

interface DayRule {
  /** May be left out. One that may not be taken away either is `required`. */
  nullable?: boolean;
  required?: boolean;
  /** The day of the same input that it may fall on, but not before. */
  notBefore?: string;
  /** The day of the same input that it comes after, as the end of a span does that is not in it. */
  after?: string;
}

const days = declared<DayRule>();

/** The rules of the days of an input class, by field. */
export const daysOf = days.of;

/**
 * A calendar day, as a field of an input class: one line publishes it, tells in the schema what it
 * follows, and has it checked and stored as `Words` has a text.
 *
 * @param says what it is, without a full stop
 * @throws Error when it follows what is not declared above it
 */
export const Day =
  (says: string, rule: DayRule = {}): PropertyDecorator =>
  (target, name) => {
    const { nullable = false, notBefore, after } = rule;
    const first = notBefore ?? after;
    if (first && !days.of({ prototype: target }).some(([other]) => other === first)) {
      throw new Error(`${String(name)} follows ${first}, which is no day above it.`);
    }
    const follows = first ? `; ${after ? 'after' : 'not before'} \`${first}\`` : '';
    Field(() => DateScalar, { nullable, description: `${says}${follows}.` })(target, name);
    days.declare(target, name, rule);
  };

/** Years that programs and plans speak of. */
const YEARS = { first: 1949, last: 2100 };

/** What is wrong with a year that an input names; one that it leaves out or empties is fine. */
export const yearFaults = (year: number | null | undefined, field: string[]): Fault[] =>
  year == null || (year >= YEARS.first && year <= YEARS.last) ? [] : [{ code: 'BAD_YEAR', field }];

type Said = Readonly<Record<string, unknown>>;

/** What is wrong with the days of an input; one that it leaves out stays as the row has it. */
export function daysFaults(type: InputClass, given: Said, row: Said, path: string[]): Fault[] {
  const become = (name: string) => (given[name] === undefined ? row[name] : given[name]);
  return daysOf(type).flatMap(([name, { required, notBefore, after }]): Fault[] => {
    const field = [...path, name];
    if (required && given[name] === null) return [{ code: 'REQUIRED', field }];
    const first = notBefore ?? after;
    if (!first || (given[name] === undefined && given[first] === undefined)) return [];
    const [start, end] = [become(first), become(name)] as (string | null | undefined)[];
    if (!start || !end || end > start || (!after && end === start)) return [];
    return [{ code: 'END_BEFORE_START', field }];
  });
}
