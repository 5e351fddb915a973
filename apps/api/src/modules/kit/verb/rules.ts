import type { Role } from '#modules/tenancy/identity/membership.entity';
import type { Rule } from './noun.ts';

const STREET: readonly Role[] = ['STREET_LEAD', 'STREET_STAFF'];

/**
 * Staff of these roles act on their whole subtree, a district's admin only on what the district itself
 * owns. Whoever sees the unit from above is told so.
 */
const staff =
  (roles: readonly Role[]): Rule =>
  (covering) => {
    const membership = covering.find(
      ({ role, depth }) => roles.includes(role) || (role === 'DISTRICT_ADMIN' && depth === 0),
    );
    if (membership) return { allowed: true, membership };
    const sees = covering.some(({ role }) => role === 'DISTRICT_ADMIN');
    return { allowed: false, says: sees ? 'FORBIDDEN_UNIT' : 'FORBIDDEN_STAFF' };
  };

export const streetStaff: Rule = staff(STREET);
/** Also who works for one community. */
export const unitStaff: Rule = staff([...STREET, 'COMMUNITY_WORKER']);
