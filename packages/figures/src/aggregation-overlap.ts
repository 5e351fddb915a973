import { type Candidate, compareText } from './aggregation-candidates.ts';
import type { TotalRequest } from './aggregation-types.ts';
import type { Bounds } from './bounds.ts';
import { readDecimal } from './decimal.ts';
import { sum } from './interval.ts';

/** What some units tell of one dimension: it adds, since its programs are disjoint. */
interface Group {
  key: string;
  /** Null for what tells of no dimension. */
  dimension: string | null;
  unitIds: readonly string[];
  /** Units above, whose values may include it. */
  within: ReadonlySet<string>;
  /** Joint programs whose result it tells. */
  programIds: ReadonlySet<string>;
  bounds: Bounds;
}

/** What candidates come to, and whether dimensions that may overlap kept them from being added. */
export interface Sum {
  bounds: Bounds;
  overlaps: boolean;
}

type Asked = Pick<TotalRequest, 'dimensionsDisjoint'>;

/**
 * The sum of all candidates, unless dimensions of one unit, of a unit and those above it, or of one
 * joint result may count the same. Then only groups that have nothing in common add: of one unit the
 * dimension that tells most. No upper end remains, since nothing says that the dimensions tell all.
 */
export function sumOnce(candidates: readonly Candidate[], asked: Asked): Sum {
  const groups = groupsOf(candidates);
  const rivals = rivalsAmong(groups, asked);
  if (rivals.size === 0)
    return { bounds: sum(groups.map(({ bounds }) => bounds)), overlaps: false };
  const largest = groups.toSorted(
    (a, b) => byLower(b.bounds, a.bounds) || compareText(a.key, b.key),
  );
  const lowest = largest.toSorted((a, b) => b.within.size - a.within.size);
  // Any choice without rivals is a true lower end: the better of two orders comes near the best.
  const sums = [largest, lowest].map((order) => chosenFrom(order, rivals));
  const lower = sums.toSorted(byLower).at(-1)?.lower ?? null;
  return { bounds: { lower, upper: null }, overlaps: true };
}

/** Whether dimensions among the candidates may count the same. */
export function mayOverlap(candidates: readonly Candidate[], asked: Asked): boolean {
  return rivalsAmong(groupsOf(candidates), asked).size > 0;
}

/** Orders by the lower end; an unbounded one comes first, 5 before more than 5. */
export function byLower({ lower: a }: Bounds, { lower: b }: Bounds): number {
  if (!a || !b) return Number(a !== null) - Number(b !== null);
  const order = readDecimal(a.value).cmp(readDecimal(b.value));
  return order || Number(b.inclusive) - Number(a.inclusive);
}

function groupsOf(candidates: readonly Candidate[]): Group[] {
  const keyOf = ({ unitIds, part }: Candidate) =>
    JSON.stringify([part.dimension ?? null, ...unitIds.toSorted(compareText)]);
  const byKey = indexed(candidates, (candidate) => [keyOf(candidate)]);
  return [...byKey].map(([key, members]) => ({
    key,
    dimension: members[0]?.part.dimension ?? null,
    unitIds: members[0]?.unitIds ?? [],
    within: new Set(members.flatMap(({ part }) => part.withinUnitIds ?? [])),
    programIds: new Set(members.flatMap(({ part }) => (part.joint && part.programId) || [])),
    bounds: sum(members.map(({ bounds }) => bounds)),
  }));
}

type Rivals = ReadonlyMap<Group, ReadonlySet<Group>>;

/** Groups of different dimensions that may count the same, each with the others. */
function rivalsAmong(groups: readonly Group[], { dimensionsDisjoint }: Asked): Rivals {
  const rivals = new Map<Group, Set<Group>>();
  if (dimensionsDisjoint || new Set(groups.map((group) => group.dimension)).size < 2) return rivals;
  const pair = (a: Group, b: Group) => rivals.set(a, (rivals.get(a) ?? new Set()).add(b));
  const places = indexed(groups, (group) => group.unitIds);
  const results = indexed(groups, (group) => [...group.programIds]);
  for (const group of groups) {
    const near = [...group.unitIds, ...group.within].flatMap((id) => places.get(id) ?? []);
    const same = [...group.programIds].flatMap((id) => results.get(id) ?? []);
    for (const other of [...near, ...same]) {
      if (other.dimension === group.dimension) continue;
      pair(group, other);
      pair(other, group);
    }
  }
  return rivals;
}

function indexed<T>(items: readonly T[], idsOf: (item: T) => readonly string[]): Map<string, T[]> {
  const index = new Map<string, T[]>();
  for (const item of items) {
    for (const id of idsOf(item)) {
      const known = index.get(id);
      if (known) known.push(item);
      else index.set(id, [item]);
    }
  }
  return index;
}

/** The sum of groups taken in order, each unless a rival was taken before. */
function chosenFrom(order: readonly Group[], rivals: Rivals): Bounds {
  const chosen = new Set<Group>();
  for (const group of order) {
    const free = [...(rivals.get(group) ?? [])].every((rival) => !chosen.has(rival));
    if (free) chosen.add(group);
  }
  return sum([...chosen].map(({ bounds }) => bounds));
}
