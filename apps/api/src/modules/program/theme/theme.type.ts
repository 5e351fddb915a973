import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType } from '#kernel/connection';
import { InGroup, WITHHELD } from '#kernel/in-group';
import { NodeType } from '#kernel/node';
import { PRICE_OF_NOTE } from '#kernel/price';
import { DateScalar } from '#kernel/scalars';
import { OfUnitType } from '#modules/tenancy/unit/unit.type';
import type { ThemeRow } from './theme.query.ts';

@ObjectType('Theme', {
  description: 'What the work of a unit, and of units below it, is about for a season.',
  implements: NodeType,
})
export class ThemeType
  extends OfUnitType
  implements Omit<ThemeRow, 'districtId' | 'unitId' | 'lines'>
{
  @Field(() => String, {
    description: 'Title in Chinese; no other theme of the unit has it in that year.',
  })
  title!: string;

  @Field(() => String, { nullable: true, description: 'English title; null where none is kept.' })
  titleEn!: string | null;

  @Field(() => Int, { description: 'Year that it belongs to.' })
  year!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Quarter that it belongs to, 1 to 4; null when it is of none.',
  })
  quarter!: number | null;

  @Field(() => DateScalar, { description: 'First day.' })
  fromDay!: string;

  @Field(() => DateScalar, { description: 'Last day.' })
  untilDay!: string;

  @InGroup('NARRATIVE')
  @Field(() => String, {
    nullable: true,
    complexity: PRICE_OF_NOTE,
    description: 'More about it; null when not stated, or withheld. Field group NARRATIVE.',
  })
  note!: string | null;

  @Field(() => [String], { description: WITHHELD })
  withheld!: string[];
}

export const ThemeConnection = connectionType('Theme', () => ThemeType);
