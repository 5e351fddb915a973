import { Field, Int, ObjectType } from 'type-graphql';
import type { Key } from '#kernel/ids';
import { DateTimeScalar } from '#kernel/scalars';

/** A year of a unit, with what the lists of its totals are read from. */
export interface YearOfFigures {
  unit: Key;
  year: number | null;
  years: number[];
  /** Of which a figure speaks in the year. */
  indicatorIds: string[];
  updatedAt: string | null;
}

@ObjectType('YearOfFigures', {
  description:
    'A year of figures at and below a unit, as far as you may see them. A figure is of the year in which its period ends.',
})
export class YearOfFiguresType implements Pick<YearOfFigures, 'year' | 'years' | 'updatedAt'> {
  @Field(() => Int, {
    nullable: true,
    description: 'The year; null when none was asked for and there are no figures at all.',
  })
  year!: number | null;

  @Field(() => [Int], { description: 'Years that have figures, the latest first.' })
  years!: number[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When a figure of the year was last recorded, corrected or withdrawn; null when there was none.',
  })
  updatedAt!: string | null;
}
