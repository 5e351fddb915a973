import type { PickedUnitFragment } from '#lib/gql/graphql.ts';

/** A unit by its names, and by what addresses call it. */
export interface Named {
  id: string;
  name: string;
  nameEn?: string | null;
  code?: string | null;
}

/** From the district down to the unit itself. */
export function trailOf(unit: PickedUnitFragment): Named[] {
  const trail: Named[] = [unit];
  let above: (Named & { parent?: unknown }) | null | undefined = unit.parent;
  while (above) {
    trail.unshift(above);
    above = above.parent as typeof above;
  }
  return trail;
}
