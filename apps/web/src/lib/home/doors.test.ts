import { describe, expect, it } from 'vitest';
import { queueOf } from './doors.ts';

const doors = (role: 'DISTRICT_ADMIN' | 'STREET_STAFF') => ({ code: '330102', roles: [role] });
const asked = (href: string | null) => [...new URL(href!, 'https://linli.example').searchParams];

describe('the list of what waits', () => {
  it('has the programs whose milestones are late, and no others', () => {
    const late = [
      ['unit', 'own'],
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
    expect(shares).toEqual([['joint', '1']]);
  });
});
