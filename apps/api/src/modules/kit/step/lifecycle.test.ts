import { expect, it } from 'vitest';
import { lifecycle, type Move } from './lifecycle.ts';

type State = 'DRAFT' | 'OFFERED' | 'AGREED';
const offer = { does: 'Offer it.', from: ['DRAFT'], who: ['SIDE'] } satisfies Partial<Move<State>>;

it.each<[string, Move<State>]>([
  ['a remark that brings columns', { ...offer, sets: ['price'] }],
  [
    'sides that bring columns',
    { ...offer, to: 'AGREED', sets: ['price'], twoSides: { refused: 'OFFERED' } },
  ],
  ['sides that lead nowhere', { ...offer, twoSides: { refused: 'OFFERED' } }],
  ['a refusal that changes nothing', { ...offer, to: 'AGREED', twoSides: { refused: 'DRAFT' } }],
])('a lifecycle is not declared with %s', (_, move) => {
  const states = { DRAFT: 'Written.', OFFERED: 'Offered.', AGREED: 'Agreed.' };
  expect(() =>
    lifecycle({ entity: 'Deal', states, first: 'DRAFT', moves: { offerDeal: move } }),
  ).toThrow(/^Deal: offerDeal /);
});
