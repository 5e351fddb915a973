/** An indicator, or one dimension of it; null stands for the whole, and so meets each of them. */
export interface Place {
  indicatorId: string;
  dimension: string | null;
}

/** A relation as the checks compute with it: from a component to the whole. */
export interface Link {
  from: Place;
  to: Place;
}

/**
 * The shortest way on which one more relation would lead back to where it starts.
 *
 * @param links the relations that hold, whatever their kind
 * @param added the one more, which the way begins with
 * @returns the relations on that way, in order; null when there is none
 */
export function circleOf(links: readonly Link[], added: Link): Link[] | null {
  const leaving = Map.groupBy(links, ({ from }) => from.indicatorId);
  const before = new Map<Link, Link | null>([[added, null]]);
  // A map gives its keys in the order in which they came, also those that come meanwhile.
  for (const link of before.keys()) {
    if (meet(link.to, added.from)) return wayTo(link, before);
    for (const next of leaving.get(link.to.indicatorId) ?? []) {
      if (!before.has(next) && meet(link.to, next.from)) before.set(next, link);
    }
  }
  return null;
}

/** Whether two places have figures in common. */
const meet = (one: Place, other: Place): boolean =>
  one.indicatorId === other.indicatorId &&
  (one.dimension === other.dimension || one.dimension === null || other.dimension === null);

function wayTo(end: Link, before: ReadonlyMap<Link, Link | null>): Link[] {
  const way: Link[] = [];
  for (let at: Link | null = end; at; at = before.get(at) ?? null) way.unshift(at);
  return way;
}
