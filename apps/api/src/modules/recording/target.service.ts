import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import type { Context } from '../../context.ts';
import { conflict, type Fault, InputFault, Refusal } from '../../kernel/errors.ts';
import { type Key, newId } from '../../kernel/ids.ts';
import { storedText } from '../../kernel/text.ts';
import { Target } from '../figure/figure.entity.ts';
import { recheckUnit } from '../finding/finding.service.ts';
import { Measure } from '../indicator/indicator.entity.ts';
import { readQuantity, type StoredQuantity } from './quantity.ts';
import { planFaults, sourceFaults } from './recording.faults.ts';
import type { SetTargetInput } from './recording.input.ts';
import {
  measuresOf,
  newSource,
  note,
  ownedBy,
  recorder,
  type Subject,
  subjectOf,
} from './recording.load.ts';

/**
 * Sets what is planned, in the place of an earlier target if there is one, or takes that away.
 *
 * @returns null when the target was taken away
 * @throws Refusal CONFLICT when the target that holds is not the one they read
 */
export async function setTarget(ctx: Context, input: SetTargetInput): Promise<Key | null> {
  const faults: Fault[] = [...planFaults(input), ...sourceFaults(input.source)];
  const subject = await subjectOf(ctx, 'setTarget', input, faults);
  if (faults.length > 0 || !subject) throw new InputFault(faults);
  const quantity = input.quantity
    ? readQuantity(input.quantity, {
        measures: await measuresOf(ctx),
        measure: subject.indicator.measure,
        mayBeNegative: subject.indicator.basis === 'DELTA',
        locale: ctx.locale,
      })
    : null;
  const former = await openTarget(ctx, subject, input);
  if (!quantity && !former) {
    throw new InputFault([{ code: 'REQUIRED', field: ['input', 'quantity'] }]);
  }
  const before = former && shown(former);
  if (former) await endTarget(ctx, former, quantity === null);
  const target = quantity && (await addTarget(ctx, subject, input, quantity, former));
  const { districtId, id } = target ?? former!;
  const row = { districtId, id, unitId: subject.unit.id, membership: subject.membership };
  note(ctx, 'setTarget', 'Target', row, before, target && shown(target));
  await write(ctx);
  await recheckUnit(ctx, subject.unit);
  return target && { districtId, id };
}

/** The target that holds for the same plan period, locked. */
async function openTarget(ctx: Context, subject: Subject, input: SetTargetInput) {
  const { unit, program, indicator, dimension } = subject;
  const { districtId } = unit;
  const former = await ctx.em.findOne(
    Target,
    {
      districtId,
      unitId: unit.id,
      programId: program?.id ?? null,
      indicatorId: indicator.id,
      dimension,
      planStart: input.planStart ?? null,
      planEnd: input.planEnd ?? null,
      supersededAt: null,
    },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (former && former.version !== input.expectedVersion) throw conflict(former.version);
  if (!former && input.expectedVersion != null) throw new Refusal('CONFLICT');
  return former;
}

async function endTarget(ctx: Context, target: Target, withdrawn: boolean): Promise<void> {
  const { id, name } = await recorder(ctx);
  ctx.em.assign(target, {
    supersededAt: new Date(),
    supersededBy: id,
    supersededByName: name,
    withdrawn,
  });
  // The slot must be free before it is filled anew.
  await ctx.em.flush();
}

async function addTarget(
  ctx: Context,
  subject: Subject,
  input: SetTargetInput,
  { measure, ...quantity }: StoredQuantity,
  former: Target | null,
): Promise<Target> {
  const owned = ownedBy(ctx, subject);
  const { id: recordedBy, name } = await recorder(ctx);
  const id = newId();
  const target = ctx.em.create(Target, {
    ...owned,
    ...quantity,
    id,
    slotId: former?.slotId ?? id,
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

async function write(ctx: Context): Promise<void> {
  try {
    await ctx.em.flush();
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) throw new Refusal('CONFLICT');
    throw error;
  }
}

const shown = ({ value, bounds, qualifier, wording, planStart, planEnd, planText }: Target) => ({
  value,
  bounds,
  qualifier,
  wording,
  planStart,
  planEnd,
  planText,
});
