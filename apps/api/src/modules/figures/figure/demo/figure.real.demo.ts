import { mergeRows, type SomeRows } from '#database/demo/demo-rows';
import { demoId } from '#database/demo/identity';
import type { Basis } from '#modules/figures/indicator/demo/indicator.rows.demo';
import { type Cited, reportSource } from '#modules/figures/source/source.demo';
import { placedPerhaps } from '#modules/program/program/demo/program.real.demo';
import { placedIn } from '#modules/tenancy/unit/demo/unit.real.demo';
import type { Grain } from './figure.rows.demo.ts';
import figureData from './figures.json' with { type: 'json' };
import { type QuantityData, quantityOf } from './quantity.stated.demo.ts';
import targetData from './targets.json' with { type: 'json' };

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

function figureRows(data: FigureData): SomeRows {
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
  return { source: [source], figure: [figure] };
}

function targetRows(data: TargetData): SomeRows {
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
  return { source: [source], target: [target] };
}

/** Gives the figures and the target of the sources, each with the passage that it comes from. */
export function realFigures(): SomeRows {
  return mergeRows(...figures.map(figureRows), ...targets.map(targetRows));
}
