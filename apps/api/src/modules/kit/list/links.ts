import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '#context';
import type { RowSource } from '#database/rows';
import type { Key } from '#kernel/ids';
import { unitRows } from '#modules/tenancy/unit/unit.query';
import { UnitType } from '#modules/tenancy/unit/unit.type';

/** A field that leads from a row to one row of another type. */
interface Link<Row> {
  /** Column that keeps the id of the other; null leads nowhere. */
  by: keyof Row & string;
  to: RowSource<never>;
  /** Its GraphQL class; an interface's is abstract. */
  type: () => abstract new () => object;
  /** What it is, and what null means. */
  says: string;
}

/** The link of a row to the unit that it belongs to. */
export const unitLink = (says: string): Link<{ unitId: string }> => ({
  by: 'unitId',
  to: unitRows,
  type: () => UnitType,
  says: `${says}; null when it is not yours to see.`,
});

/**
 * The fields of a type that lead to rows of the same district, each read by its key; what they need of
 * the row is read with it.
 *
 * @param rows where the rows of the type are read; other sources with its `needs` share them
 */
export function linksOf<Row extends Key>(
  type: () => ClassType<object>,
  rows: RowSource<Row>,
  links: Readonly<Record<string, Link<Row>>>,
): ClassType {
  class LinksResolver {}
  const { prototype } = LinksResolver;
  for (const [name, { by, to, type: target, says }] of Object.entries(links)) {
    const needs = ['districtId', by] as (keyof Row & string)[];
    // In place: other sources of the same type share it.
    rows.needs = Object.assign(rows.needs ?? {}, { [name]: needs });
    const value = (row: Row, ctx: Context) => {
      const id = row[by] as string | null;
      const key = { districtId: row.districtId, id: id! };
      return id === null ? null : ctx.read.byKey(to as RowSource<object>, key);
    };
    Object.defineProperty(prototype, name, { value });
    Root()(prototype, name, 0);
    Ctx()(prototype, name, 1);
    FieldResolver(target as () => ClassType, { nullable: true, description: says })(
      prototype,
      name,
      { value },
    );
  }
  Resolver(type)(LinksResolver);
  return LinksResolver;
}
