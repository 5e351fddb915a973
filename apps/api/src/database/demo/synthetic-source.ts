import { demoId } from './identity.ts';
import type { OfProgramRow, SourceRow } from './result-rows.ts';

/** The unit, and perhaps the program, that a synthetic row is about. */
export type Scope = Omit<OfProgramRow, 'id'>;

/** Gives the source of synthetic rows, which says that they are made up. */
export function syntheticSource(
  scope: Scope,
  key: string,
  more: Partial<Pick<SourceRow, 'reference' | 'wording' | 'published_on'>> = {},
): SourceRow {
  return {
    ...scope,
    id: demoId(`source/${key}`),
    kind: 'SYNTHETIC',
    title: '合成数据（非真实）',
    title_en: 'Synthetic data (not real)',
    reference: null,
    wording: null,
    published_on: null,
    note: null,
    ...more,
  };
}
