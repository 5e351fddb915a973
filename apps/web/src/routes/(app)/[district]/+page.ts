import { redirect } from '@sveltejs/kit';
import { today } from '#lib/figure/instant.ts';
import { answer } from '#lib/graphql/answer.ts';
import { clientFor } from '#lib/graphql/client.ts';
import { UnitHome } from '#lib/home/home.gql.ts';
import { CODES } from '#lib/home/codes.ts';
import { numbersOf, yearPeriod } from '#lib/home/numbers.ts';
import { hrefOf, placeOf, unitKey } from '#lib/shell/place.ts';
import { ownUnit } from '#lib/shell/standing.ts';
import type { PageLoad } from './$types';

/** What waits for the reader in one unit and below, its numbers, and what is to be looked at. */
export const load: PageLoad = async ({ parent, params, fetch, url }) => {
  const client = clientFor(fetch);
  const home = `/${params.district}`;
  const street = url.searchParams.get('street');
  // What the address was called before.
  if (street) redirect(308, hrefOf(home, { unit: street }));
  const place = placeOf(url);
  const unit = place.unit ?? params.district;
  const year = place.year ?? Number(today().slice(0, 4));
  const variables = { unit, year, period: yearPeriod(year), codes: [...CODES] };
  const [{ todo, todoCounts, programs, viewer, unit: there }, frame] = await Promise.all([
    answer(client, UnitHome, variables, { fetch, url, fresh: true }),
    place.unit ? null : parent(),
  ]);
  const roles = (viewer?.memberships ?? []).map(({ role }) => role);
  // They keep the catalogue, and see no district's rows.
  if (roles.every((role) => role === 'PLATFORM_OPERATOR')) redirect(307, `${home}/indicators`);
  const own = frame && ownUnit(frame.viewer.memberships, frame.district.id);
  if (own) redirect(307, hrefOf(home, { unit: unitKey(own) }));
  const years = place.year ? [] : there.reportedYears;
  const chosen = { unit, year, totals: there.totals ?? [], years };
  const numbers = await numbersOf(client, chosen, { fetch, url });
  const partners = viewer?.memberships.flatMap(({ partner }) => partner ?? []) ?? [];
  return { todo, todoCounts, programs, partners, unit: there, numbers, year };
};
