import { describe, expect, it } from 'vitest';
import { queueOf } from './doors.ts';

const doors = (role: 'DISTRICT_ADMIN' | 'STREET_STAFF') => ({ code: '330102', roles: [role] });
const asked = (href: string | null) => [...new URL(href!, 'https://linli.example').searchParams];

describe('the list of what waits', () => {
  it('has the programs whose milestones are late, and no others', () => {
    const late = [
      ['unit', 'own'],
      ['led', '1'],
      ['state', 'RUNNING'],
      ['late', '1'],
    ];
    const own = { unit: 'own', own: true };
    expect(asked(queueOf('MILESTONES_LATE', doors('STREET_STAFF'), own))).toEqual(late);
  });

  it('has what the district itself owns, when it waits for its admin; from above all of a street', () => {
    const admin = doors('DISTRICT_ADMIN');
    for (const kind of ['MILESTONES_LATE', 'PROGRAM_OVERDUE', 'PROGRAM_NOT_STARTED']) {
      expect(asked(queueOf(kind, admin, { unit: null, own: true }))).toContainEqual(['mine', '1']);
      const street = asked(queueOf(kind, admin, { unit: '330102001' }));
      expect(street.map(([name]) => name)).not.toContain('mine');
    }
    const shares = asked(queueOf('SHARES_PROPOSED', admin, { unit: null, own: true }));
    expect(shares).toEqual([['awaits', 'SHARES']]);
  });

  it('is another one for each kind, and none where only others can answer', () => {
    const street = { unit: '330102001' };
    const admin = doors('DISTRICT_ADMIN');
    const kinds = ['PROGRAM_OVERDUE', 'PROGRAM_NOT_STARTED', 'MILESTONES_LATE', 'SHARES_PROPOSED'];
    kinds.push('RESULT_PROPOSED', 'RESULT_DISPUTED', 'RESULT_OUTDATED');
    const lists = kinds.map((kind) => queueOf(kind, admin, street));
    expect(new Set(lists).size).toBe(kinds.length);
    expect(queueOf('INVITATION_WAITING', admin, street)).toBeNull();
    const staff = queueOf('INVITATION_WAITING', doors('STREET_STAFF'), street);
    expect(staff).toContain('/programs/invitations?');
  });
});
