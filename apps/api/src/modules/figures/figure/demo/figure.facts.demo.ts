import { mergeRows, type SomeRows } from '#database/demo/demo-rows';
import { demoId } from '#database/demo/identity';
import { type Cited, reportSource } from '#modules/figures/source/source.demo';
import { placedPerhaps } from '#modules/program/program/demo/program.real.demo';
import { placedIn } from '#modules/tenancy/unit/demo/unit.real.demo';
import factData from './facts.json' with { type: 'json' };

interface FactData extends Cited {
  code: string;
  label: string;
  labelEn: string;
  value: string;
  note?: string;
  periodText?: string;
}

const facts: readonly FactData[] = factData;

function factRows(data: FactData): SomeRows {
  const source = reportSource(data);
  const fact = {
    ...placedIn(data.unit),
    ...placedPerhaps(data.program),
    id: demoId(`fact/${data.reference}`),
    code: data.code,
    label: data.label,
    label_en: data.labelEn,
    value: data.value,
    note: data.note ?? null,
    period_text: data.periodText ?? null,
    source_id: source.id,
  };
  return { source: [source], unit_fact: [fact] };
}

/** Gives the facts about units that are no figures: dates, batches, models, age limits. */
export function realFacts(): SomeRows {
  return mergeRows(...facts.map(factRows));
}
