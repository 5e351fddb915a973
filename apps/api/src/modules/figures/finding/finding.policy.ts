import type { Verdict } from '#kernel/permission';
import type { Role } from '#modules/tenancy/identity/membership.entity';
import type { Covering } from '#modules/tenancy/identity/membership.query';

/** The verbs on a finding, with what they do. */
export const FINDING_VERBS = {
  settleFinding: 'Explain it, say that it cannot be verified, or open it again.',
} as const;
export type FindingVerb = keyof typeof FINDING_VERBS;

const STREET: readonly Role[] = ['STREET_LEAD', 'STREET_STAFF'];

/**
 * Whether a membership covers settling a finding of a unit; nothing said means no. Street staff settle
 * in their subtree, a community worker and a district's admin what their own unit answers for.
 */
export function maySettle(covering: readonly Covering[]): Verdict<Covering> {
  const membership = covering.find(
    ({ role, depth }) =>
      STREET.includes(role) ||
      (depth === 0 && (role === 'COMMUNITY_WORKER' || role === 'DISTRICT_ADMIN')),
  );
  if (membership) return { allowed: true, membership };
  const sees = covering.some(({ role }) => role === 'DISTRICT_ADMIN');
  return { allowed: false, says: sees ? 'FORBIDDEN_UNIT' : 'FORBIDDEN_STAFF' };
}
