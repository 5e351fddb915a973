import type { Role } from '#modules/tenancy/identity/membership.entity';
import type { Rule } from './noun.ts';

const STREET: readonly Role[] = ['STREET_LEAD', 'STREET_STAFF'];

/**
 * Street staff act on their whole subtree, a district's admin only on what the district itself owns.
 * Whoever sees the unit from above is told so.
 */
export const streetStaff: Rule = (covering) => {
  const membership = covering.find(
    ({ role, depth }) => STREET.includes(role) || (role === 'DISTRICT_ADMIN' && depth === 0),
  );
  if (membership) return { allowed: true, membership };
  const sees = covering.some(({ role }) => role === 'DISTRICT_ADMIN');
  return { allowed: false, says: sees ? 'FORBIDDEN_UNIT' : 'FORBIDDEN_STAFF' };
};
