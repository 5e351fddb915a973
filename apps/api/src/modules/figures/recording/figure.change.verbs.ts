import { equals, parseNumrange } from '@linli/figures';
import { Decimal } from 'decimal.js';
import type { Fault } from '#kernel/errors';
import { lockUnit, recheckUnit } from '#modules/figures/finding/finding.service';
import { wholeIndicatorRows } from '#modules/figures/indicator/indicator.query';
import { onRow } from '#modules/kit/verb/acting';
import { figure, journalled, type StoredFigure } from './figure.stored.ts';
import { notesOf } from './figure.verbs.ts';
import { quantityIn } from './quantity.take.ts';
import type { StoredQuantity } from './quantity.ts';
import { CorrectFigureInput, WithdrawFigureInput } from './recording.input.ts';
import { sourceFaults } from './recording.source.ts';
import { brought, endRow, holds, recorder, writeRow } from './slot.query.ts';

const unitOf = ({ districtId, unitId }: StoredFigure) => ({ districtId, id: unitId });

export const changeVerbs = {
  // A better value takes its place; the former one stays in the history of the slot.
  correctFigure: onRow<StoredFigure, CorrectFigureInput, StoredQuantity>(
    figure,
    CorrectFigureInput,
    {
      does: 'Correct a figure; the former value stays in its history.',
      while: holds,
      lock: (ctx, row) => lockUnit(ctx, unitOf(row)),
      async find(ctx, row, input, faults) {
        faults.push(...sourceFaults(input.source));
        const { basis, indicatorId } = row;
        const key = { districtId: 0, id: indicatorId };
        const { measure, sensitive } = (await ctx.read.byKey(wholeIndicatorRows, key))!;
        const told = { unit: unitOf(row), measure, basis, evenSo: input.evenSo };
        const quantity = await quantityIn(ctx, input.quantity, told, faults);
        if (!quantity) return null;
        if (quantity.measure.code !== row.measureCode) faults.push(otherMeasure(quantity));
        // Of a hidden count nobody learns whether a guess was right.
        else if (!input.evenSo && !sensitive && isSame(row, quantity, input))
          faults.push(UNCHANGED);
        return quantity;
      },
      async act(ctx, former, input, quantity) {
        const by = await recorder(ctx);
        const { slotId, reason } = { ...former, ...input };
        const own = brought(quantity, slotId, by);
        const row = { ...takenOver(former), ...own, ...notesOf(input), origin: 'REPORTED' };
        const sent = [
          endRow(ctx, figure, former, { by, reason, withdrawn: false }),
          ...writeRow(ctx, 'figure', row, input.source),
          recheckUnit(ctx, unitOf(former)),
        ];
        const after = { ...journalled(row), reason };
        return { row, sent, before: journalled(former), after };
      },
    },
  ),

  withdrawFigure: onRow<StoredFigure, WithdrawFigureInput>(figure, WithdrawFigureInput, {
    does: 'Withdraw a figure; it stays in its history.',
    while: holds,
    lock: (ctx, row) => lockUnit(ctx, unitOf(row)),
    async act(ctx, row, { reason }) {
      const by = await recorder(ctx);
      const sent = [
        endRow(ctx, figure, row, { by, reason, withdrawn: true }),
        recheckUnit(ctx, unitOf(row)),
      ];
      return { row, sent, before: journalled(row), after: { reason } };
    },
  }),
};

const UNCHANGED: Fault = { code: 'UNCHANGED', field: ['input', 'quantity'] };

/** The measure is part of the slot: two of them would be two values that hold. */
const otherMeasure = ({ measure: { word } }: StoredQuantity): Fault => ({
  code: 'MEASURE_STAYS',
  field: ['input', 'quantity', 'measure'],
  params: { measure: word },
});

/** Whether a correction leaves the number as it is, and says nothing else of it. */
function isSame(
  former: StoredFigure,
  { value, bounds, qualifier }: StoredQuantity,
  input: CorrectFigureInput,
): boolean {
  const same = (one: string | null, other: string | null) =>
    one === null || other === null ? one === other : new Decimal(one).eq(other);
  const { note, remark } = notesOf(input);
  return (
    same(former.value, value) &&
    former.qualifier === qualifier &&
    equals(parseNumrange(former.bounds ?? '(,)'), parseNumrange(bounds)) &&
    former.note === note &&
    former.remark === remark
  );
}

/** The columns that a correction takes over. */
function takenOver(former: StoredFigure) {
  const { districtId, unitId, programId, programUnitId, indicatorId, dimension } = former;
  const { basis, periodStart, periodEnd, grain, periodText, periodInferred } = former;
  return {
    ...{ districtId, unitId, programId, programUnitId, indicatorId, dimension },
    ...{ basis, periodStart, periodEnd, grain, periodText, periodInferred },
  };
}
