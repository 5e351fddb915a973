import { describe, expect, it } from 'vitest';
import { rulesFor } from './fit.ts';

describe('the rules that are offered', () => {
  it('recompute ratios and averages, and nothing else does', () => {
    expect(rulesFor('RATIO', 'PERCENT')).toEqual(['RECOMPUTE']);
    expect(rulesFor('AVERAGE', 'PERSON')).toEqual(['RECOMPUTE']);
    expect(rulesFor('FLOW', 'SESSION')).not.toContain('RECOMPUTE');
  });

  it('keep reach for people, and overlaps for what can be met twice', () => {
    expect(rulesFor('FLOW', 'PERSON')).toEqual(
      expect.arrayContaining(['REACH', 'DISTINCT', 'SUM']),
    );
    expect(rulesFor('FLOW', 'HOUSEHOLD')).toContain('DISTINCT');
    expect(rulesFor('FLOW', 'HOUSEHOLD')).not.toContain('REACH');
    expect(rulesFor('FLOW', 'VISIT')).not.toContain('DISTINCT');
  });

  it('are all of them before anything is chosen', () => {
    expect(rulesFor('', '')).toHaveLength(7);
  });
});
