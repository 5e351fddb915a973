import { isTrue } from '#modules/kit/list/filters';
import { listing } from '#modules/kit/list/listing';

export const workLines = listing('WorkLine', 'lines of work', {
  first: 'By code',
  orders: {
    CODE: { sql: 't.code', type: 'text', says: 'Code.' },
    NAME: { sql: 't.name', type: 'text', says: 'Name in Chinese, by code point.' },
  },
  filters: {
    open: isTrue('t.closed_at is null', 'True: in use. False: closed.'),
    own: isTrue('t.owner_district_id is not null', "True: your districts'. False: the platform's."),
  },
});
