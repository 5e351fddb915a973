import type { Context } from '#context';
import { notFound, Refusal } from '#kernel/errors';
import type { Key } from '#kernel/ids';
import { indicatorByCode } from '#modules/figures/indicator/indicator.code.query';
import type { IndicatorRow } from '#modules/figures/indicator/indicator.query';
import { TOTALS_MAX, type TotalsArgs } from './total.input.ts';
import { askedIn, totalOfIndicator } from './total.service.ts';

/**
 * Indicators that are named by their codes.
 *
 * @throws Refusal BAD_USER_INPUT for too many
 */
function namedBy(
  ctx: Context,
  { districtId, codes }: { districtId: number; codes: readonly string[] },
): Promise<(IndicatorRow | null)[]> {
  if (codes.length > TOTALS_MAX) {
    throw new Refusal('BAD_USER_INPUT', 'PAGE_SIZE', { limit: TOTALS_MAX });
  }
  return Promise.all(codes.map((code) => indicatorByCode(ctx, districtId, code)));
}

/** As they are there. @throws Refusal NOT_FOUND for a code that the district does not know */
const there = (indicator: IndicatorRow | null): IndicatorRow => {
  if (!indicator) throw notFound();
  return indicator;
};

/**
 * Indicators of a district by their codes.
 *
 * @throws Refusal NOT_FOUND for a code that the district does not know, BAD_USER_INPUT for too many
 */
export async function indicatorsByCode(
  ctx: Context,
  asked: { districtId: number; codes: readonly string[] },
): Promise<IndicatorRow[]> {
  return (await namedBy(ctx, asked)).map(there);
}

/**
 * Totals of indicators that are named by their codes.
 *
 * @throws Refusal NOT_FOUND for a code that the unit's district does not know, BAD_USER_INPUT for too
 *   many, and as `askedIn`
 */
export async function totalsByCode(ctx: Context, unit: Key, args: TotalsArgs) {
  const { districtId } = unit;
  const asked = askedIn(args);
  const indicators = await namedBy(ctx, { districtId, codes: args.indicators });
  return Promise.all(
    indicators.map((indicator) => totalOfIndicator(ctx, unit, there(indicator), asked)),
  );
}
