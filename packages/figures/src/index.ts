export * from './bounds.ts';
export { FiguresError, type FiguresErrorCode } from './figures-error.ts';
export { isCount, MEASURE_WORDS, MeasureKind, measureKindOf } from './measure.ts';
export { type Numeral, parseNumeral } from './numeral.ts';
export { boundsOf, type QualifiedValue, Qualifier } from './qualifier.ts';
export { type BoundsFormat, type FigureLocale, formatBounds, formatQuantity } from './format.ts';
export {
  parseQuantity,
  type Quantity,
  type QuantityReading,
  type QuantityRefusal,
} from './quantity.ts';
