import { isOneOf } from '#modules/kit/list/filters';
import { listing } from '#modules/kit/list/listing';
import { participationLife } from './program.participation.life.ts';

export const participations = listing('Participation', 'participations', {
  first: 'Earliest first',
  orders: {},
  filters: { state: isOneOf('t.state', participationLife.published, 'In one of these states.') },
});
