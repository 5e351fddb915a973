import type { Context } from '#context';
import { notFound, Refusal } from '#kernel/errors';
import { type Key, parseGlobalId } from '#kernel/ids';
import { ownTurn } from '#kernel/own-turn';
import { type IndicatorRow, wholeIndicatorRows } from '#modules/figures/indicator/indicator.query';
import { answerFor, type Asked, type TotalRow } from './total.answer.ts';
import type { QuestionArgs, TotalArgs } from './total.input.ts';
import { materialOf } from './total.query.ts';
import { ratesOf } from './total.rate.ts';

/** A unit and an indicator under one key. */
interface Place extends Key {
  unit: Key;
  indicator: IndicatorRow;
  indicatorId: string;
}

/**
 * The total of an indicator at and below a unit; null for a reader who sees no figure there. All
 * units and indicators that are asked about the same period are answered from one reading.
 *
 * @throws Refusal NOT_FOUND for an indicator that is not the reader's to see, BAD_USER_INPUT as
 *   {@link askedIn}
 */
export async function totalAt(ctx: Context, unit: Key, args: TotalArgs): Promise<TotalRow | null> {
  const key = parseGlobalId(args.indicator);
  const indicator =
    key?.type === 'Indicator' ? await ctx.read.byKey(wholeIndicatorRows, key) : null;
  if (!indicator) throw notFound();
  return totalOfIndicator(ctx, unit, indicator, askedIn(args));
}

/** @throws Refusal BAD_USER_INPUT for a period that ends before it starts, and for what is no text */
export function askedIn({ period, dimension = null }: QuestionArgs): Asked {
  if (period.end <= period.start) throw new Refusal('BAD_USER_INPUT', 'END_BEFORE_START');
  if (dimension?.includes('\0')) throw new Refusal('BAD_USER_INPUT', 'CONTROL_CHARACTER');
  return { period, dimension };
}

/** The same of an indicator that was read whole. */
export function totalOfIndicator(
  ctx: Context,
  { districtId, id }: Key,
  indicator: IndicatorRow,
  asked: Asked,
): Promise<TotalRow | null> {
  const { period, dimension } = asked;
  const name = JSON.stringify(['total', period.start, period.end, dimension]);
  const place: Place = {
    ...{ districtId, id: `${id}/${indicator.id}`, unit: { districtId, id } },
    ...{ indicator, indicatorId: indicator.id },
  };
  return ctx.read.batch(name, place, (places) => totalsAt(ctx, places, asked));
}

async function totalsAt(
  ctx: Context,
  places: readonly Place[],
  asked: Asked,
): Promise<(TotalRow | null)[]> {
  const { units, figures } = await materialOf(ctx, places, asked);
  const byIndicator = Map.groupBy(figures, ({ indicatorId }) => indicatorId);
  const indicators = new Map(places.map(({ indicator }) => [indicator.id, indicator]));
  const givens = new Map<string, Parameters<typeof answerFor>[1]>();
  for (const [id, indicator] of indicators) {
    const own = byIndicator.get(id) ?? [];
    const rates = await ratesOf(ctx, indicator, own);
    const material = { units, figures: own };
    givens.set(id, { material, indicator, asked, rates, locale: ctx.locale });
  }
  const totals: (TotalRow | null)[] = [];
  for (const { unit, indicatorId } of places) {
    await ownTurn();
    totals.push(answerFor(unit, givens.get(indicatorId)!));
  }
  return totals;
}
