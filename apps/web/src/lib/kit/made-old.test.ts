import { describe, expect, it } from 'vitest';
import { madeOldBy } from './made-old.ts';

describe('a verb', () => {
  it('makes old the type that it answers, its lists, and what is told beside', () => {
    const payload = { __typename: 'FigurePayload', figure: { __typename: 'Figure' } };
    const old = madeOldBy({ withdrawFigure: payload });
    expect(old).toEqual(
      expect.arrayContaining(['Figure', 'FigureConnection', 'Total', 'FindingConnection']),
    );
    expect(old).not.toContain('Program');
  });

  it('makes its noun old when it was refused, for the page did not know something', () => {
    const refused = { __typename: 'FigurePayload', figure: null };
    expect(madeOldBy({ recordFigure: refused })).toContain('FigureConnection');
  });

  it('makes nothing old when it was not answered', () => {
    expect(madeOldBy({ withdrawFigure: null })).toEqual([]);
  });
});
