import { describe, expect, it } from 'vitest';
import type { RelationPartsFragment } from '#lib/gql/graphql.ts';
import { componentsOf, formulasOf, usesOf } from './relations.ts';

const named = (id: string) => ({ id, name: id, nameEn: null, dimensions: [] });

function relation(
  from: string,
  kind: RelationPartsFragment['kind'],
  to: string,
  toDimension: string | null = null,
): RelationPartsFragment {
  const id = `${from}-${kind}-${to}-${toDimension}`;
  return {
    id,
    kind,
    platform: true,
    from: named(from),
    fromDimension: null,
    to: named(to),
    toDimension,
  };
}

const ids = (sides: { indicator: { id: string } }[]) => sides.map(({ indicator }) => indicator.id);

describe('the relations of an indicator', () => {
  const relations = [
    relation('park', 'NUMERATOR', 'rate', '托位'),
    relation('centre', 'NUMERATOR', 'rate', '托位'),
    relation('people', 'DENOMINATOR', 'rate', '托位'),
    relation('stations', 'NUMERATOR', 'rate', '驿站'),
    relation('part', 'PART_OF', 'rate'),
    relation('tier', 'TIER_OF', 'rate'),
    relation('rate', 'PART_OF', 'whole'),
  ];

  it('make one formula for each dimension, with the sides that add up together', () => {
    const [places, stations, ...others] = formulasOf('rate', relations);
    expect(others).toEqual([]);
    expect(places?.dimension).toBe('托位');
    expect(ids(places?.numerators ?? [])).toEqual(['park', 'centre']);
    expect(ids(places?.denominators ?? [])).toEqual(['people']);
    expect(ids(stations?.denominators ?? [])).toEqual([]);
  });

  it('tell parts from tiers', () => {
    expect(ids(componentsOf('rate', relations, 'PART_OF'))).toEqual(['part']);
    expect(ids(componentsOf('rate', relations, 'TIER_OF'))).toEqual(['tier']);
  });

  it('say what it is used for, and nothing of itself', () => {
    expect(ids(usesOf('rate', relations))).toEqual(['whole']);
    expect(usesOf('whole', relations)).toEqual([]);
  });
});
