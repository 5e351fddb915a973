import { describe, expect, it } from 'vitest';
import { changesInWords, sittingsOf } from './changes.ts';

const change = (id: string, at: string, fields: [string, string, string][], by = '王芳') => ({
  ...{ id, by, at: `2026-11-30T${at}:00Z`, verb: 'updateProgram', about: null },
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

describe('changes of parts', () => {
  const part = (verb: string, about: string | null, fields: [string, string[], string[]][]) => ({
    ...{ id: verb + about, by: '王芳', at: '2026-11-30T10:00:00Z', verb, about },
    fields: fields.map(([field, before, after]) => ({ field, before, after })),
  });

  it('stand by themselves, each with the part that it is of', () => {
    const told = changesInWords(
      [
        part('updateMilestone', '入户', [['title', ['入户'], ['入户走访']]]),
        part('updateMilestone', '公示', [['dueOn', [], ['2026-12-31']]]),
        part('addProgramPartner', null, [['partners', [], ['益优公益']]]),
        part('addProgramPartner', null, [['partners', [], ['彭埠商会']]]),
        part('updateProgram', null, [['title', ['甲'], ['乙']]]),
      ],
      [],
    );
    expect(told.map(({ about, changes }) => [about?.text, changes?.[0]?.after?.text])).toEqual([
      ['入户', '入户走访'],
      ['公示', expect.stringContaining('2026')],
      [undefined, '益优公益'],
      [undefined, '彭埠商会'],
      [undefined, '乙'],
    ]);
    expect(told[2]!.changes![0]).not.toHaveProperty('before');
  });

  it('of a milestone that moved on say where it stands, and why it was given up', () => {
    const [told] = changesInWords(
      [
        part('dropMilestone', '公示', [
          ['state', ['PLANNED'], ['DROPPED']],
          ['reason', [], ['并入下半年']],
        ]),
      ],
      [],
    );
    expect(told).toMatchObject({ of: 'Milestone', toState: 'DROPPED', reason: '并入下半年' });
    expect(told!.changes).toBeUndefined();
  });
});
