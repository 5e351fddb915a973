import { describe, expect, it } from 'vitest';
import { grouped, type Part } from './grouping.ts';

const part = (pages: bigint, needs: string[] = [], size = 1_000): Part => ({
  size,
  needs,
  pages,
  later: false,
});
const groupOf = (groups: string[][], id: string) => groups.findIndex((ids) => ids.includes(id));

describe('what pages share is grouped by which pages use it', () => {
  it('leaves to a page what it alone uses', () => {
    const parts = new Map([
      ['own', part(0b1n)],
      ['both', part(0b11n)],
    ]);
    expect(grouped(parts, 4)).toEqual([['both']]);
  });

  it('puts together what the same pages use, and apart what others do', () => {
    const parts = new Map([
      ['a', part(0b11n)],
      ['b', part(0b11n)],
      ['c', part(0b110n, [], 50_000)],
    ]);
    const groups = grouped(parts, 4);
    expect(groupOf(groups, 'a')).toBe(groupOf(groups, 'b'));
    expect(groupOf(groups, 'a')).not.toBe(groupOf(groups, 'c'));
  });

  it('makes one of those that cost the least, until no page needs too many', () => {
    const parts = new Map([
      ['all', part(0b111n)],
      ['two', part(0b11n, [], 300)],
      ['other', part(0b110n, [], 90_000)],
    ]);
    const groups = grouped(parts, 2);
    expect(groupOf(groups, 'two')).toBe(groupOf(groups, 'all'));
    expect(groupOf(groups, 'other')).not.toBe(groupOf(groups, 'all'));
  });

  it('never has groups that need each other in a circle', () => {
    const names = Array.from({ length: 24 }, (_, at) => `m${at}`);
    // Each needs the next; the pages of what is needed are those of whatever needs it, and more.
    const parts = new Map(
      names.map((name, at) => [
        name,
        part((1n << BigInt(at + 2)) - 1n, at < 23 ? [`m${at + 1}`] : [], 500 + at * 37),
      ]),
    );
    for (const most of [1, 2, 3, 5, 8]) {
      const groups = grouped(parts, most);
      expect(groups.flat().sort()).toEqual([...names].sort());
      const needs = groups.map(
        (ids) =>
          new Set(
            ids
              .flatMap((id) => parts.get(id)?.needs ?? [])
              .map((id) => groupOf(groups, id))
              .filter((group) => group !== groups.indexOf(ids)),
          ),
      );
      const reaches = (from: number, to: number): boolean =>
        [...(needs[from] ?? [])].some((next) => next === to || reaches(next, to));
      groups.forEach((_, at) => expect(reaches(at, at)).toBe(false));
    }
  });

  it('keeps for a page what it shares with something that comes later', () => {
    const parts = new Map([['shared', { ...part(0b1n), later: true }]]);
    expect(grouped(parts, 4)).toEqual([['shared']]);
  });
});
