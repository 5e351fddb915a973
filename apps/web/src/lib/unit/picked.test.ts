import { expect, it } from 'vitest';
import type { PickedUnitFragment } from '#lib/gql/graphql.ts';
import { trailOf } from './picked.ts';

const named = (id: string, parent: unknown = null) =>
  ({ id, name: id, nameEn: null, parent }) as PickedUnitFragment;

it('the way to a unit leads from the district down', () => {
  const community = named('community', named('street', named('district')));
  expect(trailOf(community).map(({ id }) => id)).toEqual(['district', 'street', 'community']);
});
