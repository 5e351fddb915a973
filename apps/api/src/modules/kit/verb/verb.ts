import type { ClassType } from 'type-graphql';
import type { Context } from '#context';
import { inOneFlight, insertRows, updateRow, type Values } from '#database/write';
import { type Fault, InputFault } from '#kernel/errors';
import { type Key, newId } from '#kernel/ids';
import type { NoticeCode } from '#kernel/notice';
import { wordsFaults } from '#kernel/words';
import { journal } from '#modules/kit/audit/audit.service';
import type { Lifecycle } from './lifecycle.ts';
import {
  enter,
  type Noun,
  open,
  type Opened,
  type Owned,
  type Rule,
  type Condition,
} from './noun.ts';
import { takeStep } from './step.ts';

export interface Done extends Key {
  notices?: readonly NoticeCode[];
}

/** A verb as the API publishes it. */
export interface Verb<Row = never> {
  /** What it does, for people; stands in the schema and in `viewerCan`. */
  does: string;
  input: ClassType<object>;
  /** Who may; those of the noun when left out. */
  may?: Rule;
  /** What must hold; said beforehand by `viewerCan`, and to whoever tries. */
  while?: Condition<Row>;
  /** True for a verb that starts a row in a unit: offered by the unit, not by the row. */
  starts?: boolean;
  /** Gives the key of the row that the payload shows, and what whoever did it should know. */
  perform: (ctx: Context, name: string, input: never) => Promise<Done>;
}

type Said<Row> = Pick<Verb<Row>, 'does' | 'may' | 'while'>;
type Awaitable<T> = T | Promise<T>;

/** What the journal says of a change. */
interface Told {
  before: Values | null;
  after: Values | null;
}

/** A change: the columns that become something else, and what the journal says when not those. */
export interface Changing<Row> {
  set?: Partial<Row>;
  told?: Told;
  notices?: readonly NoticeCode[];
}

interface Creating<Row, Input> extends Pick<Verb, 'does' | 'may'> {
  faults?: (input: Input) => Fault[];
  /** The lifecycle that its rows live by; the first step stands in their log. */
  life?: Pick<Lifecycle, 'birth'>;
  /** The columns of the new row beside those that every row of a unit has. */
  make: (input: Input) => Partial<Row>;
}

interface Changed<Row, Input, Found> extends Said<Row> {
  /** Field of the input that names the row; `id` when left out. */
  of?: keyof Input & string;
  /** Looks up what else the input names; what is wrong goes to `faults`, and null comes with one. */
  find?: (ctx: Context, row: Row, given: Input, faults: Fault[]) => Awaitable<Found | null>;
  /** Says what changes; rows of other tables it writes itself. */
  change: (ctx: Context, row: Row, given: Input, found: Found) => Awaitable<Changing<Row>>;
}

/**
 * How the verbs of a noun are said: `creates` starts one in a unit, `changes` does something to one.
 * Each runs in one order: open with a lock (seen? allowed? fresh?) → state → texts → what else the
 * input names → change → journal. All faults of an input are told at once.
 */
export function verbsOf<Row extends Owned>(noun: Noun<Row>) {
  function creates<Input extends { unitId: string }>(
    input: ClassType<Input>,
    verb: Creating<Row, Input>,
  ): Verb<Row> {
    const perform = async (ctx: Context, name: string, given: Input) => {
      const { unit, membership } = await enter(ctx, verb.may ?? noun.may, given.unitId);
      throwAny([...wordsFaults(input, given), ...(verb.faults?.(given) ?? [])]);
      const key = { districtId: unit.districtId, id: newId() };
      const row = { ...key, unitId: unit.id, synthetic: false, ...verb.make(given) } as never;
      const born = { ...key, unitId: unit.id, version: 1 };
      const step = verb.life && { subject: noun.name, row: born, verb: verb.life.birth };
      await inOneFlight([
        insertRows(ctx.run, noun.table, [row]),
        step && takeStep(ctx, step),
        log(ctx, name, { row: born, membership }, { before: null, after: pick(row, noun.kept) }),
      ]);
      return key;
    };
    return { ...verb, input, starts: true, perform };
  }

  function changes<Input extends { expectedVersion: number }, Found = true>(
    input: ClassType<Input>,
    verb: Changed<Row, Input, Found>,
  ): Verb<Row> {
    const of = verb.of ?? ('id' as keyof Input & string);
    const perform = async (ctx: Context, name: string, given: Input) => {
      const asked = { id: given[of] as string, expectedVersion: given.expectedVersion };
      const opened = await open(ctx, noun, verb.may ?? noun.may, asked);
      const { row } = opened;
      const code = verb.while?.fault(row) ?? null;
      const faults: Fault[] = code ? [{ code, field: ['input', of] }] : [];
      faults.push(...wordsFaults(input, given));
      const found = verb.find ? await verb.find(ctx, row, given, faults) : (true as Found);
      throwAny(faults);
      if (found === null) throw new Error(`${name} found nothing and did not say why.`);
      const { set = {}, told, notices } = await verb.change(ctx, row, given, found);
      await inOneFlight([
        updateRow(ctx.run, noun.table, row, set),
        log(ctx, name, opened, told ?? differences(row, set)),
      ]);
      return { districtId: row.districtId, id: row.id, notices };
    };
    return { ...verb, input, perform };
  }

  async function log(ctx: Context, verb: string, { row, membership }: Opened<Owned>, told: Told) {
    const { districtId, id, unitId } = row;
    const about = { districtId, unitId, entityId: id, membershipId: membership.id };
    await journal(ctx, { verb, entity: noun.name, ...about, ...told });
  }

  return { creates, changes };
}

function throwAny(faults: Fault[]): void {
  if (faults.length > 0) throw new InputFault(faults);
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
