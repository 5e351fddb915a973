import { yearOf } from '#lib/entry/columns.ts';
import { EntryUnit } from '#lib/entry/entry.gql.ts';
import { readYears } from '#lib/entry/year.ts';
import { catalogue, openAt } from '#lib/figure/catalogue.ts';
import { today } from '#lib/figure/instant.ts';
import { answer, refuse } from '#lib/graphql/answer.ts';
import { clientFor } from '#lib/graphql/client.ts';
import { placeOf } from '#lib/shell/place.ts';
import type { PageLoad } from './$types';

/** The entry sheet of one unit and year, with the year before it. */
export const load: PageLoad = async ({ params, fetch, url, untrack }) => {
  const client = clientFor(fetch);
  const here = { fetch, url: untrack(() => new URL(url)) };
  const day = today();
  const id = placeOf(url).unit ?? params.district;
  const year = yearOf(url.searchParams.get('year'), Number(day.slice(0, 4)));
  const [{ unit }, indicators, figures] = await Promise.all([
    answer(client, EntryUnit, { unit: id }, here),
    catalogue(client, here),
    readYears(client, id, year, fetch).catch((failure) => refuse(failure, here.url.pathname)),
  ]);
  const open = openAt(indicators, unit.kind);
  return { unit, year, today: day, figures, indicators: open };
};
