import type { Basis, Reason } from '@linli/figures';
import type { UnitKind } from '#modules/tenancy/unit/unit.query';
import { clip, cover, type Days, meet } from '#modules/figures/reading/days.rule';
import type { Tree } from './total.tree.ts';

/** A figure of the indicator, and of the dimension if one is asked for. */
export interface TreeFigure {
  id: string;
  unitId: string;
  programId: string | null;
  dimension: string | null;
  periodStart: string | null;
  periodEnd: string | null;
  /** The owner of its program, where that is a joint one. */
  jointOwnerId: string | null;
  /** Of a program that units hold each by itself: it tells of all sites at and below its unit. */
  sited: boolean;
  /** Why it cannot enter a total; null when it can. */
  unfit: Reason | null;
}

/** What is asked for. */
export interface TreeQuestion {
  levels: readonly UnitKind[];
  basis: Basis;
  dimension: string | null;
  period: Days;
}

export interface LeftOut<Figure> {
  figure: Figure;
  /** Names units and figures by their ids. */
  reason: Reason;
}

/** A figure that stands for others, and the unit whose total it is part of. */
interface Holder {
  figure: TreeFigure;
  unitId: string;
}

/** The result of a joint program, counted already. */
interface Result extends Holder {
  /** Also for what speaks of just the same; `totalOf` counts equal reports once. */
  forEquals: boolean;
}

/** Takes figures one by one, those that may stand for others first, and tells which to count. */
export class Sorter<Figure extends TreeFigure> {
  /** Figures that no other one holds already; an unfit one makes its unit incomplete. */
  readonly kept: Figure[] = [];
  readonly leftOut: LeftOut<Figure>[] = [];
  /** Units of figures that were left out although no other figure tells all of theirs. */
  readonly losing: string[] = [];
  readonly #tree: Tree;
  readonly #question: TreeQuestion;
  readonly #standing = new Map<string, Figure[]>();
  readonly #results: Result[] = [];
  readonly #wholes: readonly TreeFigure[];

  /** @param wholes figures that tell of all programs */
  constructor(tree: Tree, question: TreeQuestion, wholes: readonly TreeFigure[]) {
    this.#tree = tree;
    this.#question = question;
    this.#wholes = wholes;
  }

