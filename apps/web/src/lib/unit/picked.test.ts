import { describe, expect, it } from 'vitest';
import type { DistrictFrameQuery, PickedUnitFragment } from '#lib/gql/graphql.ts';
import type { Answered } from '#lib/graphql/answer.ts';
import { homeStreet, homeUnit, trailOf } from './picked.ts';

const named = (id: string, parent: unknown = null) =>
  ({ id, name: id, nameEn: null, parent }) as PickedUnitFragment;
const district = named('district');
const street = named('street', district);
const community = named('community', street);
const elsewhere = named('elsewhere', named('another district'));

function frame(streets: PickedUnitFragment[], units: (PickedUnitFragment | null)[]) {
  const listed = { totalCount: streets.length, nodes: streets };
  return {
    district: {
      id: 'district',
      streets: listed,
    } as unknown as Answered<DistrictFrameQuery>['district'],
    memberships: units.map((unit) => ({ unit })),
  };
}

describe('the way to a unit', () => {
  it('leads from the district down', () => {
    expect(trailOf(community).map(({ id }) => id)).toEqual(['district', 'street', 'community']);
  });
});

describe('where somebody starts', () => {
  it.each([
    ['the street of its staff', [street], [street], 'street'],
    ['the community of its worker', [street], [community], 'community'],
    ['the district for its admin, though it has one street', [street], [district], 'district'],
    ['the district for who acts for it and a street', [street], [street, district], 'district'],
    ['the one street that a partner sees', [street], [null], 'street'],
    ['the district for a partner of several streets', [street, elsewhere], [null], 'district'],
    ['the district for who works in another', [street, street], [elsewhere], 'district'],
  ])('is %s', (_said, streets, units, home) => {
    expect(homeUnit(frame(streets, units))).toBe(home);
  });

  it('is a street of its own only for who sees no other and keeps no district', () => {
    expect(homeStreet(frame([street], [community]))).toBe('street');
    expect(homeStreet(frame([street], [district]))).toBeNull();
    expect(homeStreet(frame([street, elsewhere], [street]))).toBeNull();
    expect(homeStreet(frame([], []))).toBeNull();
  });
});
