import { equals, parseNumrange } from '@linli/figures';
import { LockMode } from '@mikro-orm/core';
import { Decimal } from 'decimal.js';
import type { Context } from '#context';
import { conflict, type Fault, InputFault, notFound, type Standing } from '#kernel/errors';
import { globalId, type Key, parseGlobalId } from '#kernel/ids';
import { storedText } from '#kernel/text';
import { Figure } from '#modules/figures/figure/figure.entity';
import { lockUnit, recheckUnit } from '#modules/figures/finding/finding.service';
import type { Covering } from '#modules/tenancy/identity/membership.query';
import { type MeasureRow, wholeIndicatorRows } from '#modules/figures/indicator/indicator.query';
import { addFigure, endFigure, shown, type Slot } from './figure.row.ts';
import { takeQuantity } from './quantity.take.ts';
import type { StoredQuantity } from './quantity.ts';
import { noteFaults, reasonFaults, sourceFaults } from './recording.faults.ts';
import type { CorrectFigureInput, WithdrawFigureInput } from './recording.input.ts';
import { note, permit } from './recording.load.ts';
import type { RecordingVerb } from './recording.policy.ts';

/** Puts a better value in the place of a figure; the former one stays in the history of the slot. */
export async function correctFigure(ctx: Context, input: CorrectFigureInput): Promise<Key> {
  const { figure: former, membership } = await openFigure(ctx, 'correctFigure', input);
  const faults: Fault[] = [...sourceFaults(input.source), ...noteFaults(input)];
  if (faults.length > 0) throw new InputFault(faults);
  const indicator = await ctx.read.byKey(wholeIndicatorRows, {
    districtId: 0,
    id: former.indicatorId,
  });
  const { districtId, unitId, basis } = former;
  const unit = { districtId, id: unitId };
  const { evenSo } = input;
  const told = { unit, measure: indicator!.measure, basis, evenSo };
  const quantity = await takeQuantity(ctx, input.quantity, told);
  refuseOtherMeasure(former.measure.code, quantity.measure);
  // Of a hidden count nobody learns whether a guess was right.
  if (!evenSo && !indicator!.sensitive && isSame(former, quantity, input)) throw unchanged();
  const lacking = reasonFaults(input.reason);
  if (lacking.length > 0) throw new InputFault(lacking);
  await endFigure(ctx, former, input.reason, false);
  // The slot must be free before it is filled anew.
  await ctx.em.flush();
  const entered = { ...input, quantity };
  const figure = await addFigure(ctx, slotOf(former), former.slotId, entered);
  const { id } = figure;
  const row = { districtId, id, unitId, membership };
  const why = { reason: input.reason };
  note(ctx, 'correctFigure', 'Figure', row, shown(former), { ...shown(figure), ...why });
  await ctx.em.flush();
  await recheckUnit(ctx, unit);
  return { districtId, id };
}

/** Whether a correction leaves the number as it is, and says nothing else of it. */
function isSame(
  former: Figure,
  { value, bounds, qualifier }: StoredQuantity,
  { note, remark }: CorrectFigureInput,
): boolean {
  const same = (one: string | null, other: string | null) =>
    one === null || other === null ? one === other : new Decimal(one).eq(other);
  return (
    same(former.value ?? null, value) &&
    former.qualifier === qualifier &&
    equals(parseNumrange(former.bounds ?? '(,)'), parseNumrange(bounds)) &&
    (former.note ?? null) === storedText(note) &&
    (former.remark ?? null) === storedText(remark)
  );
}

const unchanged = () => new InputFault([{ code: 'UNCHANGED', field: ['input', 'quantity'] }]);

/** The measure is part of the slot: two of them would be two values that hold. */
function refuseOtherMeasure(code: string, { code: given, word }: MeasureRow): void {
  if (given === code) return;
  const field = ['input', 'quantity', 'measure'];
  throw new InputFault([{ code: 'MEASURE_STAYS', field, params: { measure: word } }]);
}

/** Takes a figure back; it stays in the history of its slot, which is free again. */
export async function withdrawFigure(ctx: Context, input: WithdrawFigureInput): Promise<Key> {
  const { figure, membership } = await openFigure(ctx, 'withdrawFigure', input);
  const faults = reasonFaults(input.reason);
  if (faults.length > 0) throw new InputFault(faults);
  await endFigure(ctx, figure, input.reason, true);
  const { districtId, id, unitId } = figure;
  const row = { districtId, id, unitId, membership };
  note(ctx, 'withdrawFigure', 'Figure', row, shown(figure), { reason: input.reason });
  await ctx.em.flush();
  await recheckUnit(ctx, { districtId, id: unitId });
  return { districtId, id };
}

/**
 * Locks the figure that holds.
 *
 * @throws Refusal NOT_FOUND when it is not the actor's to see, FORBIDDEN when the verb is not
 *   theirs, CONFLICT when it was corrected or withdrawn since they read it
 */
async function openFigure(
  ctx: Context,
  verb: RecordingVerb,
  { id, expectedVersion }: { id: string; expectedVersion: number },
): Promise<{ figure: Figure; membership: Covering }> {
  const key = parseGlobalId(id);
  if (key?.type !== 'Figure') throw notFound();
  const where = { districtId: key.districtId, id: key.id };
  const seen = await ctx.em.findOne(Figure, where);
  if (!seen) throw notFound();
  const membership = await permit(ctx, verb, { districtId: key.districtId, id: seen.unitId });
  await lockUnit(ctx, { districtId: key.districtId, id: seen.unitId });
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const figure = await ctx.em.findOneOrFail(Figure, where, { lockMode, refresh: true });
  if (figure.supersededAt || figure.version !== expectedVersion) {
    throw conflict(await successorOf(ctx, figure));
  }
  return { figure, membership };
}

/** The figure that holds in a slot now; null when it was withdrawn. */
async function successorOf(ctx: Context, { districtId, slotId }: Figure): Promise<Standing | null> {
  const holding = await ctx.em.findOne(Figure, { districtId, slotId, supersededAt: null });
  if (!holding) return null;
  const { id, version } = holding;
  return { id: globalId('Figure', { districtId, id }), version };
}

const slotOf = (figure: Figure): Slot => ({
  districtId: figure.districtId,
  unit: figure.unit,
  program: figure.program,
  programUnitId: figure.programUnitId,
  indicator: figure.indicator,
  dimension: figure.dimension,
  basis: figure.basis,
  periodStart: figure.periodStart,
  periodEnd: figure.periodEnd,
  grain: figure.grain,
  periodText: figure.periodText,
  periodInferred: figure.periodInferred,
});
