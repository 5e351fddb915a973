import { type GraphQLSchema, isObjectType } from 'graphql';
import type { Context } from '../context.ts';

/** A field that is null or empty for a partner, in some rows or all. */
export interface Withheld {
  field: string;
  /** The group that not every agreement of the reader grants; null: it is for staff alone. */
  group: string | null;
}

/**
 * What a partner asked for that not all of its agreements in force grant, and what none does.
 * Computed from the selection alone, so that it says nothing about which rows exist; the field
 * `withheld` of a row says it of that row.
 */
export async function withheldFrom(ctx: Context, schema: GraphQLSchema): Promise<Withheld[]> {
  const marked = markedFields(ctx, schema);
  const groups = [...new Set(marked.flatMap(({ group }) => group ?? []))];
  const missing = new Set<string | null>([null]);
  if (groups.length > 0) {
    const [row] = await ctx.run(
      `select coalesce(array_agg(distinct g), '{}') as groups from unnest($1::text[]) g
        where exists (select from agreements_in_force() a where g <> all(a.field_groups))`,
      [groups],
    );
    for (const group of row!.groups as string[]) missing.add(group);
  }
  return marked.filter(({ group }) => missing.has(group));
}

function markedFields({ selected }: Context, schema: GraphQLSchema): Withheld[] {
  const marked = new Map<string, Withheld>();
  for (const [typeName, names] of selected) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) continue;
    for (const name of names) {
      const { fieldGroup, forStaff } = type.getFields()[name]?.extensions ?? {};
      const field = `${typeName}.${name}`;
      if (fieldGroup) marked.set(field, { field, group: fieldGroup as string });
      else if (forStaff) marked.set(field, { field, group: null });
    }
  }
  return [...marked.values()];
}
