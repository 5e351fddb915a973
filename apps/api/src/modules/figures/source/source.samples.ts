import type { RowSamples } from '#test/samples';

export const rows: RowSamples = { source: { does: ['insert'], writes: 'governed' } };
