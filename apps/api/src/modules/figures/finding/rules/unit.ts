import { Actuals, subjectKey } from '#modules/figures/reading/actual.rule';
import { isTotalled, push, Relatives } from '#modules/figures/reading/related.rule';
import {
  type BoundedFigure,
  type CheckedFigure,
  type CheckedTarget,
  type CheckedUnit,
  isBounded,
  type UnitFacts,
} from './facts.ts';

/** The facts of a unit, arranged once so that no check looks at all figures for each. */
export function unitOf({ figures, targets, relations }: UnitFacts): CheckedUnit {
  const actuals = new Actuals(figures);
  const aims = new Map<string, CheckedTarget[]>();
  for (const target of targets) {
    for (const { id } of actuals.of(target)?.figures ?? []) push(aims, id, target);
  }
  const stocks = figures.filter(isBounded).filter(({ basis }) => basis === 'STOCK');
  const byEnd = new Map<string, BoundedFigure[]>();
  for (const stock of stocks) push(byEnd, placeAt(stock, stock.periodEnd), stock);
  return {
    related: new Relatives(figures, relations),
    cumulated: new Relatives(figures, relations, isCumulated),
    targetsFor: ({ id }) => aims.get(id) ?? [],
    earlierThan: (stock) =>
      stock.periodStart === null ? undefined : byEnd.get(placeAt(stock, stock.periodStart))?.[0],
  };
}

const isCumulated = ({ measure, basis, indicator }: CheckedFigure) =>
  basis === 'CUMULATIVE' && isTotalled({ measure, basis, indicator: { ...indicator, basis } });

/** A slot in one measure, up to a day. */
const placeAt = (figure: CheckedFigure, until: string | null) =>
  JSON.stringify([subjectKey(figure), figure.measure.word, until]);
