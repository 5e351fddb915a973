import type { ReasonCode } from '#kernel/codes';
import type { Role } from '#modules/tenancy/identity/membership.entity';
import type { Who } from '#modules/kit/step/lifecycle';
import type { Covering } from '#modules/tenancy/identity/membership.query';
import type { Rule } from '#modules/tenancy/identity/membership.rule';

const STREET: readonly Role[] = ['STREET_LEAD', 'STREET_STAFF'];
const OWN: readonly Role[] = ['COMMUNITY_WORKER', 'DISTRICT_ADMIN'];

/** Allowed under the first membership that covers it; whoever sees the unit from above is told so. */
const allowedTo =
  (covers: (covering: Covering) => boolean, says: ReasonCode = 'FORBIDDEN_STAFF'): Rule =>
  (covering) => {
    const membership = covering.find(covers);
    if (membership) return { allowed: true, membership };
    const sees = covering.some(({ role }) => role === 'DISTRICT_ADMIN');
    return { allowed: false, says: sees ? 'FORBIDDEN_UNIT' : says };
  };

/** Street staff act on their whole subtree, a district's admin only on what the district itself owns. */
export const streetStaff: Rule = allowedTo(
  ({ role, depth }) => STREET.includes(role) || (role === 'DISTRICT_ADMIN' && depth === 0),
);

/** Street staff, and a community worker or a district's admin on what their unit itself answers for. */
export const ownStaff: Rule = allowedTo(
  ({ role, depth }) => STREET.includes(role) || (depth === 0 && OWN.includes(role)),
);

/** Street staff and whoever works for a community act on what lies below, a district's admin on its own. */
export const unitStaff: Rule = allowedTo(
  ({ role, depth }) =>
    STREET.includes(role) ||
    role === 'COMMUNITY_WORKER' ||
    (role === 'DISTRICT_ADMIN' && depth === 0),
);

/** The lead of a street for what lies in it, a district's admin for its own. */
export const leads: Rule = allowedTo(
  ({ role, depth }) => role === 'STREET_LEAD' || (role === 'DISTRICT_ADMIN' && depth === 0),
  'FORBIDDEN_LEAD',
);

const ADMIN = ({ role }: Covering) => role === 'DISTRICT_ADMIN';

/** What the database calls above or governing. */
const ABOVE: Rule = allowedTo(
  (over) => ADMIN(over) || (over.role === 'STREET_LEAD' && over.depth > 0),
  'FORBIDDEN_ABOVE',
);
const GOVERNED: Rule = allowedTo(ADMIN, 'FORBIDDEN_ABOVE');
const NOBODY: Rule = allowedTo(() => false);

/** Whoever belongs to it. */
export const anyMember: Rule = allowedTo(() => true);

/**
 * The rule of a move's `who`: staff and sides are whom the noun's rule lets, at most those that write the
 * unit; what follows by itself is nobody's to do.
 */
export const ruleOf = (who: Who, staff: Rule): Rule =>
  ({ STAFF: staff, SIDE: staff, ABOVE, GOVERNED, READER: NOBODY })[who];
