import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from './ids.ts';
import { cursorOf, Page, pageRequest } from './page.ts';

const rows = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: newId(n), rank: String(n) }));
const noCount = () => Promise.reject(new Error('not counted'));

describe('pageRequest', () => {
  it('takes 20 rows when nothing is asked for', () => {
    expect(pageRequest({})).toEqual({ size: 20, backward: false, after: null, before: null });
  });

  it('reads back its own cursors', () => {
    fc.assert(
      fc.property(fc.string(), fc.uuid(), (value, id) => {
        expect(pageRequest({ after: cursorOf({ value, id }) }).after).toEqual({ value, id });
      }),
    );
  });

  it.each([
    [{ first: 1, last: 1 }, 'PAGE_BOTH'],
    [{ first: 0 }, 'PAGE_SIZE'],
    [{ first: -1 }, 'PAGE_SIZE'],
    [{ last: 101 }, 'PAGE_SIZE'],
    [{ after: 'nonsense' }, 'BAD_CURSOR'],
    [{ before: Buffer.from('["a","b"]').toString('base64url') }, 'BAD_CURSOR'],
  ])('refuses %j', (input, says) => {
    expect(() => pageRequest(input)).toThrow(says);
  });
});

describe('a page', () => {
  it('shows at most what was asked for, and whether there is more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 0, max: 101 }),
        fc.boolean(),
        (size, count, backward) => {
          const fetched = rows(Math.min(count, size + 1));
          const page = new Page(fetched, { size, backward, after: null, before: null }, noCount);
          expect(page.nodes).toHaveLength(Math.min(count, size));
          const { hasNextPage, hasPreviousPage } = page.pageInfo;
          expect(backward ? hasPreviousPage : hasNextPage).toBe(count > size);
          expect(page.edges.map(({ node }) => node)).toEqual(page.nodes);
        },
      ),
    );
  });

  it('reads what cursors are made of only where one is asked for', () => {
    const unread = {
      get id(): string {
        throw new Error('id was not asked for');
      },
      rank: 'a',
    };
    const page = new Page(
      [unread],
      { size: 1, backward: false, after: null, before: null },
      noCount,
    );
    const [edge] = page.edges;
    expect(edge!.node).toBe(unread);
    expect(page.pageInfo.hasNextPage).toBe(false);
    expect(() => edge!.cursor).toThrow('id was not asked for');
    expect(() => page.pageInfo.endCursor).toThrow('id was not asked for');
  });

  it('keeps the nearest rows when it is read backward', () => {
    const [first, second, third] = rows(3);
    const page = new Page(
      [first!, second!, third!],
      { size: 2, backward: true, after: null, before: null },
      noCount,
    );
    expect(page.nodes).toEqual([second, third]);
  });
});
