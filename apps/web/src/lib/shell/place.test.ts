import { describe, expect, it } from 'vitest';
import { hrefOf, placeOf } from './place.ts';

const at = (search: string) => placeOf(new URL(`/330102/figures${search}`, 'http://here.invalid'));

describe('the place in an address', () => {
  it.each([
    ['', { unit: null, year: null }],
    ['?unit=str_A&year=2024&indicator=ind_1', { unit: 'str_A', year: 2024 }],
    ['?unit=&year=20245', { unit: null, year: null }],
  ])('of %j is %j', (search, place) => {
    expect(at(search)).toEqual(place);
  });

  it('is written without what is not given', () => {
    expect(hrefOf('/330102', { unit: null, year: null })).toBe('/330102');
    expect(hrefOf('/330102', { unit: 'str_A', year: 2024 })).toBe('/330102?unit=str_A&year=2024');
  });
});
