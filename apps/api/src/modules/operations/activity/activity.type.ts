import { Field, Int, ObjectType } from 'type-graphql';
import { InGroup, WITHHELD } from '#kernel/in-group';
import { connectionType } from '#kernel/connection';
import { NodeType } from '#kernel/node';
import { DateScalar, DecimalScalar } from '#kernel/scalars';
import { BoundsType, Qualifier } from '#modules/figures/figure/figure.type';
import { MeasureType } from '#modules/figures/measure/measure.type';
import { OfUnitType } from '#modules/tenancy/unit/unit.type';
import { Coverage } from './activity.list.ts';
import type { ActivityRow } from './activity.query.ts';

@ObjectType('Attendance', { description: 'How many came.' })
export class AttendanceType {
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The number as printed; null when only bounds are known.',
  })
  value!: string | null;

  @Field(() => Qualifier, { description: 'How it is hedged.' })
  qualifier!: string;

  @Field(() => BoundsType, {
    nullable: true,
    description: 'The values it can have; null when nothing is known of them.',
  })
  bounds!: BoundsType | null;

  @Field(() => MeasureType, {
    nullable: true,
    description: 'People or visits; null when the source does not say.',
  })
  measure!: MeasureType | null;
}

@ObjectType('Activity', {
  description: 'One thing held, on a date, with attendance.',
  implements: NodeType,
})
export class ActivityType
  extends OfUnitType
  implements Omit<ActivityRow, 'districtId' | 'unitId' | 'programId' | 'sourceId'>
{
  @Field(() => String, { description: 'What was held, in Chinese.' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its kind, such as 宣讲; null when not stated.',
  })
  kind!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day it was held; null when unknown.' })
  heldOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The date in the words of the source; null when it has none.',
  })
  heldText!: string | null;

  @Field(() => Coverage, { description: 'Whether it belongs to a complete record.' })
  coverage!: ActivityRow['coverage'];

  @InGroup('ATTENDANCE')
  @Field(() => AttendanceType, {
    nullable: true,
    description: 'How many came; null when not known, or withheld. Field group ATTENDANCE.',
  })
  attendance!: ActivityRow['attendance'] & AttendanceType;

  @Field(() => Int, { description: 'Grows with every change.' })
  declare version: number;

  @Field(() => [String], { description: WITHHELD })
  withheld!: string[];
}

export const ActivityConnection = connectionType('Activity', () => ActivityType);
