import { UnitFigures } from '#lib/figure/figure.gql.ts';
import { UnitTotal, UnitYear } from '#lib/figure/total.gql.ts';
import { answer } from '#lib/graphql/answer.ts';
import { clientFor } from '#lib/graphql/client.ts';
import { placeOf } from '#lib/shell/place.ts';
import type { PageLoad } from './$types';
import { daysOf, filterOf, periodOf } from './filter.ts';

/** A unit with all below in one year, or its own numbers of all years; nothing waits for anything. */
export const load: PageLoad = async ({ params, fetch, url }) => {
  const client = clientFor(fetch);
  const here = { fetch, url };
  const filter = filterOf(url);
  const unit = placeOf(url).unit ?? params.district;
  const { indicator, dimension, year } = filter;
  if (filter.view === 'own') {
    const own = await answer(client, UnitFigures, { unit, indicator, ...daysOf(year) }, here);
    const { years } = own.unit.yearOfFigures;
    return { filter, unit: own.unit, years, own: own.unit, of: null };
  }
  const [{ unit: of, reminders }, opened] = await Promise.all([
    answer(client, UnitYear, { unit, year }, here),
    indicator && year
      ? answer(client, UnitTotal, { unit, indicator, period: periodOf(year), dimension }, here)
      : null,
  ]);
  const total = opened?.unit.total ?? null;
  const { years } = of.yearOfFigures;
  return {
    filter,
    unit: of,
    years,
    newestYear: years[0] ?? null,
    own: null,
    of,
    opened: total,
    reminded: reminders.nodes[0]?.onDay ?? null,
  };
};
