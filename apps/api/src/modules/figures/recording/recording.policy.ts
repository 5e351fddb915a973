import type { Verdict } from '#kernel/permission';
import type { Role } from '#modules/tenancy/identity/membership.entity';
import type { Covering } from '#modules/tenancy/identity/membership.query';

/** The verbs of this slice, with what they do. */
export const RECORDING_VERBS = {
  recordFigure: 'Record a figure.',
  correctFigure: 'Correct a figure; the former value stays in its history.',
  withdrawFigure: 'Withdraw a figure; it stays in its history.',
  setTarget: 'Set, change or take away a target.',
} as const;
export type RecordingVerb = keyof typeof RECORDING_VERBS;

const STAFF: readonly Role[] = ['STREET_LEAD', 'STREET_STAFF', 'COMMUNITY_WORKER'];

/** A district's admin records only what the district itself answers for. */
const records = ({ role, depth }: Covering) =>
  STAFF.includes(role) || (role === 'DISTRICT_ADMIN' && depth === 0);

/** Who is measured against a target does not set it: staff answer to their lead or the district. */
const setsTargets = ({ role }: Covering) => role === 'DISTRICT_ADMIN' || role === 'STREET_LEAD';

/** Whether a membership covers a verb on the figures or targets of a unit; nothing said means no. */
export function mayRecord(verb: RecordingVerb, covering: readonly Covering[]): Verdict<Covering> {
  const target = verb === 'setTarget';
  const membership = covering.find(target ? setsTargets : records);
  if (membership) return { allowed: true, membership };
  if (target) return { allowed: false, says: 'FORBIDDEN_TARGET' };
  const sees = covering.some(({ role }) => role === 'DISTRICT_ADMIN');
  return { allowed: false, says: sees ? 'FORBIDDEN_UNIT' : 'FORBIDDEN_STAFF' };
}
