import { Field, ID, InputType, Int } from 'type-graphql';
import { changeInput } from '#kernel/named-input';
import { Words } from '#kernel/words';
import { SideAnswer } from '#modules/program/program/program.participation.type';

/** Characters of a reason. */
const REASON_MAX = 500;

@InputType({ description: 'A result that is proposed to all units that take part.' })
export class ProposeResultInput {
  @Field(() => ID, { description: 'The program.' })
  programId!: string;

  @Field(() => Int, {
    description: 'The version of the program you read; another one is a conflict.',
  })
  expectedVersion!: number;
}

@InputType({ description: 'What a unit says of a result that is proposed.' })
export class AnswerResultInput extends changeInput('The participation') {
  @Field(() => Int, { description: '`edition` of the result that you read.' })
  edition!: number;

  @Field(() => SideAnswer, { description: 'Whether it agrees.' })
  answer!: 'YES' | 'NO';

  @Words('Why not; needed with NO', { max: REASON_MAX, nullable: true, lines: true })
  reason?: string | null;
}
