import { describe, expect, it } from 'vitest';
import { askedAnew, orderOf, pageOf, paging } from './paging.ts';
import { searchQuery } from './query.ts';

const query = searchQuery(paging());
const asked = (search: string) => query.read(new URLSearchParams(search));

describe('the pages of a list', () => {
  it.each([
    ['', { first: 20, after: null }],
    ['size=50&after=x', { first: 50, after: 'x' }],
    ['before=y', { last: 20, before: 'y' }],
    ['size=7', { first: 20, after: null }],
  ])('are asked by %j', (search, page) => {
    expect(pageOf(asked(search))).toEqual(page);
  });

  it.each([
    ['sort=-TITLE', { field: 'TITLE', direction: 'DESC' }],
    ['sort=TITLE', { field: 'TITLE', direction: 'ASC' }],
    ['sort=SECRET', null],
    ['', null],
  ])('are ordered by %j', (search, order) => {
    expect(orderOf({ Title: 'TITLE', Day: 'DAY' }, asked(search))).toEqual(order);
  });

  it('begin anew in another order, and keep what else is asked', () => {
    const url = new URL('http://linli.invalid/330102/programs?unit=u&after=x&sort=DAY');
    expect(askedAnew(url, { sort: '-DAY' })).toBe('/330102/programs?unit=u&sort=-DAY');
    expect(askedAnew(url, { sort: null, unit: null })).toBe('/330102/programs');
  });
});
