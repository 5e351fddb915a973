import { LockMode } from '@mikro-orm/core';
import type { Context } from '#context';
import { conflict, type Fault, InputFault, type Standing } from '#kernel/errors';
import { globalId, type Key, newId } from '#kernel/ids';
import { storedText } from '#kernel/text';
import { Target } from '#modules/figures/figure/figure.entity';
import { lockUnit, recheckUnit } from '#modules/figures/finding/finding.service';
import { Measure } from '#modules/figures/indicator/indicator.entity';
import { takeQuantity } from './quantity.take.ts';
import type { StoredQuantity } from './quantity.ts';
import { planFaults, reasonFaults, sourceFaults } from './recording.faults.ts';
import type { SetTargetInput, SourceInput } from './recording.input.ts';
import { newSource, note, ownedBy, recorder, type Subject, subjectOf } from './recording.load.ts';

const NO_SOURCE: Fault[] = [{ code: 'REQUIRED', field: ['input', 'source'] }];

/**
 * Sets what is planned, in the place of an earlier target if there is one, or takes that away.
 *
 * @returns null when the target was taken away
 * @throws Refusal CONFLICT when the target that holds is not the one they read
 */
export async function setTarget(ctx: Context, input: SetTargetInput): Promise<Key | null> {
  const { source } = input;
  const faults: Fault[] = [
    ...planFaults(input),
    ...(source ? sourceFaults(source) : []),
    ...(input.quantity && !source ? NO_SOURCE : []),
    ...reasonFaults(input.reason, false),
  ];
  const subject = await subjectOf(ctx, 'setTarget', input, faults);
  if (faults.length > 0 || !subject) throw new InputFault(faults);
  const { unit, indicator } = subject;
  await lockUnit(ctx, unit);
  const { evenSo } = input;
  const told = { unit, measure: indicator.measure, basis: indicator.basis, evenSo };
  const quantity = input.quantity ? await takeQuantity(ctx, input.quantity, told) : null;
  const last = await openSlot(ctx, subject, input);
  const former = last?.supersededAt ? null : last;
  if (!quantity && !former) {
    throw new InputFault([{ code: 'REQUIRED', field: ['input', 'quantity'] }]);
  }
  const before = former && shown(former);
  if (former) await endTarget(ctx, former, input.reason, quantity === null);
  const target =
    quantity && source ? await addTarget(ctx, subject, { ...input, source }, quantity, last) : null;
  const { districtId, id } = target ?? former!;
  const row = { districtId, id, unitId: unit.id, membership: subject.membership };
  note(ctx, 'setTarget', 'Target', row, before, target && shown(target));
  await ctx.em.flush();
  await recheckUnit(ctx, unit);
  return target && { districtId, id };
}

/** The latest target for the same plan period, locked; it may have been taken away. */
async function openSlot(ctx: Context, subject: Subject, input: SetTargetInput) {
  const { unit, program, indicator, dimension } = subject;
  const { districtId } = unit;
  const last = await ctx.em.findOne(
    Target,
    {
      districtId,
      unitId: unit.id,
      programId: program?.id ?? null,
      indicatorId: indicator.id,
      dimension,
      planStart: input.planStart ?? null,
      planEnd: input.planEnd ?? null,
    },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { createdAt: 'desc', id: 'desc' } },
  );
  const former = last?.supersededAt ? null : last;
  if ((former?.version ?? null) !== (input.expectedVersion ?? null)) {
    throw conflict(former && standing(former));
  }
  return last;
}

async function endTarget(
  ctx: Context,
  target: Target,
  reason: string | null | undefined,
  withdrawn: boolean,
): Promise<void> {
  const { id, name } = await recorder(ctx);
  ctx.em.assign(target, {
    supersededAt: new Date(),
    supersededBy: id,
    supersededByName: name,
    supersededReason: storedText(reason),
    withdrawn,
  });
  // The slot must be free before it is filled anew.
  await ctx.em.flush();
}

async function addTarget(
  ctx: Context,
  subject: Subject,
  input: SetTargetInput & { source: SourceInput },
  { measure, ...quantity }: StoredQuantity,
  last: Target | null,
): Promise<Target> {
  const owned = ownedBy(ctx, subject);
  const { id: recordedBy, name } = await recorder(ctx);
  const id = newId();
  const target = ctx.em.create(Target, {
    ...owned,
    ...quantity,
    id,
    slotId: last?.slotId ?? id,
    measure: ctx.em.getReference(Measure, measure.code),
    source: newSource(ctx, owned, input.source, quantity.wording),
    planStart: input.planStart ?? null,
    planEnd: input.planEnd ?? null,
    planText: storedText(input.planText),
    synthetic: false,
    recordedBy,
    recordedByName: name,
    withdrawn: false,
    createdAt: new Date(),
  });
  ctx.em.persist(target);
  return target;
}

const standing = ({ districtId, id, version }: Target): Standing => ({
  id: globalId('Target', { districtId, id }),
  version,
});

const shown = ({ value, bounds, qualifier, wording, planStart, planEnd, planText }: Target) => ({
  value,
  bounds,
  qualifier,
  wording,
  planStart,
  planEnd,
  planText,
});
