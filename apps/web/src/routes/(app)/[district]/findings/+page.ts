import { readFinding, readFindings } from '#lib/finding/read.ts';
import { clientFor } from '#lib/graphql/client.ts';
import { placeOf } from '#lib/shell/place.ts';
import type { PageLoad } from './$types';
import { readFilter, statesOf } from './filter.ts';

/** The day on which each unit was last reminded; the latest come first. */
const lastOf = (all: readonly { onDay: string; unit: { id: string } | null }[]) =>
  new Map(all.toReversed().map(({ onDay, unit }) => [unit?.id, onDay]));

export const load: PageLoad = async ({ params, fetch, url, depends }) => {
  depends('linli:findings');
  const client = clientFor(fetch);
  const filter = readFilter(url.searchParams);
  const asked = url.searchParams.get('finding');
  const variables = {
    unit: placeOf(url).unit ?? params.district,
    filter: { state: statesOf(filter), check: filter.check && [filter.check] },
  };
  const { unit, findings, reminders } = await readFindings(client, variables, { fetch, url });
  const listed = findings.nodes.find(({ id }) => id === asked);
  const linked = asked ? (listed ?? (await readFinding(client, asked, { fetch }))) : null;
  return { unit, findings, filter, linked, variables, reminded: lastOf(reminders.nodes) };
};
