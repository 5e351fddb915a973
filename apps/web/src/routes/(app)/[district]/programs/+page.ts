import { answer } from '#lib/graphql/answer.ts';
import { clientFor } from '#lib/graphql/client.ts';
import { wholeList } from '#lib/kit/every-page.ts';
import { pageOf } from '#lib/kit/paging.ts';
import { ListPrograms, ProgramListChoices } from '#lib/program/program-list.gql.ts';
import { filterOf, orderIn, programQuery } from '#lib/program/program-list.ts';
import { placeOf } from '#lib/shell/place.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, fetch, url }) => {
  const client = clientFor(fetch);
  const here = { fetch, url };
  const query = programQuery.read(url.searchParams);
  const unit = placeOf(url).unit ?? params.district;
  const asked = { unit, filter: filterOf(query), orderBy: orderIn(query) };
  const binned = query.bin;
  const ask = async (page: ReturnType<typeof pageOf>) =>
    (await answer(client, ListPrograms, { ...asked, ...page, binned }, here)).programs;
  const [programs, choices] = await Promise.all([
    query.print ? wholeList(ask) : ask(pageOf(query)),
    answer(client, ProgramListChoices, { district: params.district, ...of(query.partner) }, here),
  ]);
  return { programs, choices, asked, binned };
};

/** The one partner that is named. */
const of = (partner: string | null) => ({ partner: partner ?? '', ofPartner: partner !== null });
