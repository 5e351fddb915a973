import { type GraphQLSchema, isObjectType } from 'graphql';
import type { Context } from '../context.ts';

/** A field that some agreement of the reader does not cover; it is null or empty there. */
export interface Withheld {
  field: string;
  group: string;
}

/**
 * What a partner asked for that not all of its agreements in force grant. Computed from the
 * selection alone, so that it says nothing about which rows exist.
 */
export async function withheldFrom(ctx: Context, schema: GraphQLSchema): Promise<Withheld[]> {
  const grouped = groupedFields(ctx, schema);
  if (grouped.length === 0) return [];
  const [row] = await ctx.run(
    `select coalesce(array_agg(distinct g), '{}') as groups from unnest($1::text[]) g
      where exists (select from agreements_in_force() a where g <> all(a.field_groups))`,
    [[...new Set(grouped.map(({ group }) => group))]],
  );
  const missing = new Set(row!.groups as string[]);
  return grouped.filter(({ group }) => missing.has(group));
}

function groupedFields({ selected }: Context, schema: GraphQLSchema): Withheld[] {
  const grouped = new Map<string, Withheld>();
  for (const [typeName, names] of selected) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) continue;
    for (const name of names) {
      const group = type.getFields()[name]?.extensions.fieldGroup as string | undefined;
      if (group) grouped.set(`${typeName}.${name}`, { field: `${typeName}.${name}`, group });
    }
  }
  return [...grouped.values()];
}
