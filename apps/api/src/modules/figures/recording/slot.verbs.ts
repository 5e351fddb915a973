import { equals, parseNumrange } from '@linli/figures';
import { Decimal } from 'decimal.js';
import type { ClassType } from 'type-graphql';
import type { Context } from '#context';
import type { Values } from '#database/write';
import type { Fault } from '#kernel/errors';
import { lockUnit, recheckUnit } from '#modules/figures/finding/finding.service';
import { wholeIndicatorRows } from '#modules/figures/indicator/indicator.query';
import { onRow } from '#modules/kit/verb/acting';
import type { Noun } from '#modules/kit/verb/noun';
import type { StoredQuantity } from './quantity.ts';
import { endRow, holds, recorder, type SlotRow } from './slot.query.ts';

export const unitOf = ({ districtId, unitId }: SlotRow) => ({ districtId, id: unitId });

/** The checks of a unit see one verb after the other. */
export const lockUnitOf = (ctx: Context, row: SlotRow) => lockUnit(ctx, unitOf(row));

/** What a row is a number of. */
export const indicatorOf = async (ctx: Context, { indicatorId: id }: SlotRow) =>
  (await ctx.read.byKey(wholeIndicatorRows, { districtId: 0, id }))!;

/** What takes a row out of its slot; it stays in the history. */
export const withdraws = <
  Row extends SlotRow,
  Input extends { expectedVersion: number; reason: string },
>(
  noun: Noun<Row>,
  input: ClassType<Input>,
  { does, told }: { does: string; told: (row: Row) => Values },
) =>
  onRow<Row, Input>(noun, input, {
    does,
    while: holds,
    lock: lockUnitOf,
    async act(ctx, row, { reason }) {
      const by = await recorder(ctx);
      const sent = [
        endRow(ctx, noun, row, { by, reason, withdrawn: true }),
        recheckUnit(ctx, unitOf(row)),
      ];
      return { row, sent, before: told(row), after: { reason } };
    },
  });

export const UNCHANGED: Fault = { code: 'UNCHANGED', field: ['input', 'quantity'] };

/** Whether a number is the one that a row has. */
export function isSameNumber(
  former: SlotRow,
  { value, bounds, qualifier, measure }: StoredQuantity,
): boolean {
  const same = (one: string | null, other: string | null) =>
    one === null || other === null ? one === other : new Decimal(one).eq(other);
  return (
    same(former.value, value) &&
    former.qualifier === qualifier &&
    former.measureCode === measure.code &&
    equals(parseNumrange(former.bounds ?? '(,)'), parseNumrange(bounds))
  );
}
