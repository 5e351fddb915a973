import { answer } from '#lib/graphql/answer.ts';
import { clientFor } from '#lib/graphql/client.ts';
import { WaitingInvitations } from '#lib/program/program-units.gql.ts';
import { placeOf } from '#lib/shell/place.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, fetch, url }) => {
  const asked = { unit: placeOf(url).unit ?? params.district };
  const { todo } = await answer(clientFor(fetch), WaitingInvitations, asked, { fetch, url });
  return { todo };
};
