import { answer } from '#lib/graphql/answer.ts';
import { clientFor } from '#lib/graphql/client.ts';
import { ProgramChoices } from '#lib/program/program-form.gql.ts';
import { placeOf } from '#lib/shell/place.ts';
import { ownUnit } from '#lib/shell/standing.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, fetch, url, parent }) => {
  const { unit: chosen } = placeOf(url);
  const own = chosen ? null : await parent().then(ownOf);
  const asked = { unit: chosen ?? own?.id ?? params.district };
  const { unit } = await answer(clientFor(fetch), ProgramChoices, asked, { fetch, url });
  // The switcher shows whose it will be.
  return own ? { unit, place: unit } : { unit };
};

type Around = { viewer: { memberships: Parameters<typeof ownUnit>[0] }; district: { id: string } };

/** Where somebody works who came without choosing a unit. */
const ownOf = ({ viewer, district }: Around) => ownUnit(viewer.memberships, district.id);
