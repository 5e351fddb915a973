import type { Key } from '#kernel/ids';
import { ownTurn } from '#kernel/own-turn';
import { answerFor, type TotalRow } from './total.answer.ts';
import { Tree } from './total.tree.ts';

/** The units directly below the one of a total, by code and name. */
export const childrenOf = ({ root, given }: TotalRow): Key[] =>
  given.material.units
    .filter(({ parentId }) => parentId === root.id)
    .map(({ districtId, id }) => ({ districtId, id }));

/**
 * The totals of some of the units directly below, out of what the total itself was answered from: each
 * is what that unit would answer of itself; null where the reader sees no figure.
 */
export async function totalsOf(
  { root, given }: TotalRow,
  children: readonly Key[],
): Promise<(TotalRow | null)[]> {
  const { units, figures } = given.material;
  const tree = new Tree(root.id, units);
  const childOf = (unitId: string) => tree.path(unitId)[1] ?? '';
  const unitsOf = Map.groupBy(units, ({ id }) => childOf(id));
  const figuresOf = Map.groupBy(figures, ({ unitId }) => childOf(unitId));
  const totals: (TotalRow | null)[] = [];
  for (const child of children) {
    await ownTurn();
    const [own, counted] = [unitsOf.get(child.id) ?? [], figuresOf.get(child.id) ?? []];
    totals.push(answerFor(child, { ...given, material: { units: own, figures: counted } }));
  }
  return totals;
}
