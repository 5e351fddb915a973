import sourceData from './data/sources.json' with { type: 'json' };
import { demoId } from './identity.ts';
import { placedPerhaps } from './real-programs.ts';
import { placedIn } from './real-units.ts';
import type { SourceRow } from './result-rows.ts';

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
