import { describe, expect, it } from 'vitest';
import { programRows, type ProgramRow } from '../modules/program/program/program.query.ts';
import { guardUnread } from './unread.ts';

const selecting = (...fields: string[]) => ({
  partner: false,
  selected: new Map([['Program', new Set(fields)]]),
});

describe('a row', () => {
  it('throws when a column is read that was not asked for', () => {
    const row = { title: '晨练' } as ProgramRow;
    guardUnread(programRows, selecting('title'), [row]);
    expect(row.title).toBe('晨练');
    expect(() => row.startsOn).toThrow('startsOn of program was not asked for');
    expect({ ...row }).toEqual({ title: '晨练' });
  });

  it('gives what a field needs, and null where the database has none', () => {
    const row = { districtId: 1, unitId: 'u', startsOn: null } as ProgramRow;
    guardUnread(programRows, selecting('unit', 'startsOn'), [row]);
    expect([row.districtId, row.unitId, row.startsOn]).toEqual([1, 'u', null]);
  });
});
