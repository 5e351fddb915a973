import { ArgsType, type ClassType, Field, InputType } from 'type-graphql';
import type { Filter, Order } from '#database/read-sql';
import { PageArgs } from '#kernel/connection';
import { enumType } from '#kernel/enums';
import { type PageInput, pageRequest } from '#kernel/page';
import { STAMPS } from '#kernel/stamps';
import type { Listed } from './edges.ts';
import { type Filtering, instantBetween } from './filters.ts';

const Direction = enumType<'ASC' | 'DESC'>('OrderDirection', 'Which way a list is ordered.', {
  ASC: 'Smallest, earliest or first first.',
  DESC: 'Largest, latest or last first.',
});

interface Said {
  /** What stands first when nothing is asked for, such as "Latest first day first". */
  first: string;
  /** Its own, the first of which is the usual one. */
  orders: Record<string, Order & { says: string }>;
  filters: Record<string, Filtering>;
  /** SQL of its stamps, where it has not the columns of all; one that is left out is not known, or said as its own. */
  stamps?: Partial<Record<keyof typeof STAMPS, string>>;
}

/** Orders by a day, the latest first; rows without one count as oldest. */
export const dayOrder = (column: string, says: string, many: string): Said['orders'][string] => ({
  sql: `coalesce(${column}, date '0001-01-01')`,
  type: 'date',
  descending: true,
  says: `${says}; ${many} without one count as oldest.`,
});

const orderAt = (sql: string, says: string) => ({ sql, type: 'timestamptz', says }) as const;

/** What every list is ordered and filtered by, as far as its rows have it. */
const stamped = ({ createdAt, updatedAt }: NonNullable<Said['stamps']>) => ({
  orders: {
    ...(createdAt && { CREATED_AT: orderAt(createdAt, 'When it was entered.') }),
    ...(updatedAt && { UPDATED_AT: orderAt(updatedAt, 'When it last changed.') }),
  },
  filters: {
    ...(createdAt && { createdAt: instantBetween(createdAt, 'By when it was entered.') }),
    ...(updatedAt && { updatedAt: instantBetween(updatedAt, 'By when it last changed.') }),
  },
});

type Asked = PageInput & {
  orderBy?: { field: string; direction: 'ASC' | 'DESC' } | null;
  filter?: Record<string, unknown> | null;
};

/** The arguments of a list: a page of it, its order and its filter, published by the noun's name. */
function argsOf(noun: string, many: string, { first, orders, filters }: Said) {
  const said = Object.entries(orders).map(([name, { says }]) => [name, says] as const);
  const about = `What ${many} are ordered by.`;
  const OrderField = enumType(`${noun}OrderField`, about, Object.fromEntries(said));

  @InputType(`${noun}Order`, { description: `How ${many} are ordered; ties by id.` })
  class NounOrder {
    @Field(() => OrderField, { description: 'What to order by.' })
    field!: string;

    @Field(() => Direction, { description: 'Which way.' })
    direction!: 'ASC' | 'DESC';
  }

  @InputType(`${noun}Filter`, { description: `Which ${many} to list.` })
  class NounFilter {}
  for (const [name, { says, type }] of Object.entries(filters)) {
    const options = { nullable: true, description: says };
    Field(type as () => ClassType, options)(NounFilter.prototype, name);
  }

  @ArgsType()
  class NounPageArgs extends PageArgs {
    @Field(() => NounOrder, { nullable: true, description: `${first}, when left out.` })
    orderBy?: Asked['orderBy'];

    @Field(() => NounFilter, { nullable: true, description: `All ${many}, when left out.` })
    filter?: Asked['filter'];
  }
  return NounPageArgs;
}

/**
 * How the lists of a noun are ordered and filtered, beside its stamps: said once, it gives the
 * arguments of every such list, and what the edges need to read them.
 *
 * @param noun published name, such as `Program`
 * @param many what they are called together, such as "programs"
 */
export function listing(noun: string, many: string, { stamps = STAMPS, ...own }: Said) {
  const byStamp = stamped(stamps);
  const orders: Said['orders'] = { ...own.orders, ...byStamp.orders };
  const filters: Said['filters'] = { ...own.filters, ...byStamp.filters };
  const conditions = Object.entries(filters).flatMap(([name, { conditions: own }]) =>
    Object.entries(own).map(([part, condition]) => [`${name}${part}`, condition] as const),
  );
  const sql: Listed = { orders, filters: Object.fromEntries(conditions) };
  const filtersOf = (filter: Asked['filter']): Filter[] =>
    given(filter ?? {}).flatMap(([name, value]) =>
      given(filters[name]!.values(value as never)).map(([part, bound]) => ({
        name: name + part,
        value: bound,
      })),
    );
  /** What somebody asked for, in the words of the reader. */
  const asked = ({ orderBy, filter, ...page }: Asked) => ({
    page: pageRequest(page),
    order: orderBy?.field,
    descending: orderBy ? orderBy.direction === 'DESC' : undefined,
    filters: filtersOf(filter),
  });
  return { Args: argsOf(noun, many, { ...own, orders, filters }), asked, sql };
}

const given = (values: Record<string, unknown>) =>
  Object.entries(values).filter(([, value]) => value != null);
