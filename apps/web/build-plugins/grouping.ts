import { count, weigh, type Atom, type Limits } from './weigh.ts';

/** A module: how large it is, what it imports, and by which pages it is used, a bit for each. */
export interface Part {
  size: number;
  needs: readonly string[];
  pages: bigint;
  /** Whether something that is asked for later needs it as well. */
  later: boolean;
}

/** How many of the pairs that look cheapest are weighed. */
const WEIGHED = 60;
const SWEEPS = 12;

/**
 * The ids of modules that pages share, in groups, so that pages are light and none needs many
 * more groups than `most`.
 *
 * What the same pages use is one group to begin with. Then two at a time are made one, those that cost the
 * least for each page that has one less by it: what pages load that need only one of the two. In the end
 * what belonged together at first moves on its own to wherever that makes pages lighter.
 */
export function grouped(parts: ReadonlyMap<string, Part>, most: number): string[][] {
  const atoms = atomsOf(parts);
  const limits = { most, own: ownOf(parts) };
  const places = moved(atoms, joined(atoms, limits), limits);
  const groups: string[][] = [];
  atoms.forEach(({ ids }, at) => (groups[places[at] ?? 0] ??= []).push(...ids));
  return groups;
}

/** What the same pages use, and what of that needs which others. */
function atomsOf(parts: ReadonlyMap<string, Part>): Atom[] {
  const atoms = new Map<bigint, Atom>();
  const of = new Map<string, Atom>();
  for (const [id, { size, pages, later }] of parts) {
    // What one page alone has is part of that page's file.
    if (count(pages) < (later ? 1 : 2)) continue;
    const atom = atoms.get(pages) ?? { ids: [], size: 0, pages, on: numbersOf(pages), needs: [] };
    atoms.set(pages, atom);
    atom.ids.push(id);
    atom.size += size;
    of.set(id, atom);
  }
  const all = [...atoms.values()];
  for (const atom of all) {
    const needs = atom.ids.flatMap((id) => parts.get(id)?.needs ?? []).map((id) => of.get(id));
    atom.needs = [...new Set(needs)].flatMap((need) =>
      need && need !== atom ? [all.indexOf(need)] : [],
    );
  }
  return all;
}

function numbersOf(pages: bigint): number[] {
  const numbers: number[] = [];
  for (let page = 0, left = pages; left; page += 1, left >>= 1n) if (left & 1n) numbers.push(page);
  return numbers;
}

/** How much each page has that is its own. */
function ownOf(parts: ReadonlyMap<string, Part>): number[] {
  const own: number[] = [];
  for (const { size, pages, later } of parts.values())
    for (let page = 0, left = pages; left; page += 1, left >>= 1n)
      own[page] = (own[page] ?? 0) + (left === 1n && count(pages) === 1 && !later ? size : 0);
  return own;
}

/** The group of each, once no page needs too many. */
function joined(atoms: readonly Atom[], limits: Limits): number[] {
  let places = atoms.map((_, at) => at);
  for (;;) {
    const over = tooMany(atoms, places, limits);
    const pair = over ? cheapest(atoms, places, over, limits) : null;
    if (!pair) return places;
    places = inOrder(places.map((place) => (place === pair[1] ? pair[0] : place)));
  }
}

/** What each group holds, as if it were one. */
function groupsOf(atoms: readonly Atom[], places: readonly number[]) {
  const groups: { size: number; pages: bigint }[] = [];
  atoms.forEach(({ size, pages }, at) => {
    const group = (groups[places[at] ?? 0] ??= { size: 0, pages: 0n });
    group.size += size;
    group.pages |= pages;
  });
  return groups;
}

function tooMany(atoms: readonly Atom[], places: readonly number[], { most, own }: Limits): bigint {
  const groups = groupsOf(atoms, places);
  return own.reduce((over, _, page) => {
    const needed = groups.filter(({ pages }) => (pages >> BigInt(page)) & 1n).length;
    return needed > most ? over | (1n << BigInt(page)) : over;
  }, 0n);
}

function cheapest(
  atoms: readonly Atom[],
  places: readonly number[],
  over: bigint,
  limits: Limits,
): [number, number] | null {
  const groups = groupsOf(atoms, places);
  const pairs = groups.flatMap((a, one) =>
    groups.slice(one + 1).flatMap((b, after) => {
      const both = count(a.pages & b.pages & over);
      const loaded = count(a.pages & ~b.pages) * b.size + count(b.pages & ~a.pages) * a.size;
      return both ? [{ one, other: one + 1 + after, cost: loaded / both }] : [];
    }),
  );
  pairs.sort((a, b) => a.cost - b.cost);
  const weight = ({ one, other }: { one: number; other: number }) =>
    weigh(
      atoms,
      places.map((place) => (place === other ? one : place)),
      limits,
    );
  const first = pairs.slice(0, WEIGHED).map((pair) => ({ ...pair, weight: weight(pair) }));
  first.sort((a, b) => a.weight - b.weight);
  const found =
    first.find(({ weight: heavy }) => heavy < Infinity) ??
    pairs.slice(WEIGHED).find((pair) => weight(pair) < Infinity);
  return found ? [found.one, found.other] : null;
}

/** Each on its own to where all become lighter, as long as any does. */
function moved(atoms: readonly Atom[], from: readonly number[], limits: Limits): number[] {
  let places = [...from];
  let now = weigh(atoms, places, limits);
  for (let sweep = 0, before = Infinity; sweep < SWEEPS && now < before; sweep += 1) {
    before = now;
    atoms.forEach((_, at) => {
      const most = Math.max(...places) + 1;
      for (let place = 0; place <= most; place += 1) {
        const tried = inOrder(places.with(at, place));
        const weight = weigh(atoms, tried, limits);
        if (weight >= now) continue;
        [places, now] = [tried, weight];
        return;
      }
    });
  }
  return places;
}

/** The same groups, counted from the first. */
function inOrder(places: readonly number[]): number[] {
  const names = new Map([...new Set(places)].map((place, at) => [place, at]));
  return places.map((place) => names.get(place) ?? 0);
}
