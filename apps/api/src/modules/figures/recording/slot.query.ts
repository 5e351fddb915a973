import type { Context } from '#context';
import { selectList } from '#database/rows';
import { insertRows, setRow, type Values } from '#database/write';
import { type Fault, InputFault, type Standing } from '#kernel/errors';
import { globalId, newId } from '#kernel/ids';
import { storedText } from '#kernel/text';
import type { QuantityRow } from '#modules/figures/figure/quantity.query';
import type { Condition, Noun, Owned } from '#modules/kit/verb/noun';
import { myAccount } from '#modules/tenancy/identity/membership.query';
import type { StoredQuantity } from './quantity.ts';
import type { SourceInput } from './recording.input.ts';
import { newSource } from './recording.source.ts';
import type { Subject } from './recording.subject.ts';

/** A row of a slot as it was recorded, whatever its reader is told: the one that holds, or one that ended. */
export interface SlotRow
  extends Owned, About, Pick<QuantityRow, 'value' | 'qualifier' | 'wording'> {
  unitId: string;
  /** PostgreSQL numrange. */
  bounds: string | null;
  measureCode: string;
  slotId: string;
  supersededAt: string | null;
}

export const SLOT_COLUMNS = {
  districtId: 't.district_id',
  id: 't.id',
  unitId: 't.unit_id',
  programId: 't.program_id',
  programUnitId: 't.program_unit_id',
  indicatorId: 't.indicator_id',
  dimension: 't.dimension',
  measureCode: 't.measure_code',
  value: 't.value::text',
  bounds: 't.bounds::text',
  qualifier: 't.qualifier',
  wording: 't.wording',
  slotId: 't.slot_id',
  supersededAt: 't.superseded_at',
  version: 't.version',
};

/** What ended stands in the history of its slot, and is changed no longer. */
export const holds: Condition<SlotRow> = {
  reads: ['supersededAt'],
  fault: ({ supersededAt }) => (supersededAt ? 'WRONG_STATE' : null),
};

export const standingOf = <Row extends SlotRow>({ name }: Noun<Row>, row: Row): Standing => ({
  id: globalId(name, row),
  version: row.version,
});

/**
 * The row that came last to a slot, which may have ended; locked until the operation ends.
 *
 * @param named the columns that name the slot
 */
export async function lastOf<Row extends SlotRow>(
  ctx: Context,
  { rows }: Noun<Row>,
  named: Partial<Row>,
): Promise<Row | null> {
  const params: unknown[] = [];
  const conditions = Object.entries(named).map(([name, value]) => {
    const column = String(rows.columns[name as keyof Row & string]);
    return value === null ? `${column} is null` : `${column} = $${params.push(value)}`;
  });
  const [row] = await ctx.run(
    `select ${selectList(rows, ctx.scope)} from ${rows.from} where ${conditions.join(' and ')}
      order by t.created_at desc, t.id desc limit 1 for update`,
    params,
  );
  return (row as unknown as Row | undefined) ?? null;
}

/** What holds in the slot of a row; null when it was withdrawn. */
export async function successor<Row extends SlotRow>(
  ctx: Context,
  noun: Noun<Row>,
  { districtId, slotId }: SlotRow,
): Promise<Standing | null> {
  const named = { districtId, slotId, supersededAt: null } as Partial<Row>;
  const holding = await lastOf(ctx, noun, named);
  return holding && standingOf(noun, holding);
}

/**
 * The id of a slot when something was withdrawn from it, so that its history goes on.
 *
 * @param hidden of the value that holds there nobody is told
 * @throws InputFault SLOT_TAKEN when one holds there
 */
export async function freeSlot<Row extends SlotRow>(
  ctx: Context,
  noun: Noun<Row>,
  named: Partial<Row>,
  { hidden = false } = {},
): Promise<string | null> {
  const last = await lastOf(ctx, noun, named);
  if (!last || last.supersededAt) return last?.slotId ?? null;
  const value = hidden ? '…' : (last.wording ?? last.value ?? '…');
  throw new InputFault([
    {
      ...{ code: 'SLOT_TAKEN', field: ['input', 'quantity'], params: { value } },
      standing: standingOf(noun, last),
    } satisfies Fault,
  ]);
}

/** Who records, as a row remembers it. */
export interface Recorder {
  id: string;
  name: string | null;
}

export async function recorder(ctx: Context): Promise<Recorder> {
  const account = await myAccount(ctx);
  return { id: ctx.actor.accountId, name: account?.displayName ?? null };
}

/** Ends a row that holds: it stays in its slot's history, with who ended it and why. */
export const endRow = <Row extends SlotRow>(
  ctx: Context,
  { table }: Noun<Row>,
  { districtId, id, version }: Row,
  { by, reason, withdrawn }: { by: Recorder; reason?: string | null; withdrawn: boolean },
): Promise<void> =>
  setRow(
    ctx.run,
    table,
    { districtId, id },
    {
      supersededAt: new Date(),
      supersededBy: by.id,
      supersededByName: by.name,
      supersededReason: storedText(reason),
      withdrawn,
      version: version + 1,
    },
  );

/** The columns by which a row says what it is about. */
export const about = ({ unit, program, indicator, dimension }: Subject) => ({
  districtId: unit.districtId,
  unitId: unit.id,
  programId: program?.id ?? null,
  programUnitId: program?.unitId ?? null,
  indicatorId: indicator.id,
  dimension,
});
export type About = ReturnType<typeof about>;

/** The same columns of a row that another takes the place of. */
export const aboutOf = (row: About): About => {
  const { districtId, unitId, programId, programUnitId, indicatorId, dimension } = row;
  return { districtId, unitId, programId, programUnitId, indicatorId, dimension };
};

/** The columns that a number brings to its slot; a slot without one has the id of its first row. */
export function brought(quantity: StoredQuantity, slotId: string | null, by: Recorder) {
  const { value, bounds, qualifier, wording, measure } = quantity;
  const id = newId();
  return {
    ...{ id, slotId: slotId ?? id, value, bounds, qualifier, wording, measureCode: measure.code },
    ...{ recordedBy: by.id, recordedByName: by.name, createdAt: new Date() },
  };
}

/** Sends a new row of a slot, after the source that it comes from. */
export function writeRow(
  ctx: Context,
  table: string,
  row: About & { wording: string | null } & Values,
  given: SourceInput,
): Promise<void>[] {
  const { districtId, unitId, programId, programUnitId, wording } = row;
  const owned = { districtId, unitId, programId, programUnitId };
  const source = { ...owned, ...newSource(given, wording) };
  return [
    insertRows(ctx.run, 'source', [source]),
    insertRows(ctx.run, table, [{ ...row, sourceId: source.id }]),
  ];
}
