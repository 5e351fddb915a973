import type { Context } from '#context';
import { notFound, Refusal } from '#kernel/errors';
import type { Key } from '#kernel/ids';
import { indicatorByCode } from '#modules/figures/indicator/indicator.code.query';
import { TOTALS_MAX, type TotalsArgs } from './total.input.ts';
import { askedIn, totalOfIndicator } from './total.service.ts';

/**
 * Totals of indicators that are named by their codes.
 *
 * @throws Refusal NOT_FOUND for a code that the unit's district does not know, BAD_USER_INPUT for too
 *   many, and as `askedIn`
 */
export async function totalsByCode(ctx: Context, unit: Key, args: TotalsArgs) {
  const { indicators: codes } = args;
  if (codes.length > TOTALS_MAX) {
    throw new Refusal('BAD_USER_INPUT', 'PAGE_SIZE', { limit: TOTALS_MAX });
  }
  const asked = askedIn(args);
  const indicators = await Promise.all(
    codes.map((code) => indicatorByCode(ctx, unit.districtId, code)),
  );
  return Promise.all(
    indicators.map((indicator) => {
      if (!indicator) throw notFound();
      return totalOfIndicator(ctx, unit, indicator, asked);
    }),
  );
}
