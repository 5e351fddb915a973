import { isOneOf } from '#modules/kit/list/filters';
import { listing } from '#modules/kit/list/listing';
import { PartnerKind } from './partner.type.ts';

export const partners = listing('Partner', 'partners', {
  first: 'By name',
  orders: { NAME: { sql: 't.name', type: 'text', says: 'Name in Chinese, by code point.' } },
  filters: { kind: isOneOf('t.kind', PartnerKind, 'Of one of these kinds.') },
});
