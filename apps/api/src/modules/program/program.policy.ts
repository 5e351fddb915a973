import type { Verdict } from '../../kernel/permission.ts';
import type { Covering } from '../identity/membership.query.ts';
import type { Role } from '../identity/membership.entity.ts';

/** The verbs of this slice, with what they do. */
export const PROGRAM_VERBS = {
  createProgram: 'Start a program.',
  updateProgram: 'Change its title, description or dates.',
  closeProgram: 'Close it.',
  addProgramPartner: 'Add a partner to it.',
  removeProgramPartner: 'Take a partner off it.',
  setParticipation: 'Say which units take part, and with which weight.',
} as const;
export type ProgramVerb = keyof typeof PROGRAM_VERBS;

const STAFF: readonly Role[] = ['STREET_LEAD', 'STREET_STAFF'];

/**
 * Whether a membership covers a verb on a program of a unit; nothing said means no. Street staff
 * act on their whole subtree, a district admin only on what the district itself owns.
 */
export function mayProgram(_verb: ProgramVerb, covering: readonly Covering[]): Verdict<Covering> {
  const membership = covering.find(
    ({ role, depth }) => STAFF.includes(role) || (role === 'DISTRICT_ADMIN' && depth === 0),
  );
  if (membership) return { allowed: true, membership };
  const sees = covering.some(({ role }) => role === 'DISTRICT_ADMIN');
  return { allowed: false, says: sees ? 'FORBIDDEN_UNIT' : 'FORBIDDEN_STAFF' };
}
