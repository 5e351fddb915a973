import type { ComplexityEstimatorArgs } from 'graphql-query-complexity';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { Refusal } from '#kernel/errors';
import { DateScalar } from '#kernel/scalars';

/** Most figures that one list of a total shows. */
export const FIGURES_MAX = 1_000;
/** Most missing units that a total names. */
export const MISSING_MAX = 100;

/** Most units below that a total is parted by. */
export const CHILDREN_MAX = 200;
/** Most totals that are asked for at once. */
export const TOTALS_MAX = 20;
/** Most indicators that a year of figures is totalled by. */
export const YEAR_TOTALS_MAX = 100;

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
export class QuestionArgs {
  @Field(() => PeriodInput, { description: 'When.' })
  period!: PeriodInput;

  @Field(() => String, {
    nullable: true,
    description: 'Only this dimension, by its Chinese name; null: all of them.',
  })
  dimension?: string | null;
}

@ArgsType()
export class TotalArgs extends QuestionArgs {
  @Field(() => ID, { description: 'What is totalled.' })
  indicator!: string;
}

@ArgsType()
export class TotalsArgs extends QuestionArgs {
  @Field(() => [String], {
    description: `What is totalled: up to ${TOTALS_MAX} indicators by their codes, the district's own before the platform's.`,
  })
  indicators!: string[];
}

/** The beginning of a list of at most so many items. */
const firstOf = (limit: number) => {
  @ArgsType()
  class FirstArgs {
    @Field(() => Int, { nullable: true, description: `The first n, 1 to ${limit}; null: all.` })
    first?: number | null;
  }
  return FirstArgs;
};

export interface First {
  first?: number | null;
}

export const FirstFiguresArgs = firstOf(FIGURES_MAX);
export const FirstChildrenArgs = firstOf(CHILDREN_MAX);
export const FirstTotalsArgs = firstOf(YEAR_TOTALS_MAX);

@ArgsType()
export class MadeOfArgs extends FirstFiguresArgs {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only figures of the unit itself; otherwise also those of the units below.',
  })
  directly!: boolean;
}

@ArgsType()
export class MissingUnitsArgs extends firstOf(MISSING_MAX) {
  @Field(() => Int, {
    nullable: true,
    description: 'How many of the list to pass over; null: none.',
  })
  offset?: number | null;
}

/** What such a list costs. */
export const costUpTo =
  (limit: number) =>
  ({ args, childComplexity }: ComplexityEstimatorArgs): number =>
    Math.max(0, (args.first as First['first']) ?? limit) * (1 + childComplexity);

/** The beginning of a list. @throws Refusal BAD_USER_INPUT for a size that is not 1 to `limit` */
export function beginning<T>(items: readonly T[], { first }: First, limit: number): readonly T[] {
  const size = first ?? limit;
  if (size < 1 || size > limit) throw new Refusal('BAD_USER_INPUT', 'PAGE_SIZE', { limit });
  return items.slice(0, size);
}
