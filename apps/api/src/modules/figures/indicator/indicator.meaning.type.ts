import { enumType } from '#kernel/enums';
import type { IndicatorRow } from './indicator.query.ts';

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
