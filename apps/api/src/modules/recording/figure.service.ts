import type { Context } from '../../context.ts';
import { type Fault, InputFault } from '../../kernel/errors.ts';
import type { Key } from '../../kernel/ids.ts';
import { storedText } from '../../kernel/text.ts';
import { Figure } from '../figure/figure.entity.ts';
import { recheckUnit } from '../finding/finding.service.ts';
import { addFigure, shown, type Slot, taken, writeSlot } from './figure.row.ts';
import { readQuantity } from './quantity.ts';
import { noteFaults, periodFaults, sourceFaults } from './recording.faults.ts';
import type { FigurePeriodInput, RecordFigureInput } from './recording.input.ts';
import { measuresOf, note, ownedBy, type Subject, subjectOf } from './recording.load.ts';

/** Records a figure in a slot that is free, with its source, and runs the checks of its unit. */
export async function recordFigure(ctx: Context, input: RecordFigureInput): Promise<Key> {
  const faults: Fault[] = [...sourceFaults(input.source), ...noteFaults(input.note)];
  const subject = await subjectOf(ctx, 'recordFigure', input, faults);
  const basis = input.basis ?? subject?.indicator.basis ?? 'FLOW';
  faults.push(...periodFaults(input.period, basis));
  if (faults.length > 0 || !subject) throw new InputFault(faults);
  const quantity = readQuantity(input.quantity, {
    measures: await measuresOf(ctx),
    measure: subject.indicator.measure,
    mayBeNegative: basis === 'DELTA',
    locale: ctx.locale,
  });
  const slot: Slot = { ...ownedBy(ctx, subject), basis, ...periodOf(input.period) };
  const slotId = await slotOf(ctx, slot, quantity.measure.code, subject);
  const figure = await addFigure(ctx, slot, slotId, { ...input, quantity });
  const { districtId, id } = figure;
  const { membership } = subject;
  const row = { districtId, id, unitId: subject.unit.id, membership };
  note(ctx, 'recordFigure', 'Figure', row, null, shown(figure));
  await writeSlot(ctx);
  await recheckUnit(ctx, subject.unit);
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
    throw taken(indicator.sensitive ? '…' : (last.wording ?? last.value ?? '…'));
  }
  return last?.slotId ?? null;
}
