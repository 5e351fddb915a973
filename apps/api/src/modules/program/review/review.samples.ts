import type { RowSamples, Samples } from '#test/samples';
import { moved, ofProgram, street } from '../program/program.samples.ts';

export const samples: Samples = {
  addReview: {
    ...street,
    input: async (stage) => ({
      ...ofProgram(await moved(stage, 'startProgram')),
      ...{ kind: 'MID', verdict: 'CONTINUE', onDay: '2026-06-30' },
      words: '参与稳定，建议增加周末场次。',
    }),
  },
};

export const rows: RowSamples = {
  review: { does: ['insert'], columns: () => ({ kind: 'MID', verdict: 'CONTINUE' }) },
};
