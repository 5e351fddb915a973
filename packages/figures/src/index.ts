export * from './bounds.ts';
export { FiguresError, type FiguresErrorCode } from './figures-error.ts';
export { MEASURE_WORDS, measureKindOf, measureName } from './measure.ts';
export type { ExtraMeasure } from './measure-vocabulary.ts';
export {
  isCount,
  MEASURE_KINDS,
  measureKind,
  MeasureKind,
  type MeasureKindEntry,
} from './measure-kind.ts';
export { type NamedRate, RATES } from './measure-rates.ts';
export { type Measure, MEASURES } from './measure-words.ts';
export { parseNumeral } from './numeral.ts';
export type { Numeral } from './numeral-value.ts';
export { boundsOf, type QualifiedValue, Qualifier } from './qualifier.ts';
export { type BoundsFormat, type FigureLocale, formatBounds, formatQuantity } from './format.ts';
export { parseQuantity, type QuantityReading } from './quantity.ts';
export type { Quantity } from './quantity-value.ts';
export type { QuantityRefusal } from './reading-reasons.ts';
export { Basis } from './basis.ts';
export { comparable, type Comparability, type ComparableFigure } from './comparable.ts';
export type { Estimate, Measured } from './estimate.ts';
export {
  comparePeers,
  type FunnelPeer,
  MIN_PEERS,
  type Peer,
  type PeerComparison,
  type PeerModel,
} from './funnel.ts';
export type { FigurePeriod } from './period.ts';
export { planRate, type RatePlan, type RateQuestion } from './planner.ts';
export {
  explain,
  type Reason,
  type ReasonCode,
  type ReasonLocale,
  type ReasonParams,
  REASONS,
  type Refusal,
} from './reasons.ts';
export type { Grain, UnitLevel } from './reason-terms.ts';
export {
  type Cell,
  type CellPart,
  hideSmallCells,
  isSmallCell,
  MINIMUM_CELL,
  type VisibleCells,
} from './small-cells.ts';
export { type ConfidenceInterval, median, poissonInterval, wilsonInterval } from './statistics.ts';
export {
  progressToward,
  type TargetDirection,
  type TargetProgress,
  type TargetState,
} from './target.ts';
export {
  difference,
  type BoundsResult,
  intersection,
  NOT_NEGATIVE,
  pointBounds,
  product,
  ratio,
  roundOutward,
  scale,
  scaledRatio,
  sum,
  wholeNumbers,
} from './interval.ts';
export { growth, growthFromIncrease, share } from './proportion.ts';
export {
  add,
  type Amount,
  amountAtRate,
  conversionFactor,
  convert,
  type MeasureWord,
  type Rate,
  rateOf,
  readMeasureWord,
} from './measure-conversion.ts';
export { totalOf } from './aggregation.ts';
export {
  AggregationRule,
  type Span,
  type Total,
  type TotalPart,
  type TotalRequest,
} from './aggregation-types.ts';
export { distinctBetween } from './aggregation-distinct.ts';
export { type CumulativeCount, flowsBetween, type PeriodFlow } from './cumulative.ts';
export { type Share, sharesOf, splitCount, type Weight } from './split-count.ts';
export {
  sanityQuestion,
  type SanityQuestion,
  type SanityReason,
  type SanitySetting,
} from './sanity.ts';
export { LARGEST_FIGURE, type OfferedReading } from './offered.ts';
