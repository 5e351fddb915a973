import { describe, expect, it } from 'vitest';
import { sittingsOf } from './changes.ts';

const change = (id: string, at: string, fields: [string, string, string][], by = '王芳') => ({
  ...{ id, by, at: `2026-11-30T${at}:00Z` },
  fields: fields.map(([field, before, after]) => ({
    ...{ field, before: before ? [before] : [], after: after ? [after] : [] },
  })),
});

describe('changes of one sitting', () => {
  it('are one, with what was first and what is last', () => {
    const told = sittingsOf([
      change('3', '10:04', [['audience', '老', '老人']]),
      change('2', '10:02', [['title', '甲', '乙']]),
      change('1', '10:00', [['audience', '', '老']]),
    ]);
    expect(told).toMatchObject([
      {
        id: '3',
        fields: [
          { field: 'audience', before: [], after: ['老人'] },
          { field: 'title', before: ['甲'], after: ['乙'] },
        ],
      },
    ]);
  });

  it('are told apart by who and when, and what came back to what it was is none', () => {
    const told = sittingsOf([
      change('4', '10:42', [['title', '乙', '甲']]),
      change('3', '10:40', [['title', '甲', '乙']]),
      change('2', '10:05', [['audience', '', '青年']], '李强'),
      change('1', '10:00', [['audience', '老人', '']]),
    ]);
    expect(told.map(({ id }) => id)).toEqual(['2', '1']);
  });
});
