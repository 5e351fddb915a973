import { type TargetFilter, TargetOrderField } from '#lib/gql/graphql.ts';
import { orderOf, paging } from '#lib/kit/paging.ts';
import { type Asked, oneOf, searchQuery, text, whole } from '#lib/kit/query.ts';
import { m } from '#lib/paraglide/messages.js';
import type { QueryField } from '#lib/ui/query-fields.ts';

const PLANS = ['open', 'over'] as const;
const parts = {
  ...paging(),
  words: text(),
  /** Whether the plan still runs. */
  plan: oneOf(PLANS),
  year: whole(1900, 2099),
};

/** What the list of targets is asked by its address. */
export const targetQuery = searchQuery(parts);
type Query = Asked<typeof parts>;

/** The same for the API. */
export const filterOf = ({ words, plan, year }: Query): TargetFilter => ({
  name: words || null,
  open: plan && plan === 'open',
  year,
});

/** By unit, when nobody asks otherwise. */
export const orderIn = (asked: Query) =>
  orderOf(TargetOrderField, asked) ?? { field: TargetOrderField.Unit, direction: 'ASC' as const };

/** The fields of its query row. */
export const queryFields = (): QueryField[] => [
  { name: 'words', label: m.target_indicator(), kind: 'text' },
  {
    ...{ name: 'plan', label: m.target_plan(), kind: 'choice' },
    options: [
      { value: 'open', label: m.target_plan_open() },
      { value: 'over', label: m.target_plan_over() },
    ],
  },
];
