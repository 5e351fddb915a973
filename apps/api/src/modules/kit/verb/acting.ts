import type { ClassType } from 'type-graphql';
import type { Context } from '#context';
import { inOneFlight, type Values } from '#database/write';
import { type Fault, InputFault } from '#kernel/errors';
import type { Key } from '#kernel/ids';
import type { NoticeCode } from '#kernel/notice';
import { inputFaults } from '#kernel/input';
import { journal } from '#modules/kit/audit/audit.service';
import type { Covering } from '#modules/tenancy/identity/membership.query';
import { keepChange, type Tells, type ToldFields, type Whole } from '#modules/kit/change/told';
import { asksAs, asksIn, ofKeeper, permit } from './may.ts';
import {
  type Ask,
  type Condition,
  fresh,
  type Keeper,
  lockInOrder,
  type Noun,
  type Owned,
  type Place,
  placeOf,
  reach,
  type Side,
} from './noun.ts';
import type { Rule } from '#modules/tenancy/identity/membership.rule';

export interface Done extends Key {
  /** What the payload shows, where that is no row of this key. */
  shown?: object;
  notices?: readonly NoticeCode[];
}

/** A verb as the API publishes it. */
export interface Verb<Row = never> {
  /** What it does, for people; stands in the schema and in `viewerCan`. */
  does: string;
  input: ClassType<object>;
  /** Whose `viewerCan` says whether one may: a unit's, by this rule, or a row's. */
  offered: { unit: Rule } | { row: readonly Ask<Row>[] };
  /** What must hold; said beforehand by `viewerCan`, and to whoever tries. */
  while?: Condition<Row>;
  /** Gives the key of the row that the payload shows, and what whoever did it should know. */
  perform: (ctx: Context, name: string, input: never) => Promise<Done>;
}

export type Awaitable<T> = T | Promise<T>;

/** What the journal says of a change. */
export interface Told {
  before: Values | null;
  after: Values | null;
}

/** What was done: the row that the payload shows and the journal is about, with what it says. */
export interface Acted extends Told {
  row: Key;
  /** The version with what was written; left out: the next, and null: nothing of it was but its state. */
  wrote?: number | null;
  /** Statements that are under way: the entry in the journal is sent with them. */
  sent?: readonly (Promise<unknown> | undefined)[];
  /** What is told of it beside the fields of its noun. */
  tells?: Tells;
  shown?: object;
  notices?: readonly NoticeCode[];
}

/** How a verb is done to its subject: a row, or a place. */
interface Doing<Subject, Input, Found> extends Pick<Verb, 'does'> {
  /** Who may; those of the noun when left out. */
  may?: Rule;
  /** Takes the locks that others take first, once the verb is allowed. */
  lock?: (ctx: Context, subject: Subject, given: Input) => Promise<unknown> | undefined;
  /** Looks up what else the input names; what is wrong goes to `faults`, and null comes with one. */
  find?: (ctx: Context, subject: Subject, given: Input, faults: Fault[]) => Awaitable<Found | null>;
}

/** It names no row, so that no state of one can stand in its way. */
export interface InUnit<Row, Input, Found> extends Doing<Place, Input, Found> {
  /** A row's `viewerCan` says whether one may, and asks the rule of these. */
  offeredOver?: Ask<Row>['over'];
  /** Where it is done; the unit of the input's `unitId` when left out. @throws Refusal NOT_FOUND */
  at?: (ctx: Context, given: Input) => Promise<Place>;
  /** Does it: writes every row itself. */
  act: (ctx: Context, place: Place, given: Input, found: Found) => Promise<Acted>;
}

export interface OfRow<Row, Input, Found>
  extends Doing<Row, Input, Found>, Pick<Verb<Row>, 'while'> {
  /** Field of the input that names the row; `id` when left out. */
  of?: keyof Input & string;
  /** Who may, where that is asked of others than its keeper. */
  asks?: readonly Ask<Row>[];
}

export interface OnRow<Row, Input, Found> extends OfRow<Row, Input, Found> {
  /** Takes no lock, since all that it does to the row is a step, which locks. */
  byStep?: boolean;
  /** Does it: writes every row itself. */
  act: (ctx: Context, row: Row, given: Input, found: Found, side?: Side) => Promise<Acted>;
}

