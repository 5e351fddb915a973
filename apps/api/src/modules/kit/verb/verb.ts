import type { ClassType } from 'type-graphql';
import type { Context } from '#context';
import { insertRows, updateRow, type Values } from '#database/write';
import type { Fault } from '#kernel/errors';
import { newId } from '#kernel/ids';
import type { NoticeCode } from '#kernel/notice';
import { type Awaitable, inUnit, type OfRow, onRow, type Told, type Verb } from './acting.ts';
import { keyIn, type Noun, type Owned } from './noun.ts';
import { takeStep } from '#modules/kit/step/take-step';

/** A change: the columns that become something else, and what the journal says when not those. */
export interface Changing<Row> {
  set?: Partial<Row>;
  told?: Told;
  notices?: readonly NoticeCode[];
}

interface Creating<Row, Input> extends Pick<Verb<Row>, 'does' | 'may'> {
  faults?: (input: Input) => Fault[];
  /** The columns of the new row beside those that every row of a unit has. */
  make: (input: Input) => Partial<Row>;
}

interface Changed<Row, Input, Found> extends OfRow<Row, Input, Found> {
  /** Says what changes; rows of other tables it writes itself. */
  change: (ctx: Context, row: Row, given: Input, found: Found) => Awaitable<Changing<Row>>;
}

/**
 * How the verbs of a noun are said: `creates` starts a row in a unit, `changes` changes one. What is
 * neither is said with {@link inUnit} or {@link onRow}, in the same order of checks.
 */
export function verbsOf<Row extends Owned>(noun: Noun<Row>) {
  function changes<Input extends { expectedVersion: number }, Found = true>(
    input: ClassType<Input>,
    { change, ...verb }: Changed<Row, Input, Found>,
  ): Verb<Row> {
    return onRow<Row, Input, Found>(noun, input, {
      ...verb,
      async act(ctx, row, given, found) {
        const { set = {}, told, notices } = await change(ctx, row, given, found);
        const sent = [updateRow(ctx.run, noun.table, keyIn(noun, row), set)];
        return { row, sent, notices, ...(told ?? differences(row, set)) };
      },
    });
  }

  function creates<Input extends { unitId: string }>(
    input: ClassType<Input>,
    { faults: faultsOf, make, ...verb }: Creating<Row, Input>,
  ): Verb<Row> {
    return inUnit<Row, Input>(noun, input, {
      ...verb,
      find(_, __, given, faults) {
        faults.push(...(faultsOf?.(given) ?? []));
        return true;
      },
      async act(ctx, { districtId, unitId }, given) {
        const key = { districtId, id: newId() };
        const row = { ...key, unitId, synthetic: false, ...make(given) } as never;
        const born = { ...key, unitId, version: 1 };
        const birth = noun.life?.birth;
        const sent = [
          insertRows(ctx.run, noun.table, [row]),
          birth ? takeStep(ctx, { subject: noun.name, row: born, verb: birth }) : undefined,
        ];
        return { row: key, sent, before: null, after: pick(row, noun.kept ?? []) };
      },
    });
  }

  return { creates, changes };
}

const pick = <Row>(row: Row, names: readonly (keyof Row & string)[]): Values =>
  Object.fromEntries(names.map((name) => [name, row[name] ?? null]));

/** What of a row becomes something else. */
function differences<Row>(row: Row, set: Partial<Row>): Told {
  const names = (Object.keys(set) as (keyof Row & string)[]).filter(
    (name) => JSON.stringify(set[name] ?? null) !== JSON.stringify(row[name] ?? null),
  );
  return { before: pick(row, names), after: pick(set as Row, names) };
}
