import type { MeasureKind } from '@linli/figures';
import type {
  Basis,
  Direction,
  IndicatorRelationRow,
  IndicatorRow,
  MeasureRow,
  RelationKind,
  Rule,
} from './catalogue-rows.ts';
import indicatorData from './data/indicators.json' with { type: 'json' };
import measureData from './data/measures.json' with { type: 'json' };
import relationData from './data/indicator-relations.json' with { type: 'json' };
import { type DemoRows, emptyRows } from './demo-rows.ts';
import { demoId } from './identity.ts';

interface RelationEntry {
  from: string;
  fromDimension?: string;
  kind: string;
  to: string;
  toDimension?: string;
}

const measures: readonly MeasureRow[] = measureData.map((entry) => ({
  code: entry.code,
  kind: entry.kind as MeasureKind,
  word: entry.word,
  word_en: entry.wordEn,
}));

const indicators: readonly IndicatorRow[] = indicatorData.map((entry) => ({
  id: demoId(`indicator/${entry.code}`),
  owner_district_id: null,
  code: entry.code,
  name: entry.name,
  name_en: entry.nameEn,
  description: entry.description,
  description_en: entry.descriptionEn,
  measure_code: entry.measure,
  basis: entry.basis as Basis,
  rule: entry.rule as Rule,
  direction: entry.direction as Direction,
  sensitive: entry.sensitive,
}));

const measureByCode = new Map(measures.map((measure) => [measure.code, measure]));
const indicatorByCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));

/** Gives the measure with a code. Throws when the catalogue has none. */
export function measure(code: string): MeasureRow {
  const found = measureByCode.get(code);
  if (!found) throw new Error(`no measure ${code} in the demo catalogue`);
  return found;
}

/** Gives the platform's indicator with a code. Throws when the catalogue has none. */
export function indicator(code: string): IndicatorRow {
  const found = indicatorByCode.get(code);
  if (!found) throw new Error(`no indicator ${code} in the demo catalogue`);
  return found;
}

function relationRow(entry: RelationEntry): IndicatorRelationRow {
  const from = [entry.from, entry.fromDimension ?? ''].join('/');
  const to = [entry.to, entry.toDimension ?? ''].join('/');
  return {
    id: demoId(`relation/${from}/${entry.kind}/${to}`),
    from_id: indicator(entry.from).id,
    from_dimension: entry.fromDimension ?? null,
    to_id: indicator(entry.to).id,
    to_dimension: entry.toDimension ?? null,
    kind: entry.kind as RelationKind,
  };
}

/** Gives the platform's measures, indicators and relations between indicators. */
export function catalogueRows(): DemoRows {
  const relations: readonly RelationEntry[] = relationData;
  return {
    ...emptyRows(),
    measure: [...measures],
    indicator: [...indicators],
    indicator_relation: relations.map(relationRow),
  };
}
