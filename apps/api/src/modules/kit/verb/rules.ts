import type { Role } from '#modules/tenancy/identity/membership.entity';
import type { Move, Who } from '#modules/kit/step/lifecycle';
import type { Covering } from '#modules/tenancy/identity/membership.query';
import type { Rule } from '#modules/tenancy/identity/membership.rule';

const STREET: readonly Role[] = ['STREET_LEAD', 'STREET_STAFF'];
const OWN: readonly Role[] = ['COMMUNITY_WORKER', 'DISTRICT_ADMIN'];

/** Allowed under the first membership that covers it; whoever sees the unit from above is told so. */
const allowedTo =
  (covers: (covering: Covering) => boolean): Rule =>
  (covering) => {
    const membership = covering.find(covers);
    if (membership) return { allowed: true, membership };
    const sees = covering.some(({ role }) => role === 'DISTRICT_ADMIN');
    return { allowed: false, says: sees ? 'FORBIDDEN_UNIT' : 'FORBIDDEN_STAFF' };
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

const ADMIN = ({ role }: Covering) => role === 'DISTRICT_ADMIN';

/** What the database calls above or governing. */
const ABOVE: Rule = allowedTo(
  (over) => ADMIN(over) || (over.role === 'STREET_LEAD' && over.depth > 0),
);
const GOVERNED: Rule = allowedTo(ADMIN);

/** Allowed by the first of the rules that allows it; what the first says otherwise. */
const anyOf =
  (rules: readonly Rule[]): Rule =>
  (covering) => {
    const verdicts = rules.map((rule) => rule(covering));
    return verdicts.find(({ allowed }) => allowed) ?? verdicts[0]!;
  };

const nobody: Rule = allowedTo(() => false);

/**
 * Who may do a move: its own rule, or that of any `who` of it. Staff and sides are whom the noun's rule
 * lets, at most those that write the unit; what follows by itself is nobody's to do.
 */
export function ruleOf({ may, who }: Pick<Move<string>, 'may' | 'who'>, staff: Rule): Rule {
  const rules: Record<Who, Rule> = { STAFF: staff, SIDE: staff, ABOVE, GOVERNED, READER: nobody };
  return may ?? anyOf(who.map((each) => rules[each]));
}
