import { isTrue } from '#modules/kit/list/filters';
import { dayOrder, listing } from '#modules/kit/list/listing';
import { IN_FORCE } from './agreement.rule.ts';

/** When an agreement last changed is not kept. */
export const agreements = listing('Agreement', 'agreements', {
  first: 'Latest first day first',
  orders: { STARTS_ON: dayOrder('t.starts_on', 'First day', 'agreements') },
  filters: { inForce: isTrue(IN_FORCE, 'True: in force today. False: not yet, or no longer.') },
  stamps: { createdAt: 't.created_at' },
});
