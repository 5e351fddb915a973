import type { ClassType } from 'type-graphql';
import type { Context } from '#context';
import type { Run } from '#database/run';
import type { RowSource } from '#database/rows';
import { lockRow, type RowKey } from '#database/write';
import type { StateCode } from '#kernel/codes';
import { conflict, forbidden, notFound, type Standing } from '#kernel/errors';
import { globalId, type Key, type NodeType, parseGlobalId } from '#kernel/ids';
import type { ToldFields, Whole } from '#modules/kit/change/told';
import type { Lifecycle } from '#modules/kit/step/lifecycle';
import { lockParent } from '#modules/kit/step/lock-parent';
import {
  type Covering,
  membershipsOfPlatform,
  membershipsOver,
} from '#modules/tenancy/identity/membership.query';
import type { Rule } from '#modules/tenancy/identity/membership.rule';
import { unitById, type UnitRow } from '#modules/tenancy/unit/unit.query';

/** Who keeps a row: a unit, or the platform (null). */
export interface Keeper {
  districtId: number;
  unitId: string | null;
}

/** A row that people change. */
export interface Owned extends Key, Keeper {
  version: number;
}

/** Where a verb is done that names no row. */
export interface Place extends Keeper {
  /** Null: the platform. */
  unit: UnitRow | null;
}

export const PLATFORM: Place = { districtId: 0, unitId: null, unit: null };

/** A rule, with whose people it is asked of. */
export interface Ask<Row> {
  rule: Rule;
  over: (ctx: Context, row: Row) => Promise<readonly Covering[]>;
  /** Columns that it looks at beside the keeper's. */
  reads?: readonly (keyof Row & string)[];
  /** The side that these answer for. */
  side?: (row: Row) => Side;
}

/** A side by the id of its unit or partner. */
export interface Side {
  sideUnitId?: string;
  sidePartnerId?: string;
}

/** What must hold of a row before a verb is done to it. */
export interface Condition<Row> {
  /** Columns that it looks at, read with the row wherever `viewerCan` is asked for. */
  reads: readonly (keyof Row & string)[];
  /** What stands in the way; null: nothing does. */
  fault: (row: Row) => StateCode | null;
}

/** That a row stands in one of these states; WRONG_STATE where it does not. */
export const inStates = <State extends string>(
  ...states: readonly NoInfer<State>[]
): Condition<{ state: State }> => ({
  reads: ['state'],
  fault: ({ state }) => (states.includes(state) ? null : 'WRONG_STATE'),
});

/** What verbs speak of; without rows of its own it is no {@link Noun}. */
export interface Named {
  /** Published name, such as `Program`. */
  name: string;
  type: () => ClassType<object>;
  /** Who may, unless a verb says otherwise. */
  may: Rule;
}

/** What verbs are done to. */
export interface Noun<Row extends Owned> extends Named {
  name: NodeType;
  /** With its article, for the sentence "What can be done to …". */
  about: string;
  table: string;
  /** What its verbs read. */
  rows: RowSource<Row>;
  /** What a payload and `viewerCan` are read from, where nobody is told all that the verbs read. */
  shown?: RowSource<Record<string, unknown>>;
  /** Who else may, of some rows, unless a verb says otherwise. */
  also?: Ask<Row>;
  /** What stands in the place of a row that changed meanwhile; the row itself when left out. */
  successor?: (ctx: Context, row: Row) => Promise<Standing | null>;
  /** Names of its unique keys, each with the field beside which a DUPLICATE stands. */
  places?: Readonly<Record<string, string>>;
  /** How its rows live: their birth, the moves between their states, and `steps` follow from it. */
  life?: Lifecycle;
  /** Fields whose changes are told, as the field `changes` of its type. */
  told?: ToldFields;
  /** What a row is part of, where that tells the changes of its parts. */
  toldIn?: (row: Row) => Whole;
  /** What else must hold of a row that is moved, asked before its state. */
  movable?: Condition<Row>;
}

/** The actor's memberships that cover whoever keeps something, nearest first. */
export const coveringOf = (ctx: Context, { districtId, unitId }: Keeper): Promise<Covering[]> =>
  unitId === null ? membershipsOfPlatform(ctx) : membershipsOver(ctx, { districtId, id: unitId });

/** The unit that an id or a code names, as a place. @throws Refusal NOT_FOUND when it is not the actor's to see */
export async function placeOf(ctx: Context, id: string): Promise<Place> {
  const key = parseGlobalId(id);
  // Both are asked in one flight; the second answer is kept, and used of a unit that is seen alone.
  const [unit] = await Promise.all([unitById(ctx, id), key && membershipsOver(ctx, key)]);
  if (!unit) throw notFound();
  return { districtId: unit.districtId, unitId: unit.id, unit };
}

/** All columns, whatever the operation selects: a rule must not depend on what a client asks for. */
const whole = <Row>(rows: RowSource<Row>): RowSource<Row> => ({
  ...rows,
  name: `${rows.name}.whole`,
  type: undefined,
});

/** The row that an id names, whole. @throws Refusal NOT_FOUND when it is not the actor's to see */
export async function reach<Row extends Owned>(
  ctx: Context,
  { name, rows }: Noun<Row>,
  id: string,
): Promise<Row> {
  const key = parseGlobalId(id);
  const row = key?.type === name ? await ctx.read.byKey(whole(rows), key) : null;
  if (!row) throw notFound();
  return row;
}

/** The key of a noun's row, as its table has it. */
export const keyIn = <Row extends Owned>(noun: Noun<Row>, { districtId, id }: Key): RowKey =>
  noun.rows.global ? { id } : { districtId, id };

/**
 * Locks what the row is part of, and the row, until the operation ends: the order of a step.
 *
 * @returns the version in force; null when the actor may not change it
 */
export async function lockInOrder<Row extends Owned>(run: Run, noun: Noun<Row>, row: Key) {
  const parent = noun.life?.subject?.parent;
  if (parent) await lockParent(run, noun.table, parent, row);
  return lockRow(run, noun.table, keyIn(noun, row));
}

/**
 * Asks that a row is in force as the actor read it.
 *
 * @param inForce its version; null: it is not the actor's to change
 * @throws Refusal FORBIDDEN, and CONFLICT when it changed since
 */
export async function fresh<Row extends Owned>(
  ctx: Context,
  noun: Noun<Row>,
  row: Row,
  { inForce, expected }: { inForce: number | null; expected: number },
): Promise<void> {
  if (inForce === null) throw forbidden();
  // Read before the lock: somebody may have changed it in between.
  if (inForce === expected && row.version === inForce) return;
  const id = globalId(noun.name, row);
  throw conflict(noun.successor ? await noun.successor(ctx, row) : { id, version: inForce });
}
