import { snake, type Values } from '#database/write';
import type { Fault } from '#kernel/errors';
import { storedText } from '#kernel/text';
import type { Move } from '#modules/kit/step/lifecycle';
import { type Condition, inStates, type Noun, type Owned } from './noun.ts';

/** A row that lives by a lifecycle. */
export interface Living extends Owned {
  state: string;
}

/** A move of a noun's lifecycle. @throws Error when it has none of this name */
export function moveOf<Row extends Owned>({ name, life }: Noun<Row>, verb: string): Move<string> {
  const found = life?.moves.find(([own]) => own === verb);
  if (!found) throw new Error(`${name} has no move ${verb}.`);
  return found[1];
}

/** Whether a step of a move says more than a reason. */
export const brings = ({ sets, twoSides }: Move<string>): boolean => !!sets || !!twoSides;

/** What must hold of a row that is moved. */
export function whileIn<Row extends Owned>(
  { movable }: Noun<Row>,
  { from }: Move<string>,
  also?: Condition<Row>,
): Condition<Row> {
  const stands = inStates(...from) as Condition<never> as Condition<Row>;
  const holds = [movable, also, stands].filter((each) => each !== undefined);
  return {
    reads: holds.flatMap(({ reads }) => reads),
    fault: (row) => holds.map(({ fault }) => fault(row)).find((code) => code !== null) ?? null,
  };
}

/** A reason that is missing; of an answer, the database knows whether it needs one. */
export const reasonFaults = ({ reason: asks, twoSides }: Move<string>, reason?: string | null) =>
  asks === 'needed' && !twoSides && !storedText(reason)
    ? [{ code: 'REQUIRED', field: ['input', 'reason'] } satisfies Fault]
    : [];

/** The columns that a step brings. @throws Error when it is given others, or one without a value */
export function broughtBy({ sets }: Move<string>, verb: string, set: Values): Values | undefined {
  for (const [name, value] of Object.entries(set)) {
    const known = sets?.includes(snake(name)) && value !== undefined;
    if (!known) throw new Error(`${verb} does not bring ${name}, or no value of it.`);
  }
  return sets && Object.fromEntries(Object.entries(set).map(([name, to]) => [snake(name), to]));
}
