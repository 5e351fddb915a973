/** What the same pages use: its modules, their size together, the pages, and what others it needs. */
export interface Atom {
  ids: string[];
  size: number;
  pages: bigint;
  /** The same pages, by number. */
  on: readonly number[];
  needs: readonly number[];
}

export interface Limits {
  /** Groups that a page may need. */
  most: number;
  /** What each page has that is its own, in the size of atoms. */
  own: readonly number[];
}

interface Group {
  size: number;
  /** 1 for each page that uses it. */
  on: Uint8Array;
  needs: Set<number>;
}

/** What a file more costs, in kB. */
const FRAME = 0.2;
/** The heavier a page, the more each kB of it counts. */
const POWER = 6;
/** What a file above those that a page may need costs, as a part of what the heaviest pages weigh. */
const ABOVE = 0.2;

/**
 * How much pages load when atoms are in these places; the heavier a page the more each kB of it counts.
 * Infinite where groups would need each other in a circle: such files do not begin.
 */
export function weigh(
  atoms: readonly Atom[],
  places: readonly number[],
  { most, own }: Limits,
): number {
  const groups = groupsOf(atoms, places, own.length);
  const order = inOrderOfNeed(groups);
  if (!order) return Infinity;
  // A page that loads a group loads what that needs.
  for (const { on, needs } of order.reverse())
    for (const need of needs) on.forEach((is, page) => is && (groups[need]!.on[page] = 1));
  const loads = own.map((size) => ({ size: size / 1_000, files: 0 }));
  for (const { size, on } of groups)
    loads.forEach((load, page) => {
      if (!on[page]) return;
      load.size += size / 1_000 + FRAME;
      load.files += 1;
    });
  const heaviest = Math.max(...loads.map(({ size }) => size)) ** POWER;
  return loads.reduce(
    (sum, { size, files }) => sum + size ** POWER + Math.max(0, files - most) * ABOVE * heaviest,
    0,
  );
}

function groupsOf(atoms: readonly Atom[], places: readonly number[], pages: number): Group[] {
  const groups = Array.from({ length: Math.max(...places) + 1 }, (): Group => ({
    size: 0,
    on: new Uint8Array(pages),
    needs: new Set(),
  }));
  atoms.forEach(({ size, on, needs }, at) => {
    const place = places[at]!;
    const group = groups[place]!;
    group.size += size;
    for (const page of on) group.on[page] = 1;
    for (const need of needs) if (places[need] !== place) group.needs.add(places[need]!);
  });
  return groups;
}

/** Those that are needed before those that need them; null where there is a circle. */
function inOrderOfNeed(groups: readonly Group[]): Group[] | null {
  const order: Group[] = [];
  const begun = new Set<Group>();
  const done = new Set<Group>();
  const visit = (group: Group): boolean => {
    if (done.has(group)) return true;
    if (begun.has(group)) return false;
    begun.add(group);
    for (const need of group.needs) if (!visit(groups[need]!)) return false;
    done.add(group);
    order.push(group);
    return true;
  };
  return groups.every(visit) ? order : null;
}

/** How many pages. */
export function count(pages: bigint): number {
  let found = 0;
  for (let left = pages; left; left &= left - 1n) found += 1;
  return found;
}
