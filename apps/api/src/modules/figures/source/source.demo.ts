import { demoId } from '#database/demo/identity';
import type { SliceDemo } from '#database/demo/slice-demo';
import { placedPerhaps } from '#modules/program/program/demo/program.real.demo';
import type { OfProgramRow, Scope } from '#modules/program/program/demo/program.rows.demo';
import { placedIn } from '#modules/tenancy/unit/demo/unit.real.demo';
import sourceData from './source.demo.json' with { type: 'json' };

declare module '#database/demo/demo-rows' {
  interface DemoTables {
    source: SourceRow;
  }
}

/** Where a value comes from. */
export type SourceKind = 'REPORT' | 'IMPORT' | 'ENTRY' | 'DERIVATION' | 'SYNTHETIC';

/** The passage, entry or derivation behind a value. */
export interface SourceRow extends OfProgramRow {
  kind: SourceKind;
  title: string;
  title_en: string | null;
  /** Report number and figure number, such as 000-04; the report's number alone for an activity. */
  reference: string | null;
  /** The quantity phrase as written, or null. */
  wording: string | null;
  published_on: string | null;
  note: string | null;
}

/** What the data says of the passage behind a row. */
export interface Cited {
  /** Report number and figure number, such as 000-04. */
  reference: string;
  unit: string;
  program?: string;
  /** The quantity phrase as written. */
  wording?: string;
}

interface ReportData {
  report: string;
  title: string;
  titleEn: string;
  publishedOn?: string;
  note: string;
}

const reports: readonly ReportData[] = sourceData;
const byNumber = new Map(reports.map((report) => [report.report, report]));

/** Gives the source row of a passage. Throws when its report is not in the data. */
export function reportSource(cited: Cited, key: string = cited.reference): SourceRow {
  const report = byNumber.get(cited.reference.slice(0, 3));
  if (!report) throw new Error(`no report for ${cited.reference} in the demo data`);
  return {
    ...placedIn(cited.unit),
    ...placedPerhaps(cited.program),
    id: demoId(`source/${key}`),
    kind: 'REPORT',
    title: report.title,
    title_en: report.titleEn,
    reference: cited.reference,
    wording: cited.wording ?? null,
    published_on: report.publishedOn ?? null,
    note: report.note,
  };
}

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

/** Each source comes with the row that it is behind, from the slice of that row. */
export const demo: SliceDemo = { tables: ['source'] };
