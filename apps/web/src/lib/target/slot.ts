import type { SetTargetInput, TargetPartsFragment } from '#lib/gql/graphql.ts';
import { dayBefore } from '#lib/language/calendar.ts';

/** What names a target among those of its unit. */
export function targetSlot(
  target: TargetPartsFragment,
): Omit<SetTargetInput, 'unitId' | 'quantity' | 'source' | 'expectedVersion'> {
  const { indicator, program, dimension, planStart, planEnd, planText } = target;
  return {
    indicatorId: indicator.id,
    programId: program?.id ?? null,
    dimension,
    planStart,
    planEnd,
    planText,
  };
}

/** The day after, for ends that are exclusive; null for none. */
export function dayAfter(day: string): string | null {
  if (!day) return null;
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** The last day of a plan, as a form asks for it. */
export function lastDay(planEnd: string | null | undefined): string {
  return planEnd ? dayBefore(planEnd) : '';
}

export type Slot = ReturnType<typeof targetSlot>;

/** Which of the targets stands where another is to be set. */
export function atSlot(targets: readonly TargetPartsFragment[], slot: Slot) {
  return targets.find((target) => slotKey(targetSlot(target)) === slotKey(slot)) ?? null;
}

function slotKey({ indicatorId, dimension, programId, planStart, planEnd }: Slot): string {
  return JSON.stringify([indicatorId, dimension, programId, planStart, planEnd].map(orNull));
}

function orNull(part: string | null | undefined): string | null {
  return part ?? null;
}
