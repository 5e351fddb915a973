import type { Edge } from '#database/read-sql';
import { isOneOf, isOneOfIds, isTrue } from '#modules/kit/list/filters';
import { listing } from '#modules/kit/list/listing';
import { Basis, Rule } from './indicator.meaning.type.ts';
import { MeasureKind } from '#modules/figures/measure/measure.type';
import { type IndicatorRow, indicatorRows } from './indicator.query.ts';

export const indicators = listing('Indicator', 'indicators', {
  first: 'By code',
  orders: {
    CODE: { sql: 't.code', type: 'text', says: 'Code.' },
    NAME: { sql: 't.name', type: 'text', says: 'Name in Chinese, by code point.' },
  },
  filters: {
    open: isTrue('t.closed_at is null', 'True: in use. False: closed.'),
    sensitive: isTrue('t.sensitive', 'True: small counts are hidden. False: none is.'),
    own: isTrue('t.owner_district_id is not null', "True: your districts'. False: the platform's."),
    basis: isOneOf('t.basis', Basis, 'Of one of these bases.'),
    rule: isOneOf('t.rule', Rule, 'Totalled in one of these ways.'),
    ids: isOneOfIds('t.id', 'Indicator', 'One of these, by their ids.'),
    measureKind: isOneOf('m.kind', MeasureKind, 'Counting one of these.'),
  },
});

/** The catalogue: the platform's indicators and those of the reader's districts. */
export const catalogue: Edge<IndicatorRow> = {
  name: 'indicators',
  rows: indicatorRows,
  link: 'k.id is not null',
  ...indicators.sql,
};
