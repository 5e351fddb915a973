import type { Basis } from './catalogue-rows.ts';
import figureData from './data/figures.json' with { type: 'json' };
import targetData from './data/targets.json' with { type: 'json' };
import { type DemoRows, emptyRows, mergeRows } from './demo-rows.ts';
import { demoId } from './identity.ts';
import { placedPerhaps } from './real-programs.ts';
import { type Cited, reportSource } from './real-sources.ts';
import { placedIn } from './real-units.ts';
import type { Grain } from './result-rows.ts';
import { type QuantityData, quantityOf } from './stated-quantity.ts';

interface FigureData extends Cited, QuantityData {
  basis: string;
  periodStart?: string;
  periodEnd?: string;
  grain?: string;
  periodText?: string;
  periodInferred: boolean;
  remark?: string;
}

interface TargetData extends Cited, QuantityData {
  planStart?: string;
  planEnd?: string;
  planText?: string;
}

const figures: readonly FigureData[] = figureData;
const targets: readonly TargetData[] = targetData;

function figureRows(data: FigureData): DemoRows {
  const id = demoId(`figure/${data.reference}`);
  const source = reportSource(data);
  const figure = {
    ...placedIn(data.unit),
    ...placedPerhaps(data.program),
    ...quantityOf(data, source.id),
    id,
    slot_id: id,
    basis: data.basis as Basis,
    period_start: data.periodStart ?? null,
    period_end: data.periodEnd ?? null,
    grain: (data.grain as Grain | undefined) ?? null,
    period_text: data.periodText ?? null,
    period_inferred: data.periodInferred,
    origin: 'REPORTED' as const,
    note: null,
    remark: data.remark ?? null,
  };
  return { ...emptyRows(), source: [source], figure: [figure] };
}

function targetRows(data: TargetData): DemoRows {
  const source = reportSource(data);
  const id = demoId(`target/${data.reference}`);
  const target = {
    ...placedIn(data.unit),
    ...placedPerhaps(data.program),
    ...quantityOf(data, source.id),
    id,
    slot_id: id,
    plan_start: data.planStart ?? null,
    plan_end: data.planEnd ?? null,
    plan_text: data.planText ?? null,
    synthetic: false,
  };
  return { ...emptyRows(), source: [source], target: [target] };
}

/** Gives the figures and the target of the sources, each with the passage that it comes from. */
export function realFigures(): DemoRows {
  return mergeRows(...figures.map(figureRows), ...targets.map(targetRows));
}
