import type { ClassType } from 'type-graphql';
import type { Context } from '#context';
import type { RowSource } from '#database/rows';
import { lockRow } from '#database/write';
import { conflict, type FaultCode, forbidden, notFound } from '#kernel/errors';
import { type Key, type NodeType, parseGlobalId } from '#kernel/ids';
import type { Verdict } from '#kernel/permission';
import { type Covering, membershipsOver } from '#modules/tenancy/identity/membership.query';
import { unitById, type UnitRow } from '#modules/tenancy/unit/unit.query';

/** A row of a unit that people change. */
export interface Owned extends Key {
  unitId: string;
  version: number;
}

/** Who may do something to the rows of a unit; nothing said means no. */
export type Rule = (covering: readonly Covering[]) => Verdict<Covering>;

/** What must hold of a row before a verb is done to it. */
export interface Condition<Row> {
  /** Columns that it looks at, read with the row wherever `viewerCan` is asked for. */
  reads: readonly (keyof Row & string)[];
  /** What stands in the way; null: nothing does. */
  fault: (row: Row) => FaultCode | null;
}

/** What verbs are done to. */
export interface Noun<Row extends Owned> {
  /** Published name, such as `Program`. */
  name: NodeType;
  /** With its article, for the sentence "What can be done to …". */
  about: string;
  table: string;
  rows: RowSource<Row>;
  type: () => ClassType<object>;
  /** Who may, unless a verb says otherwise. */
  may: Rule;
  /** Columns that the journal keeps of a new row. */
  kept: readonly (keyof Row & string)[];
}

/** A row with the membership under which the actor does something to it. */
export interface Opened<Row> {
  row: Row;
  membership: Covering;
}

/** The membership under which the actor does something in a unit. @throws Refusal FORBIDDEN */
export async function permit(ctx: Context, rule: Rule, unit: Key): Promise<Covering> {
  const verdict = rule(await membershipsOver(ctx, unit));
  if (!verdict.allowed) throw forbidden(verdict.says);
  return verdict.membership;
}

/**
 * The unit that an id names, with the membership under which the actor does something in it.
 *
 * @throws Refusal NOT_FOUND when it is not the actor's to see, FORBIDDEN when the verb is not theirs
 */
export async function enter(
  ctx: Context,
  rule: Rule,
  id: string,
): Promise<{ unit: UnitRow; membership: Covering }> {
  const key = parseGlobalId(id);
  // Both are asked in one flight; the second answer is kept, and used of a unit that is seen alone.
  const [unit] = await Promise.all([unitById(ctx, id), key && membershipsOver(ctx, key)]);
  if (!unit) throw notFound();
  return { unit, membership: await permit(ctx, rule, unit) };
}

/** All columns, whatever the operation selects: a rule must not depend on what a client asks for. */
const whole = <Row>(rows: RowSource<Row>): RowSource<Row> => ({
  ...rows,
  name: `${rows.name}.whole`,
  type: undefined,
});

/**
 * Reads the row that an id names, whole, for a verb that the actor may do.
 *
 * @throws Refusal NOT_FOUND when it is not the actor's to see, FORBIDDEN when the verb is not theirs
 */
export async function reach<Row extends Owned>(
  ctx: Context,
  { name, rows }: Noun<Row>,
  rule: Rule,
  id: string,
): Promise<Opened<Row>> {
  const key = parseGlobalId(id);
  const row = key?.type === name ? await ctx.read.byKey(whole(rows), key) : null;
  if (!row) throw notFound();
  const membership = await permit(ctx, rule, { districtId: row.districtId, id: row.unitId });
  return { row, membership };
}

/**
 * Reaches a row and locks it until the operation ends.
 *
 * @throws Refusal as {@link reach}, and CONFLICT when it changed since the actor read it
 */
export async function open<Row extends Owned>(
  ctx: Context,
  noun: Noun<Row>,
  rule: Rule,
  { id, expectedVersion }: { id: string; expectedVersion: number },
): Promise<Opened<Row>> {
  const reached = await reach(ctx, noun, rule, id);
  const inForce = await lockRow(ctx.run, noun.table, reached.row);
  if (inForce === null) throw forbidden();
  // Read before the lock: somebody may have changed it in between.
  if (inForce !== expectedVersion || reached.row.version !== inForce)
    throw conflict({ id, version: inForce });
  return reached;
}
