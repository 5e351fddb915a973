import { isTrue } from '#modules/kit/list/filters';
import { listing } from '#modules/kit/list/listing';

export const brands = listing('Brand', 'brands', {
  first: 'By name',
  orders: { NAME: { sql: 't.name', type: 'text', says: 'Name in Chinese, by code point.' } },
  filters: { live: isTrue('t.ended_on is null', 'True: not ended. False: ended.') },
});
