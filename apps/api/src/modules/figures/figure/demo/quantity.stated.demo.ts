import type { Qualifier } from '@linli/figures';
import { indicator } from '#modules/figures/indicator/demo/indicator.demo';
import type { QuantityColumns } from './figure.rows.demo.ts';
import { boundsColumn } from './quantity.bounds.demo.ts';

/** A quantity as a file of the demo states it. */
export interface QuantityData {
  indicator: string;
  dimension?: string;
  /** Code; that of the indicator when it is left out. */
  measure?: string;
  value?: string;
  /** Ends of a range that has no value of its own. */
  low?: string;
  high?: string;
  qualifier: string;
  wording?: string;
}

/** Gives the columns of a stated quantity. Throws on an indicator that the catalogue does not have. */
export function quantityOf(data: QuantityData, sourceId: string): QuantityColumns {
  const qualifier = data.qualifier as Qualifier;
  const { id, measure_code } = indicator(data.indicator);
  return {
    indicator_id: id,
    dimension: data.dimension ?? null,
    measure_code: data.measure ?? measure_code,
    value: data.value ?? null,
    bounds: boundsColumn({
      value: data.value ?? data.low ?? null,
      upperValue: data.high,
      qualifier,
      wording: data.wording,
    }),
    qualifier,
    wording: data.wording ?? null,
    source_id: sourceId,
  };
}
