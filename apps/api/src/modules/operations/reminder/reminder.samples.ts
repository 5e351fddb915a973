import type { RowSamples, Samples } from '#test/samples';
import { placeId } from '#test/world';

/** Nobody told figures of years so long ago: each is one to remind of. */
const LONG_AGO = 1900;

export const samples: Samples = {
  remindUnit: {
    by: 'shangcheng.admin',
    also: ['xiaoying.lead'],
    refused: { 'xiaoying.staff': 'FORBIDDEN_ABOVE', 'changmingsi.worker': 'FORBIDDEN_ABOVE' },
    input: async ({ world, next }) => ({
      unitId: await placeId(world, '长明寺巷社区'),
      subject: 'FIGURES',
      year: LONG_AGO + next(),
    }),
  },
};

export const rows: RowSamples = {
  reminder: {
    does: ['insert'],
    writes: 'governed',
    refers: ['unit'],
    // One of each day, subject and year.
    columns: (said, refer) => ({
      ...{ subject: 'FIGURES', year: said === 'new' ? 2001 : 2000, from_unit_id: refer('unit') },
    }),
  },
};
