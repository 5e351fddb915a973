import type { Context } from '#context';
import { notFound, Refusal } from '#kernel/errors';
import { type Key, parseGlobalId } from '#kernel/ids';
import { ownTurn } from '#kernel/own-turn';
import { type IndicatorRow, wholeIndicatorRows } from '#modules/figures/indicator/indicator.query';
import { answerFor, type Asked, type TotalRow } from './total.answer.ts';
import type { TotalArgs } from './total.input.ts';
import { materialOf } from './total.query.ts';
import { ratesOf } from './total.rate.ts';

/**
 * The total of an indicator at and below a unit; null for a reader who sees no figure there. All
 * units that ask for the same are answered from one reading.
 *
 * @throws Refusal NOT_FOUND for an indicator that is not the reader's to see, BAD_USER_INPUT for a
 *   period that ends before it starts
 */
export async function totalAt(ctx: Context, unit: Key, args: TotalArgs): Promise<TotalRow | null> {
  const key = parseGlobalId(args.indicator);
  const indicator =
    key?.type === 'Indicator' ? await ctx.read.byKey(wholeIndicatorRows, key) : null;
  if (!indicator) throw notFound();
  const { period, dimension = null } = args;
  if (period.end <= period.start) throw new Refusal('BAD_USER_INPUT', 'END_BEFORE_START');
  if (dimension?.includes('\0')) throw new Refusal('BAD_USER_INPUT', 'CONTROL_CHARACTER');
  const name = JSON.stringify(['total', indicator.id, period.start, period.end, dimension]);
  const { districtId, id } = unit;
  return ctx.read.batch(name, { districtId, id }, (units) =>
    totalsAt(ctx, units, indicator, { period, dimension }),
  );
}

async function totalsAt(
  ctx: Context,
  units: readonly Key[],
  indicator: IndicatorRow,
  asked: Asked,
): Promise<(TotalRow | null)[]> {
  const material = await materialOf(ctx, units, indicator.id, asked);
  const rates = await ratesOf(ctx, indicator, material.figures);
  const given = { material, indicator, asked, rates, locale: ctx.locale };
  const totals: (TotalRow | null)[] = [];
  for (const unit of units) {
    await ownTurn();
    totals.push(answerFor(unit, given));
  }
  return totals;
}
