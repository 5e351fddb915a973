import { describe, expect, it } from 'vitest';
import type { PickedUnitFragment, Role } from '#lib/gql/graphql.ts';
import { hasOneUnit, ownUnit, rolesAt } from './standing.ts';

const named = (id: string, parent: unknown = null, __typename = 'Street') =>
  ({ __typename, id, name: id, nameEn: null, parent }) as PickedUnitFragment;
const district = named('district', null, 'District');
const street = named('street', district);
const community = named('community', street, 'Community');
const elsewhere = named('elsewhere', named('another district', null, 'District'));
const acting = (unit: PickedUnitFragment | null, role: Role = 'STREET_STAFF') => ({ role, unit });

describe('where somebody works in a district', () => {
  it.each([
    ['the street of its staff', [street], 'street'],
    ['the community of its worker', [community], 'community'],
    ['no unit but the district for its admin', [district], undefined],
    ['no unit but the district for who acts for it and a street', [street, district], undefined],
    ['nothing for a partner', [null], undefined],
    ['nothing for who works in another', [elsewhere], undefined],
  ])('is %s', (_said, units, own) => {
    expect(
      ownUnit(
        units.map((unit) => acting(unit)),
        'district',
      )?.id,
    ).toBe(own);
  });

  it('gives them its roles and not those of another', () => {
    const memberships = [
      acting(elsewhere, 'STREET_LEAD'),
      acting(street),
      acting(null, 'PARTNER_OWNER'),
    ];
    expect(rolesAt(memberships, 'district')).toEqual(['STREET_STAFF', 'PARTNER_OWNER']);
  });

  it('is a choice for all but those of one community', () => {
    expect(hasOneUnit([acting(community)])).toBe(true);
    expect(hasOneUnit([acting(street)])).toBe(false);
    expect(hasOneUnit([acting(community), acting(elsewhere)])).toBe(false);
    expect(hasOneUnit([acting(null)])).toBe(false);
  });
});
