import { Field, InputType, Int } from 'type-graphql';
import { unitInput } from '#kernel/named-input';
import { ReminderSubject } from './reminder.list.ts';
import type { ReminderRow } from './reminder.query.ts';

@InputType({ description: 'What a unit is reminded of.' })
export class RemindUnitInput extends unitInput('The unit that is reminded') {
  @Field(() => ReminderSubject, { description: 'What it is reminded of.' })
  subject!: ReminderRow['subject'];

  @Field(() => Int, {
    nullable: true,
    description: 'The year of FIGURES, from 1900 to this one; left out for the others.',
  })
  year?: number | null;
}
