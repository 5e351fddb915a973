import type { SomeRows } from '#database/demo/demo-rows';
import { demoId } from '#database/demo/identity';
import { indicator } from '#modules/figures/indicator/demo/indicator.demo';
import { syntheticSource } from '#modules/figures/source/source.demo';
import type { Scope } from '#modules/program/program/demo/program.rows.demo';
import { type QuantityData, quantityOf } from './quantity.stated.demo.ts';

/** A made-up figure or target of a calendar year, stated word for word. */
export interface StatedData extends QuantityData {
  year: number;
  /** Names its source, where something else refers to it. */
  reference?: string;
  /** Day on which its source was published. */
  publishedOn?: string;
}

function statedOf(kind: 'figure' | 'target', scope: Scope, key: string, data: StatedData) {
  const of = [kind, key, data.indicator, data.dimension ?? '', data.year].join('/');
  const source = syntheticSource(scope, of, {
    reference: data.reference ?? null,
    wording: data.wording ?? null,
    published_on: data.publishedOn ?? null,
  });
  const id = demoId(of);
  const span = { start: `${data.year}-01-01`, end: `${data.year + 1}-01-01` };
  return { source, span, row: { ...scope, ...quantityOf(data, source.id), id, slot_id: id } };
}

/** Gives a stated figure of a year with its source. */
export function statedFigure(scope: Scope, key: string, data: StatedData): SomeRows {
  const { source, span, row } = statedOf('figure', scope, key, data);
  const figure = {
    ...row,
    basis: indicator(data.indicator).basis,
    period_start: span.start,
    period_end: span.end,
    grain: 'YEAR' as const,
    period_text: String(data.year),
    period_inferred: false,
    origin: 'SYNTHETIC' as const,
    note: null,
    remark: null,
  };
  return { source: [source], figure: [figure] };
}

/** Gives a stated target of a year with its source. */
export function statedTarget(scope: Scope, key: string, data: StatedData): SomeRows {
  const { source, span, row } = statedOf('target', scope, key, data);
  const target = {
    ...row,
    plan_start: span.start,
    plan_end: span.end,
    plan_text: `${data.year}年计划`,
    synthetic: true,
  };
  return { source: [source], target: [target] };
}
