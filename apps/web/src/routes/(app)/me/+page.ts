import { redirect } from '@sveltejs/kit';
import { OwnAccount } from '#lib/account/account.gql.ts';
import { answer } from '#lib/graphql/answer.ts';
import { askingAfresh, clientFor } from '#lib/graphql/client.ts';
import type { PageLoad } from './$types';

/** Afresh each time: a session may have been opened elsewhere meanwhile. */
export const load: PageLoad = async ({ fetch, url }) => {
  const asked = () => answer(clientFor(fetch), OwnAccount, {}, { fetch, url });
  const { viewer } = await askingAfresh(asked);
  if (!viewer) redirect(303, '/sign-in?next=/me');
  return { own: viewer };
};
