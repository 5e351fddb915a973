import type { Bounds } from '@linli/figures';
import { untotalled } from '#modules/figures/figure/untotalled.rule';
import type { RelationRow } from '#modules/figures/indicator/indicator.query';
import { addsOverTime, flowsFilling } from './flow.rule.ts';
import type { FitRow } from './measured.query.ts';
import { Spans } from './spans.rule.ts';

/** What `from` is to `to`; a dimension that is left out is the one of the other side. */
export type Relation = Pick<
  RelationRow,
  'fromId' | 'fromDimension' | 'toId' | 'toDimension' | 'kind'
>;

/** Where a figure stands: what others belong to it depends on nothing else. */
export type Place = Pick<
  FitRow,
  'id' | 'unitId' | 'programId' | 'indicatorId' | 'dimension' | 'periodStart' | 'periodEnd'
>;

/** A figure that may belong to another. */
export type Relatable = Place & Pick<FitRow, 'basis' | 'measure' | 'bounds' | 'indicator'>;

/** The same when its bounds are known. */
export type Bounded<Figure> = Figure & { bounds: Bounds };

/** What the catalogue says belongs to a figure, and what the unit has of it. */
export interface Belonging<Figure, Related> {
  relation: Related;
  dimension: string | null;
  /** All that may be meant. */
  candidates: readonly Bounded<Figure>[];
  /**
   * What is meant: one figure, or the finer periods of a flow that fill the whole of its own. Empty
   * where there is none, and where two stand equally near.
   */
  figures: readonly Bounded<Figure>[];
}

/** How the period of what belongs to a figure must lie to its own. */
export type Time = 'SAME' | 'SAME_OR_STANDING';

/**
 * Which figures of a unit belong to which: a rate's numerators and denominators, parts, tiers. Each
 * is one that may be totalled, of the same period or a stock that stands within it, or else flows of
 * finer periods that fill it, and of no other program, where the figure has one. Looking up costs no
 * more than what is found.
 */
export class Relatives<Figure extends Relatable, Related extends Relation = Relation> {
  readonly #groups = new Map<string, Group<Figure>>();
  readonly #relations = new Map<string, Related[]>();

  /**
   * @param relations those that hold in the district of the figures
   * @param isFit which figures may be computed with; those that may be totalled, if left out
   */
  constructor(
    figures: readonly Figure[],
    relations: readonly Related[],
    isFit: (figure: Figure) => boolean = isTotalled,
  ) {
    const grouped = new Map<string, Bounded<Figure>[]>();
    for (const figure of figures) {
      if (!hasBounds(figure) || !isFit(figure)) continue;
      for (const name of [groupOf(figure), groupOf(figure, figure.programId)]) {
        push(grouped, name, figure);
      }
    }
    for (const [name, group] of grouped) this.#groups.set(name, new Group(group));
    for (const relation of relations) push(this.#relations, relation.toId, relation);
  }

  /** What belongs to a figure in one way, once where the platform and a district say the same. */
  of(
    figure: Place,
    kind: Relation['kind'],
    time: Time = 'SAME_OR_STANDING',
  ): Belonging<Figure, Related>[] {
    const named = new Map<string, Belonging<Figure, Related>>();
    for (const relation of this.#relations.get(figure.indicatorId) ?? []) {
      const { toDimension, fromId, fromDimension } = relation;
      if (relation.kind !== kind) continue;
      if (toDimension !== null && toDimension !== figure.dimension) continue;
      const dimension = fromDimension ?? figure.dimension;
      const name = JSON.stringify([fromId, dimension]);
      if (named.has(name)) continue;
      const meant = this.#meant(figure, { indicatorId: fromId, dimension }, time);
      named.set(name, { relation, dimension, ...meant });
    }
    return [...named.values()];
  }

  #meant(figure: Place, of: Pick<Place, 'indicatorId' | 'dimension'>, time: Time) {
    const candidates = this.#candidates(figure, of, time);
    const one = nearest(candidates, figure);
    if (candidates.length > 0) return { candidates, figures: one ? [one] : [] };
    const { unitId, programId } = figure;
    const filling = [...new Set([programId, null])]
      .map((program) => this.#groups.get(groupOf({ unitId, ...of }, program))?.filling(figure))
      .find((flows) => flows?.length);
    return { candidates: filling ?? [], figures: filling ?? [] };
  }

  #candidates(figure: Place, of: Pick<Place, 'indicatorId' | 'dimension'>, time: Time) {
    const { unitId, programId } = figure;
    const place = { unitId, ...of };
    const names =
      programId === null ? [groupOf(place)] : [programId, null].map((one) => groupOf(place, one));
    return names
      .flatMap((name) => this.#groups.get(name)?.at(figure, time) ?? [])
      .filter(({ id }) => id !== figure.id);
  }
}

/** Figures of one indicator and dimension, by their periods. */
class Group<Figure extends Relatable> {
  readonly #byPeriod = new Map<string, Bounded<Figure>[]>();
  readonly #standing: Spans<Bounded<Figure>>;
  readonly #flows: Spans<Bounded<Figure>>;

