import { type BrandFilter, BrandOrderField } from '#lib/gql/graphql.ts';
import { orderOf, paging } from '#lib/kit/paging.ts';
import { type Asked, oneOf, searchQuery } from '#lib/kit/query.ts';
import { m } from '#lib/paraglide/messages.js';
import type { QueryField } from '#lib/ui/query-fields.ts';

const STATES = ['live', 'ended'] as const;
const parts = { ...paging(), state: oneOf(STATES) };

/** What the list of brands is asked by its address. */
export const brandQuery = searchQuery(parts);
type Query = Asked<typeof parts>;

/** The same for the API. */
export const filterOf = ({ state }: Query): BrandFilter => ({ live: state && state === 'live' });

/** By name, when nobody asks otherwise. */
export const orderIn = (asked: Query) =>
  orderOf(BrandOrderField, asked) ?? { field: BrandOrderField.Name, direction: 'ASC' as const };

/** The fields of its query row. */
export const queryFields = (): QueryField[] => [
  {
    ...{ name: 'state', label: m.brand_state(), kind: 'choice' },
    options: [
      { value: 'live', label: m.brand_live() },
      { value: 'ended', label: m.brand_ended() },
    ],
  },
];
