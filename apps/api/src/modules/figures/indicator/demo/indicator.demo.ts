import { MEASURES, RATES } from '@linli/figures';
import type { DemoRows } from '#database/demo/demo-rows';
import { demoId } from '#database/demo/identity';
import type { SliceDemo } from '#database/demo/slice-demo';
import type { UnitKind } from '#modules/tenancy/unit/demo/unit.tree.demo';
import dimensionData from './indicator-dimensions.json' with { type: 'json' };
import relationData from './indicator-relations.json' with { type: 'json' };
import type {
  Basis,
  DimensionKind,
  Direction,
  IndicatorDimensionRow,
  IndicatorRelationRow,
  IndicatorRow,
  RelationKind,
  Rule,
  UnitOfAnalysis,
} from './indicator.rows.demo.ts';
import indicatorData from './indicators.json' with { type: 'json' };

interface DimensionEntry {
  indicator: string;
  name: string;
  nameEn: string;
  kind: string;
  unitOfAnalysis?: string;
}

interface RelationEntry {
  from: string;
  fromDimension?: string;
  kind: string;
  to: string;
  toDimension?: string;
}

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
  dimensions_disjoint: entry.dimensionsDisjoint ?? false,
  levels: entry.levels as UnitKind[],
}));

const measureByCode = new Map([...MEASURES, ...RATES].map((measure) => [measure.code, measure]));
const indicatorByCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));

/** Gives the measure with a code. Throws when the list has none. */
export function measure(code: string) {
  const found = measureByCode.get(code);
  if (!found) throw new Error(`no measure ${code}`);
  return found;
}

/** Gives the platform's indicator with a code. Throws when the catalogue has none. */
export function indicator(code: string): IndicatorRow {
  const found = indicatorByCode.get(code);
  if (!found) throw new Error(`no indicator ${code} in the demo catalogue`);
  return found;
}

function dimensionRow(entry: DimensionEntry): IndicatorDimensionRow {
  return {
    id: demoId(`dimension/${entry.indicator}/${entry.name}`),
    owner_district_id: null,
    indicator_id: indicator(entry.indicator).id,
    name: entry.name,
    name_en: entry.nameEn,
    kind: entry.kind as DimensionKind,
    unit_of_analysis: (entry.unitOfAnalysis as UnitOfAnalysis | undefined) ?? null,
  };
}

function relationRow(entry: RelationEntry): IndicatorRelationRow {
  const from = [entry.from, entry.fromDimension ?? ''].join('/');
  const to = [entry.to, entry.toDimension ?? ''].join('/');
  return {
    id: demoId(`relation/${from}/${entry.kind}/${to}`),
    owner_district_id: null,
    from_id: indicator(entry.from).id,
    from_dimension: entry.fromDimension ?? null,
    to_id: indicator(entry.to).id,
    to_dimension: entry.toDimension ?? null,
    kind: entry.kind as RelationKind,
  };
}

type Catalogue = Pick<DemoRows, 'indicator' | 'indicator_dimension' | 'indicator_relation'>;

/** Gives the platform's indicators with their dimensions and relations; measures come by migration. */
export function catalogueRows(): Catalogue {
  const dimensions: readonly DimensionEntry[] = dimensionData;
  const relations: readonly RelationEntry[] = relationData;
  return {
    indicator: [...indicators],
    indicator_dimension: dimensions.map(dimensionRow),
    indicator_relation: relations.map(relationRow),
  };
}

export const demo: SliceDemo = {
  tables: ['indicator', 'indicator_dimension', 'indicator_relation'],
  real: catalogueRows,
};
