import type { Verdict } from '#kernel/permission';

/** The verbs of this slice, with what they do. */
export const INDICATOR_VERBS = {
  createIndicator: 'Define an indicator.',
  updateIndicator: 'Change its words, levels or direction; close it or open it again.',
  addIndicatorDimension: 'Add a dimension to it.',
  relateIndicators: 'Say what it is to another indicator, or no longer is.',
} as const;
export type IndicatorVerb = keyof typeof INDICATOR_VERBS;

/** A live membership whose holder keeps a catalogue: a district's own, or the platform's (null). */
export interface Keeper {
  id: string;
  districtId: number | null;
}

/** Whether the actor keeps the catalogue of a district, or of the platform (null); no one else may. */
export function mayKeep(districtId: number | null, keepers: readonly Keeper[]): Verdict<Keeper> {
  const membership = keepers.find((keeper) => keeper.districtId === districtId);
  return membership
    ? { allowed: true, membership }
    : { allowed: false, says: 'FORBIDDEN_CATALOGUE' };
}

/**
 * Whether a verb on an indicator that the actor sees is theirs in some catalogue. A district admin
 * refines and relates the platform's indicators for the own district, without changing them.
 */
export function mayIndicator(
  verb: IndicatorVerb,
  ownerDistrictId: number | null,
  keepers: readonly Keeper[],
): Verdict<Keeper> {
  const verdict = mayKeep(ownerDistrictId, keepers);
  if (verdict.allowed || ownerDistrictId !== null || verb === 'updateIndicator') return verdict;
  const [membership] = keepers;
  return membership ? { allowed: true, membership } : verdict;
}
