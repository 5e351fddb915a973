import type { RowSamples } from '#test/samples';

export const rows: RowSamples = { activity: { columns: () => ({ held_on: '2024-01-01' }) } };
