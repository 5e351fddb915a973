import type { Context } from '#context';
import { InputFault, type Standing } from '#kernel/errors';
import { newId } from '#kernel/ids';
import { storedText } from '#kernel/text';
import { Figure } from '#modules/figures/figure/figure.entity';
import { Measure } from '#modules/figures/indicator/indicator.entity';
import type { StoredQuantity } from './quantity.ts';
import type { SourceInput } from './recording.input.ts';
import { newSource, recorder } from './recording.load.ts';

/** The columns that name a slot, and those of the period that go with it. */
export type Slot = Pick<
  Figure,
  | 'districtId'
  | 'unit'
  | 'program'
  | 'programUnitId'
  | 'indicator'
  | 'dimension'
  | 'basis'
  | 'periodStart'
  | 'periodEnd'
  | 'grain'
  | 'periodText'
  | 'periodInferred'
>;

interface Entered {
  quantity: StoredQuantity;
  source: SourceInput;
  note?: string | null;
  remark?: string | null;
}

/** Adds a figure with its source to the unit of work. */
export async function addFigure(ctx: Context, slot: Slot, slotId: string | null, entered: Entered) {
  const { measure, ...quantity } = entered.quantity;
  const { id: recordedBy, name } = await recorder(ctx);
  const id = newId();
  const figure = ctx.em.create(Figure, {
    ...slot,
    ...quantity,
    id,
    slotId: slotId ?? id,
    measure: ctx.em.getReference(Measure, measure.code),
    source: newSource(ctx, slot, entered.source, quantity.wording),
    origin: 'REPORTED',
    note: storedText(entered.note),
    remark: storedText(entered.remark),
    recordedBy,
    recordedByName: name,
    withdrawn: false,
    createdAt: new Date(),
  });
  ctx.em.persist(figure);
  return figure;
}

/** Ends a figure that holds: it stays in its slot's history, with who ended it and why. */
export async function endFigure(
  ctx: Context,
  figure: Figure,
  reason: string,
  withdrawn: boolean,
): Promise<void> {
  const { id, name } = await recorder(ctx);
  ctx.em.assign(figure, {
    supersededAt: new Date(),
    supersededBy: id,
    supersededByName: name,
    supersededReason: storedText(reason),
    withdrawn,
  });
}

export const taken = (value: string, standing: Standing) =>
  new InputFault([
    { code: 'SLOT_TAKEN', field: ['input', 'quantity'], params: { value }, standing },
  ]);

/** What the audit keeps of a figure. */
export const shown = ({ value, bounds, qualifier, wording, basis, note, remark }: Figure) => ({
  value,
  bounds,
  qualifier,
  wording,
  basis,
  note,
  remark,
});
