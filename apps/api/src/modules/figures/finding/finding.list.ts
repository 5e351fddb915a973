import { instantBetween, isOneOf } from '#modules/kit/list/filters';
import { listing } from '#modules/kit/list/listing';
import { findingLife } from './finding.life.ts';
import { Check, FindingSeverity } from './finding.check.type.ts';

const FOUND_AT = 't.found_at';

export const findings = listing('Finding', 'findings', {
  first: 'Newest first',
  orders: {
    CREATED_AT: {
      sql: FOUND_AT,
      type: 'timestamptz',
      descending: true,
      says: 'When it was found.',
    },
  },
  filters: {
    state: isOneOf('t.state', findingLife.published, 'In one of these states.'),
    check: isOneOf('t.check_code', Check, 'Of one of these checks.'),
    severity: isOneOf('t.severity', FindingSeverity, 'Asking for as much as one of these.'),
    createdAt: instantBetween(FOUND_AT, 'By when it was entered.'),
  },
  stamps: { updatedAt: 't.updated_at' },
});
