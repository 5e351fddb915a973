import type { UnitKind } from '#modules/tenancy/unit/unit.query';

/** A unit of today's tree, as far as a total asks. */
export interface TreeUnit {
  id: string;
  parentId: string | null;
  kind: UnitKind;
  /** It was open at some time of the period. */
  existed: boolean;
  /** The reader sees its figures. */
  visible: boolean;
  /** The reader knows that it is there; of others nothing can be missing. */
  known: boolean;
}

/** Which units should have figures, and which lack some, those excepted of which a unit above tells. */
export interface Gaps {
  /** Units that should have a figure. */
  expected: string[];
  /** Those of them that have none. */
  lacking: string[];
  /** Units whose figures the reader does not see. */
  unseen: string[];
}

const DEPTH: Record<UnitKind, number> = { DISTRICT: 0, STREET: 1, COMMUNITY: 2, SITE: 3 };

/** A unit with everything below it. */
export class Tree {
  readonly #root: TreeUnit | undefined;
  readonly #children: ReadonlyMap<string | null, TreeUnit[]>;
  readonly #paths = new Map<string, readonly string[]>();

  constructor(rootId: string, units: readonly TreeUnit[]) {
    this.#root = units.find(({ id }) => id === rootId);
    this.#children = Map.groupBy(units, ({ parentId }) => parentId);
    if (this.#root) this.#trace(this.#root, []);
  }

  /** Ids of all its units. */
  get unitIds(): readonly string[] {
    return [...this.#paths.keys()];
  }

  /** The ids from the root down to a unit; none for a unit that is not in the tree. */
  path(unitId: string): readonly string[] {
    return this.#paths.get(unitId) ?? [];
  }

  /**
   * @param levels levels at which figures are recorded
   * @param telling units that have some figure
   * @param wholes units that tell of themselves and all below
   */
  gaps(
    levels: readonly UnitKind[],
    telling: ReadonlySet<string>,
    wholes: ReadonlySet<string>,
  ): Gaps {
    const gaps: Gaps = { expected: [], lacking: [], unseen: [] };
    const asks = (unit: TreeUnit) => unit.existed && isAsked(unit.kind, levels);
    const look = (unit: TreeUnit, above: { told: boolean; asked: boolean }): void => {
      const told = above.told || wholes.has(unit.id);
      if (!told && !unit.visible && unit.known) gaps.unseen.push(unit.id);
      const below = this.#children.get(unit.id) ?? [];
      for (const child of below) look(child, { told, asked: above.asked && asks(child) });
      const lowest = above.asked && !below.some(asks) && levels.includes(unit.kind);
      if (!lowest || !unit.visible || !unit.existed) return;
      gaps.expected.push(unit.id);
      if (!told && !telling.has(unit.id)) gaps.lacking.push(unit.id);
    };
    if (this.#root) look(this.#root, { told: false, asked: true });
    return gaps;
  }

  #trace(unit: TreeUnit, above: readonly string[]): void {
    const path = [...above, unit.id];
    this.#paths.set(unit.id, path);
    for (const child of this.#children.get(unit.id) ?? []) this.#trace(child, path);
  }
}

/** Sites report of their own accord: none is missed, unless sites alone are asked. */
function isAsked(kind: UnitKind, levels: readonly UnitKind[]): boolean {
  if (kind === 'SITE') return levels.every((level) => level === 'SITE');
  return levels.some((level) => DEPTH[level] >= DEPTH[kind]);
}