const unitIn = (given: object) => (given as { unitId: string }).unitId;

/**
 * A verb that is done in a unit, or in the platform, in one order: seen? allowed? → texts → what else
 * the input names → act → journal. All faults of an input are told at once.
 */
export function inUnit<Row, Input extends object, Found = true>(
  noun: { name: string; may: Rule },
  input: ClassType<Input>,
  { act, may = noun.may, offeredOver: over, ...verb }: InUnit<Row, Input, Found>,
): Verb<Row> {
  const perform = async (ctx: Context, name: string, given: Input) => {
    const place = await (verb.at?.(ctx, given) ?? placeOf(ctx, unitIn(given)));
    const { membership } = await permit(ctx, ofKeeper(may), place);
    await verb.lock?.(ctx, place, given);
    const faults = inputFaults(input, given);
    const found = await lookedUp(name, faults, () => verb.find?.(ctx, place, given, faults));
    const acted = await act(ctx, place, given, found);
    return log(ctx, { verb: name, entity: noun.name, keeper: place, membership }, acted);
  };
  const offered = over ? { row: [{ rule: may, over }] } : { unit: may };
  return { ...verb, input, offered, perform };
}

/** A verb that is done to a row: seen? allowed? (locked) fresh? → state, then as {@link inUnit}. */
export function onRow<Row extends Owned, Input extends { expectedVersion: number }, Found = true>(
  noun: Noun<Row>,
  input: ClassType<Input>,
  { act, byStep, may, asks = asksIn(noun, may), ...verb }: OnRow<Row, Input, Found>,
): Verb<Row> {
  const { of = 'id' as keyof Input & string } = verb;
  const perform = async (ctx: Context, name: string, given: Input) => {
    const row = await reach(ctx, noun, given[of] as string);
    const { membership, side } = await permit(ctx, asksAs(asks, row, given), row);
    await verb.lock?.(ctx, row, given);
    const inForce = byStep ? row.version : await lockInOrder(ctx.run, noun, row);
    await fresh(ctx, noun, row, { inForce, expected: given.expectedVersion });
    const code = verb.while?.fault(row) ?? null;
    const faults: Fault[] = code ? [{ code, field: ['input', of] }] : [];
    // By another field than its id an input names what it adds to: its days are not the row's.
    faults.push(...inputFaults(input, given, of === 'id' ? row : undefined));
    const found = await lookedUp(name, faults, () => verb.find?.(ctx, row, given, faults));
    const acted = await act(ctx, row, given, found, side);
    const { wrote = acted.row.id === row.id ? row.version + 1 : null } = acted;
    const { told = {}, toldIn } = noun;
    const doer = { verb: name, entity: noun.name, keeper: row, membership, told };
    return log(ctx, { ...doer, whole: toldIn?.(row) }, { ...acted, wrote });
  };
  return { ...verb, input, offered: { row: asks }, perform };
}

/** What a look-up found. @throws InputFault with all faults, the look-up's own among them */
async function lookedUp<Found>(
  verb: string,
  faults: readonly Fault[],
  find: () => Awaitable<Found | null> | undefined,
): Promise<Found> {
  const asked = find();
  const found = asked === undefined ? (true as Found) : await asked;
  if (faults.length > 0) throw new InputFault(faults);
  if (found === null) throw new Error(`${verb} found nothing and did not say why.`);
  return found;
}

interface Doer {
  verb: string;
  entity: string;
  keeper: Keeper;
  membership: Covering;
  told?: ToldFields;
  whole?: Whole;
}

async function log(ctx: Context, { keeper, membership, ...said }: Doer, acted: Acted) {
  const { told, whole, ...doer } = said;
  const { row, before, after, wrote: rowVersion, sent = [], tells, shown, notices } = acted;
  const { districtId, unitId } = keeper;
  const about = { districtId, unitId, entityId: row.id, membershipId: membership.id };
  const entry = journal(ctx, { ...doer, ...about, rowVersion, before, after });
  const subject = whole ?? { kind: doer.entity, id: row.id };
  const changed = { verb: doer.verb, ...subject, districtId, before, after, tells };
  const kept = told && unitId ? keepChange(ctx, told, { ...changed, unitId }) : undefined;
  await inOneFlight([...sent, entry, kept]);
  return { districtId: row.districtId, id: row.id, shown, notices };
}
