import type { DistrictFrameQuery, PickedUnitFragment } from '#lib/gql/graphql.ts';
import type { Answered } from '#lib/graphql/answer.ts';

/** Of a district, what decides where somebody starts. */
interface Frame {
  memberships: readonly { unit?: PickedUnitFragment | null }[];
  district: Pick<Answered<DistrictFrameQuery>['district'], 'id' | 'streets'>;
}
interface Named {
  id: string;
  name: string;
  nameEn?: string | null;
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

/**
 * Where a page about one unit starts when the address names none: a street's staff at their street,
 * a community's at their community, whoever sees one street only at that, others at the district.
 */
export function homeUnit({ memberships, district }: Frame): string {
  const own = memberships
    .flatMap(({ unit }) => unit ?? [])
    .filter((unit) => trailOf(unit)[0]?.id === district.id);
  if (own.some(({ id }) => id === district.id)) return district.id;
  const [street, ...others] = district.streets.nodes;
  const only = others.length === 0 ? street?.id : undefined;
  return own[0]?.id ?? only ?? district.id;
}

/** The one street of somebody who works at it or below it, and sees no other; null for others. */
export function homeStreet(frame: Frame): string | null {
  const [street, ...others] = frame.district.streets.nodes;
  return street && others.length === 0 && homeUnit(frame) !== frame.district.id ? street.id : null;
}
