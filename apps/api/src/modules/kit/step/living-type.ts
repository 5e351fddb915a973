import { type ClassType, Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '#kernel/scalars';
import type { VersionedType } from '#kernel/stamps';
import { OfUnitType } from '#modules/tenancy/unit/unit.type';
import type { InState } from './state-columns.ts';

/**
 * The class of a node that lives by a lifecycle, to extend: it says where the row stands and since when.
 *
 * @param base what it says besides; what every row of a unit does when left out
 */
export function livingType<
  Life extends { states: object; published: object },
  Base extends VersionedType = OfUnitType,
>(
  { published }: Life,
  base: abstract new () => Base = OfUnitType as never,
): ClassType<Base & InState<Life>> {
  @ObjectType()
  class LivingType extends (base as never as ClassType<VersionedType>) implements InState<Life> {
    @Field(() => published, { description: 'Where it stands.' })
    state!: keyof Life['states'];

    @Field(() => DateTimeScalar, { description: 'Since when it stands there.' })
    stateSince!: string;
  }
  return LivingType as never;
}
