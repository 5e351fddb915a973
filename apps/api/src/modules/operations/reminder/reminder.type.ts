import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType } from '#kernel/connection';
import { NodeType } from '#kernel/node';
import { DateScalar } from '#kernel/scalars';
import { OfUnitType } from '#modules/tenancy/unit/unit.type';
import { ReminderSubject } from './reminder.list.ts';
import type { ReminderRow } from './reminder.query.ts';

@ObjectType('Reminder', {
  description: 'That a unit was reminded from above of what waits there; never changed.',
  implements: NodeType,
})
export class ReminderType
  extends OfUnitType
  implements Omit<ReminderRow, 'districtId' | 'unitId' | 'fromUnitId'>
{
  @Field(() => ReminderSubject, { description: 'What it is reminded of.' })
  subject!: ReminderRow['subject'];

  @Field(() => Int, { nullable: true, description: 'The year of FIGURES; null for FINDINGS.' })
  year!: number | null;

  @Field(() => DateScalar, { description: 'Day on which it was reminded.' })
  onDay!: string;
}

export const ReminderConnection = connectionType('Reminder', () => ReminderType);
