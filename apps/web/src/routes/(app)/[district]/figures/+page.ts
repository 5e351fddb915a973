import { catalogue } from '#lib/figure/catalogue.ts';
import { UnitFigures } from '#lib/figure/figure.gql.ts';
import { UnitTotal } from '#lib/figure/total.gql.ts';
import { answer } from '#lib/graphql/answer.ts';
import { clientFor } from '#lib/graphql/client.ts';
import { placeOf } from '#lib/shell/place.ts';
import type { PageLoad } from './$types';
import { filterOf } from './filter.ts';

/** A unit's own figures; with an indicator and a year their total with all units below, too. */
export const load: PageLoad = async ({ params, fetch, url }) => {
  const client = clientFor(fetch);
  const here = { fetch, url };
  const filter = filterOf(url.searchParams);
  const unit = placeOf(url).unit ?? params.district;
  const { indicator, from, until, period, dimension } = filter;
  const [figures, indicators, total] = await Promise.all([
    answer(client, UnitFigures, { unit, indicator, from, until }, here),
    catalogue(client, here),
    indicator && period
      ? answer(client, UnitTotal, { unit, indicator, period, dimension }, here)
      : null,
  ]);
  return { filter, unit: figures.unit, indicators, total: total?.unit.total };
};