  constructor(figures: readonly Bounded<Figure>[]) {
    for (const figure of figures) push(this.#byPeriod, periodOf(figure), figure);
    this.#standing = new Spans(figures.filter(stands));
    this.#flows = new Spans(figures.filter(addsUp));
  }

  /** Flows of finer periods that fill a figure's own. */
  filling({ periodStart: start, periodEnd: end }: Place): Bounded<Figure>[] {
    if (start === null || end === null) return [];
    return flowsFilling(this.#flows.meeting(start, end), { start, end });
  }

  at(figure: Place, time: Time): Bounded<Figure>[] {
    const same = this.#byPeriod.get(periodOf(figure)) ?? [];
    if (time === 'SAME') return same;
    const meeting = this.#standing.meeting(figure.periodStart, figure.periodEnd);
    return [...same, ...meeting.filter((other) => !isSamePeriod(other, figure))];
  }
}

/** All of a kind in a unit, or those of one program or of none. */
const groupOf = (
  { unitId, indicatorId, dimension }: Pick<Place, 'unitId' | 'indicatorId' | 'dimension'>,
  ...program: (string | null)[]
) => JSON.stringify([unitId, indicatorId, dimension, ...program]);

const periodOf = ({ periodStart, periodEnd }: Place) => JSON.stringify([periodStart, periodEnd]);

export const isTotalled = (figure: Pick<Relatable, 'basis' | 'measure' | 'indicator'>): boolean =>
  untotalled(figure, figure.indicator) === null;

const addsUp = ({ basis, indicator }: Relatable) => basis === 'FLOW' && addsOverTime(indicator);

const stands = ({ basis }: Relatable) => basis === 'STOCK' || basis === 'CAPACITY';

const hasBounds = <Figure extends Relatable>(figure: Figure): figure is Bounded<Figure> =>
  figure.bounds !== null;

/** Adds a row to those of a name. */
export function push<Row>(rows: Map<string, Row[]>, name: string, row: Row): void {
  const own = rows.get(name);
  if (own) own.push(row);
  else rows.set(name, [row]);
}

const isSamePeriod = (
  a: Pick<Place, 'periodStart' | 'periodEnd'>,
  b: Pick<Place, 'periodStart' | 'periodEnd'>,
): boolean => a.periodStart === b.periodStart && a.periodEnd === b.periodEnd;

/** Of the same period first, then of the same program before none, then the latest. */
function nearest<Figure extends Place>(
  candidates: readonly Figure[],
  figure: Place,
): Figure | null {
  const ranked = candidates
    .map((other) => ({ other, rank: distance(other, figure), until: other.periodEnd ?? '~' }))
    .sort((a, b) => a.rank - b.rank || (a.until < b.until ? 1 : a.until > b.until ? -1 : 0));
  const [first, second] = ranked;
  if (!first) return null;
  const tied = second && second.rank === first.rank && second.until === first.until;
  return tied ? null : first.other;
}

function distance(other: Place, figure: Place): number {
  const time = isSamePeriod(other, figure) ? 0 : 3;
  if (other.programId === figure.programId) return time;
  return other.programId === null ? time + 1 : time + 2;
}
