import type { Context } from '#context';
import { type Fault, InputFault } from '#kernel/errors';
import { globalId, type Key } from '#kernel/ids';
import { storedText } from '#kernel/text';
import { Figure } from '#modules/figures/figure/figure.entity';
import { lockUnit, recheckUnit } from '#modules/figures/finding/finding.service';
import { addFigure, shown, type Slot, taken } from './figure.row.ts';
import { takeQuantity } from './quantity.take.ts';
import { noteFaults, periodFaults, sourceFaults } from './recording.faults.ts';
import type { FigurePeriodInput, RecordFigureInput } from './recording.input.ts';
import { note, ownedBy, type Subject, subjectOf } from './recording.load.ts';

/** Records a figure in a slot that is free, with its source, and runs the checks of its unit. */
export async function recordFigure(ctx: Context, input: RecordFigureInput): Promise<Key> {
  const faults: Fault[] = [...sourceFaults(input.source), ...noteFaults(input)];
  const subject = await subjectOf(ctx, 'recordFigure', input, faults);
  const basis = input.basis ?? subject?.indicator.basis ?? 'FLOW';
  faults.push(...periodFaults(input.period, basis));
  if (faults.length > 0 || !subject) throw new InputFault(faults);
  const { unit, indicator } = subject;
  await lockUnit(ctx, unit);
  const { evenSo } = input;
  const told = { unit, measure: indicator.measure, basis, evenSo };
  const quantity = await takeQuantity(ctx, input.quantity, told);
  const slot: Slot = { ...ownedBy(ctx, subject), basis, ...periodOf(input.period) };
  const slotId = await slotOf(ctx, slot, quantity.measure.code, subject);
  const figure = await addFigure(ctx, slot, slotId, { ...input, quantity });
  const { districtId, id } = figure;
  const { membership } = subject;
  const row = { districtId, id, unitId: unit.id, membership };
  note(ctx, 'recordFigure', 'Figure', row, null, shown(figure));
  await ctx.em.flush();
  await recheckUnit(ctx, unit);
  return { districtId, id };
}

const periodOf = ({ start, end, grain, text, inferred }: FigurePeriodInput) => ({
  periodStart: start ?? null,
  periodEnd: end ?? null,
  grain: grain ?? null,
  periodText: storedText(text),
  periodInferred: inferred,
});

/**
 * The id of the slot when something was withdrawn from it, so that its history goes on.
 *
 * @throws InputFault SLOT_TAKEN when a figure holds there
 */
async function slotOf(ctx: Context, slot: Slot, measureCode: string, { unit, indicator }: Subject) {
  const last = await ctx.em.findOne(
    Figure,
    {
      districtId: slot.districtId,
      unitId: unit.id,
      programId: slot.program?.id ?? null,
      indicatorId: indicator.id,
      dimension: slot.dimension,
      measure: measureCode,
      basis: slot.basis,
      periodStart: slot.periodStart,
      periodEnd: slot.periodEnd,
      grain: slot.grain,
    },
    { orderBy: { createdAt: 'desc', id: 'desc' } },
  );
  if (last && !last.supersededAt) {
    const { districtId, id, version, wording, value } = last;
    const standing = { id: globalId('Figure', { districtId, id }), version };
    throw taken(indicator.sensitive ? '…' : (wording ?? value ?? '…'), standing);
  }
  return last?.slotId ?? null;
}
