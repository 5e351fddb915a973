import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf } from './groups.ts';

const of = (checks: readonly string[]) =>
  checks.map((check, at) => ({ id: `fnd_${at}`, check: check as 'K1' }));

describe('findings in a list', () => {
  it('of which more than five are of one kind stand under one line', () => {
    const entries = entriesOf(of(['K1', ...Array<string>(6).fill('K6'), 'K1']));
    expect(entries.map((entry) => ('one' in entry ? entry.one.id : entry.all.length))).toEqual([
      ...['fnd_0', 6, 'fnd_7'],
    ]);
  });

  it('are all there, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('K1', 'K2', 'K6')), (checks) => {
        const findings = of(checks);
        const there = entriesOf(findings).flatMap((entry) =>
          'one' in entry ? [entry.one] : entry.all,
        );
        expect(there.map(({ id }) => id).sort()).toEqual(findings.map(({ id }) => id).sort());
      }),
    );
  });
});
