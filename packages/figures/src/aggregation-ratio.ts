import type { Candidate } from './aggregation-candidates.ts';
import { mayOverlap } from './aggregation-overlap.ts';
import { latestThatCount } from './aggregation-stock.ts';
import { describe, missingUnits, type Tally } from './aggregation-tally.ts';
import type { Total } from './aggregation-types.ts';
import { powerOfTen } from './decimal.ts';
import { add, type Amount, type Rate, rateOf, readMeasureWord } from './measure-conversion.ts';
import type { ExtraMeasure } from './measure-vocabulary.ts';
import { type Refusal, refuse } from './reasons.ts';

/**
 * A ratio or average over several units: the sum of the numerators over the sum of the denominators, of
 * the latest figure of each unit, program and dimension; in the request's measure word.
 *
 * Refuses with `NEEDS_NUMERATORS` when a figure does not carry its numerator and denominator,
 * `NEEDS_PARTS` when a unit is missing, `DIMENSIONS_MAY_OVERLAP` when it might be counted twice, and as conversion and division do.
 */
export function recomputedTotal(tally: Tally): Total | Refusal {
  const latest = latestThatCount(tally);
  if (!latest.ok) return latest;
  const { candidates } = latest;
  const { measures, measureWord } = tally.request;
  const kept = { ...tally, candidates };
  const missing = missingUnits(kept);
  if (missing.length > 0) return refuse('NEEDS_PARTS', { ids: missing.join(', ') });
  if (mayOverlap(candidates, tally.request)) return refuse('DIMENSIONS_MAY_OVERLAP');
  const rates = ratesOf(candidates);
  if (!rates.ok) return rates;
  const numerator = addAll(
    rates.rates.map((rate) => rate.numerator),
    measures,
  );
  if (!numerator.ok) return numerator;
  const denominator = addAll(
    rates.rates.map((rate) => rate.denominator),
    measures,
  );
  if (!denominator.ok) return denominator;
  const factor = factorOf(measureWord, measures);
  const rate = { numerator: numerator.amount, denominator: denominator.amount, factor };
  const total = rateOf(rate, measures);
  return total.ok ? describe(kept, total.bounds, missing, 'TOTAL') : total;
}

function ratesOf(candidates: readonly Candidate[]): { ok: true; rates: Rate[] } | Refusal {
  const without = candidates.filter((candidate) => !candidate.part.rate);
  if (without.length > 0) {
    return refuse('NEEDS_NUMERATORS', { ids: without.flatMap(({ ids }) => ids).join(', ') });
  }
  const rates = candidates.map((candidate) => candidate.part.rate);
  return { ok: true, rates: rates.filter((rate) => rate != null) };
}

type Added = { readonly ok: true; readonly amount: Amount } | Refusal;

function addAll(
  [first, ...rest]: readonly Amount[],
  measures: readonly ExtraMeasure[] | undefined,
): Added {
  if (!first) return refuse('NEEDS_PARTS', { ids: '' });
  return rest.reduce<Added>(
    (total, amount) => (total.ok ? add(total.amount, amount, measures) : total),
    { ok: true, amount: first },
  );
}

/** 100 for %, 1000 for ‰ and 个/千人, 1 for an average such as 岁. */
function factorOf(measureWord: string, measures: readonly ExtraMeasure[] | undefined): string {
  const word = readMeasureWord(measureWord, measures);
  if (word?.kind === 'PERCENT') return powerOfTen(word.scale === '1' ? 2 : 3).toFixed();
  return word?.per?.factor ?? '1';
}
