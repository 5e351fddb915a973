import { listing } from '#modules/kit/list/listing';

export const results = listing('ProgramResult', 'results', {
  first: 'Earliest first',
  orders: {},
  filters: {},
});
