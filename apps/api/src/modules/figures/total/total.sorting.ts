import {
  isReport,
  type LeftOut,
  Sorter,
  type TreeFigure,
  type TreeQuestion,
} from './total.sorter.ts';
import { type Gaps, Tree, type TreeUnit } from './total.tree.ts';

/** Which figures of a tree count, which units should have some, and which lack them. */
export interface Sorting<Figure extends TreeFigure> extends Gaps {
  /** Figures that no other one holds already; an unfit one makes its unit incomplete. */
  kept: Figure[];
  leftOut: LeftOut<Figure>[];
  /** Units of figures that were left out although no other figure tells all of theirs. */
  losing: string[];
}

/**
 * Sorts the figures at and below a unit so that nothing is counted twice. What a unit says of all its
 * programs or dimensions stands for its parts and for the same below it, for the days that it
 * speaks of; what the owner of a joint program says stands for what others report of it.
 */
export function sortTree<Figure extends TreeFigure>(
  rootId: string,
  units: readonly TreeUnit[],
  figures: readonly Figure[],
  question: TreeQuestion,
): Sorting<Figure> {
  const tree = new Tree(rootId, units);
  const below = figures.filter(({ unitId }) => tree.path(unitId).length > 0);
  const [fit, unfit] = parted(below, (figure) => !figure.unfit);
  const wholesOf = fit.filter(({ programId }) => programId === null);
  const sorter = new Sorter<Figure>(tree, question, wholesOf);
  const [reports, others] = parted(fit, isReport);
  const depth = ({ unitId }: Figure) => tree.path(unitId).length;
  for (const figure of inOrder(others, depth, narrowness)) sorter.place(figure);
  // A result that is part of some whole is told by it, wherever else it is reported.
  const [held, free] = parted(reports, (figure) => sorter.isHeld(figure));
  const shortness = (figure: Figure) => -lengthOf(sorter.spanOf(figure));
  for (const figure of held) sorter.place(figure);
  for (const figure of inOrder(free, narrowness, shortness)) sorter.place(figure);
  for (const figure of unfit) sorter.place(figure);
  const { kept, leftOut, losing, wholes } = sorter;
  const telling = new Set(below.map(({ unitId }) => unitId));
  return { kept, leftOut, losing, ...tree.gaps(question.levels, telling, wholes) };
}

/** How many of program and dimension a figure is limited to. */
function narrowness({ programId, dimension }: TreeFigure): number {
  return Number(programId !== null) + Number(dimension !== null);
}

/** Days from a start to an end. */
function lengthOf({ start, end }: { start: string; end: string }): number {
  return (Date.parse(end) - Date.parse(start)) / 86_400_000;
}

function parted<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

/** By some ranks, smaller ones first, then by id. */
function inOrder<Figure extends TreeFigure>(
  figures: readonly Figure[],
  ...ranks: ((figure: Figure) => number)[]
): Figure[] {
  return figures.toSorted((a, b) => {
    const differing = ranks.find((rank) => rank(a) !== rank(b));
    return differing ? differing(a) - differing(b) : a.id < b.id ? -1 : 1;
  });
}
