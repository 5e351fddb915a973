import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { Refusal } from '../../kernel/errors.ts';
import { DateScalar } from '../../kernel/scalars.ts';

/** Most figures that one list of a total shows. */
export const FIGURES_MAX = 1_000;
/** Most missing units that a total names. */
export const MISSING_MAX = 100;

/** What one total costs, in list items: for one number it may read thousands of figures. */
export const TOTAL_COST = 100;

@InputType('PeriodInput', { description: 'A span of days.' })
export class PeriodInput {
  @Field(() => DateScalar, { description: 'First day.' })
  start!: string;

  @Field(() => DateScalar, { description: 'Day after the last.' })
  end!: string;
}

@ArgsType()
export class TotalArgs {
  @Field(() => ID, { description: 'What is totalled.' })
  indicator!: string;

  @Field(() => PeriodInput, { description: 'When.' })
  period!: PeriodInput;

  @Field(() => String, {
    nullable: true,
    description: 'Only this dimension, by its Chinese name; null: all of them.',
  })
  dimension?: string | null;
}

/** How much of a list is shown; the size counts towards the cost of an operation. */
const upTo = (size: number) => {
  @ArgsType()
  class FirstArgs {
    @Field(() => Int, { defaultValue: size, description: `The first n, 1 to ${size}.` })
    first!: number;
  }
  return FirstArgs;
};

export const FirstFiguresArgs = upTo(FIGURES_MAX);
export const FirstUnitsArgs = upTo(MISSING_MAX);

/** The beginning of a list. @throws Refusal BAD_USER_INPUT for a size that is not 1 to `limit` */
export function beginning<T>(items: readonly T[], first: number, limit: number): readonly T[] {
  if (first < 1 || first > limit) throw new Refusal('BAD_USER_INPUT', 'PAGE_SIZE', { limit });
  return items.slice(0, first);
}
