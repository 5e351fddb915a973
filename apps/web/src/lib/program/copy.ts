import type { CopiedProgramQuery } from '#lib/gql/graphql.ts';
import { can } from '#lib/kit/can.ts';
import { local } from '#lib/language/local.ts';
import type { Choice } from '#lib/ui/Combobox.svelte';
import { trailOf } from '#lib/unit/picked.ts';

type Viewer = NonNullable<CopiedProgramQuery['viewer']>;
type Unit = NonNullable<Viewer['memberships'][number]['unit']>;

/** A unit that somebody works for, and the communities in it. */
const ownersOf = (unit: Unit) => [
  unit,
  ...(unit.__typename === 'Street' ? unit.communities.nodes : []),
];

/**
 * Units of a district that the reader may plan a copy for: their own, and the communities in those.
 *
 * @param district its code
 */
export function copyOwners(viewer: Viewer | null, district: string | undefined): Choice[] {
  const owners = (viewer?.memberships ?? [])
    .flatMap(({ unit }) => unit ?? [])
    .filter((unit) => trailOf(unit)[0]?.code === district)
    .flatMap(ownersOf)
    .filter((unit) => can(unit, 'copyProgram'));
  const once = new Map(owners.map((unit) => [unit.id, unit]));
  return [...once.values()].map(({ id, name, nameEn }) => {
    const { text: label, lang } = local(name, nameEn);
    return { value: id, label, lang, names: [name, nameEn] };
  });
}
