import type { RowSamples } from '#test/samples';

const columns = (said: string) => ({ value: 1, dimension: said });

const does = ['insert', 'update'] as const;

export const rows: RowSamples = {
  figure: { columns, does },
  target: { columns, does, writes: 'governed' },
};