  /** Units that tell of themselves and all below. */
  get wholes(): ReadonlySet<string> {
    const { dimension } = this.#question;
    const isWhole = (figure: TreeFigure) =>
      figure.programId === null && (figure.dimension === null || dimension !== null);
    const wholes = [...this.#standing].filter(([, figures]) => figures.some(isWhole));
    return new Set(wholes.map(([unitId]) => unitId));
  }

  /** The part of a figure's period that is asked for. */
  spanOf({ periodStart, periodEnd }: TreeFigure): Days {
    return clip(periodStart, periodEnd, this.#question.period);
  }

  /** Whether a figure is counted already, for all its days. */
  isHeld(figure: Figure): boolean {
    const holders = this.#holdersOf(figure);
    const spans = holders.map((holder) => this.spanOf(holder.figure));
    return holders.length > 0 && (!this.#isTimed || cover(spans, this.spanOf(figure)));
  }

  place(figure: Figure): void {
    const holders = this.#holdersOf(figure);
    const [first] = holders;
    if (first && this.isHeld(figure)) return this.#leaveIn(first, figure);
    const crossing = holders.find((holder) => this.#meets(holder.figure, figure));
    const narrower = this.#results.find((result) => this.#tellsPartOf(result.figure, figure));
    const told = narrower ?? (figure.sited ? this.#toldBelow(figure) : undefined);
    if (figure.unfit || (!crossing && !told)) return this.#keep(figure);
    this.losing.push(figure.unitId);
    if (!crossing) return this.#leaveIn(told!, figure);
    const params = { a: crossing.figure.id, b: figure.id };
    this.leftOut.push({ figure, reason: { reason: 'PERIODS_OVERLAP', params } });
  }

  #leaveIn(holder: Holder, figure: Figure): void {
    const { unitId } = holder;
    if (figure.jointOwnerId && holder.figure.programId === null) {
      this.#results.push({ figure, unitId, forEquals: true });
    }
    const held = { reason: 'COUNTED_IN_WHOLE', params: { whole: unitId } } as const;
    this.leftOut.push({ figure, reason: figure.unfit ?? held });
  }

  #keep(figure: Figure): void {
    this.kept.push(figure);
    if (figure.unfit) return;
    const { unitId } = figure;
    this.#standing.set(unitId, [...(this.#standing.get(unitId) ?? []), figure]);
    if (figure.jointOwnerId) {
      this.#results.push({ figure, unitId, forEquals: !isReport(figure) });
    }
  }

  #holdersOf(figure: Figure): Holder[] {
    const { unitId, jointOwnerId } = figure;
    // A joint result is part of its owner's whole, whoever reports it.
    const places = [...this.#tree.path(unitId), ...this.#tree.path(jointOwnerId ?? '')];
    const above = [...new Set(places)].flatMap((id) => this.#standing.get(id) ?? []);
    const holders = above.filter((other) => this.#standsFor(other, figure));
    const results = this.#results.filter((result) => this.#isResultOf(result, figure));
    return [...holders.map((one) => ({ figure: one, unitId: one.unitId })), ...results];
  }

  /** Within one unit only what is broader stands for another; `totalOf` tells equals apart. */
  #standsFor(whole: TreeFigure, part: TreeFigure): boolean {
    if (!speaksFor(whole, part) || (isReport(whole) && part.jointOwnerId)) return false;
    return whole.unitId !== part.unitId || part.unfit !== null || !speaksFor(part, whole);
  }

  #isResultOf({ figure, forEquals }: Result, report: TreeFigure): boolean {
    if (!isReport(report) || figure.programId !== report.programId) return false;
    if (!speaksFor(figure, report)) return false;
    const [a, b] = [this.spanOf(figure), this.spanOf(report)];
    const sameDays = !this.#isTimed || (a.start === b.start && a.end === b.end);
    return forEquals || !sameDays || !speaksFor(report, figure);
  }

  /** Whether the owner of a joint program tells a part of what another unit reports of it. */
  #tellsPartOf(part: TreeFigure, report: TreeFigure): boolean {
    if (isReport(part) || !isReport(report) || part.programId !== report.programId) return false;
    return speaksFor(report, part) && this.#meets(part, report);
  }

  /** What a unit below tells of all its programs: sites of a program are part of it, and cannot be told apart. */
  #toldBelow(figure: TreeFigure): Holder | undefined {
    const found = this.#wholes.find(
      (whole) =>
        whole.unitId !== figure.unitId &&
        this.#tree.path(whole.unitId).includes(figure.unitId) &&
        (whole.dimension === figure.dimension || !whole.dimension || !figure.dimension) &&
        this.#meets(whole, figure),
    );
    return found && { figure: found, unitId: found.unitId };
  }

  #meets(a: TreeFigure, b: TreeFigure): boolean {
    return !this.#isTimed || meet(this.spanOf(a), this.spanOf(b));
  }

  /** What happens within a period counts by its days, all else by its latest value. */
  get #isTimed(): boolean {
    return this.#question.basis === 'FLOW' || this.#question.basis === 'DELTA';
  }
}

/** Whether a figure tells of a joint program that another unit owns. */
export function isReport({ unitId, jointOwnerId }: TreeFigure): boolean {
  return jointOwnerId !== null && jointOwnerId !== unitId;
}

/** Whether `whole` speaks of all programs and dimensions that `part` speaks of. */
export function speaksFor(whole: TreeFigure, part: TreeFigure): boolean {
  return (
    (whole.programId === null || whole.programId === part.programId) &&
    (whole.dimension === null || whole.dimension === part.dimension)
  );
}
