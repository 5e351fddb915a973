import { Field, ID, InputType } from 'type-graphql';
import { Day } from '#kernel/days';
import { unitInput } from '#kernel/named-input';

@InputType({ description: 'A program that is planned as another one was.' })
export class CopyProgramInput extends unitInput('The unit that will own the copy') {
  @Field(() => ID, { description: 'The program that is copied, of the same district.' })
  fromId!: string;

  @Day('First day of the copy; its other days are as far from it as they were')
  startsOn!: string;
}
