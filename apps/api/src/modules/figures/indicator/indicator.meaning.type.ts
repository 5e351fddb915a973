import { MEASURE_KINDS, MEASURES } from '@linli/figures';
import { enumType } from '#kernel/enums';
import type { IndicatorRow, MeasureRow } from './indicator.query.ts';

const SHOWN_WORDS = 4;

/** What a kind counts, and the first of its words. */
const described = MEASURE_KINDS.map(({ kind, nameEn }) => {
  const words = MEASURES.filter((measure) => measure.kind === kind).map(({ word }) => word);
  const name = `${nameEn.charAt(0).toUpperCase()}${nameEn.slice(1)}`;
  const listed = words.slice(0, SHOWN_WORDS).join(', ');
  return [kind, listed ? `${name}: ${listed}.` : 'One quantity per another, such as 个/千人.'];
});

export const MeasureKind = enumType<MeasureRow['kind']>(
  'MeasureKind',
  'What a measure word counts. Figures of different kinds are never added together.',
  Object.fromEntries(described) as Record<MeasureRow['kind'], string>,
);

export const Basis = enumType<IndicatorRow['basis']>('Basis', 'What time does to a value.', {
  STOCK: 'How much there is at a moment.',
  FLOW: 'How much happened within the period.',
  CUMULATIVE: 'How much since a start, up to the end of the period.',
  DELTA: 'Change against an earlier period.',
  RATIO: 'One quantity divided by another.',
  AVERAGE: 'A mean.',
  CAPACITY: 'How much is possible or allowed.',
});

export const Rule = enumType<IndicatorRow['rule']>(
  'AggregationRule',
  'How values total over units and time.',
  {
    SUM: 'They add over units and periods; joint events once.',
    SUM_AT_DATE: 'They add over units at one date; over time the latest holds.',
    LATEST: 'The latest value holds; never added.',
    REACH: 'They add as reach only, never as people.',
    DISTINCT: 'They do not add without knowing who is who.',
    RECOMPUTE: 'Recomputed from summed numerators and denominators; never averaged.',
    NONE: 'They are never totalled.',
  },
);

export const Direction = enumType<IndicatorRow['direction']>('Direction', 'Which way is better.', {
  HIGHER: 'More is better.',
  LOWER: 'Less is better.',
  NEUTRAL: 'Neither.',
});
