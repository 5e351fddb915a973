import { Field, ID, InputType, Int } from 'type-graphql';
import { changeInput } from '#kernel/named-input';
import { Part } from '#kernel/input';
import { Words } from '#kernel/words';
import { SideAnswer } from '#modules/program/program/program.participation.type';
import { WEIGHT_MAX } from './share.rule.ts';

/** Characters of a reason. */
const REASON_MAX = 500;

@InputType({ description: 'The weight of one unit’s share.' })
export class ShareInput {
  @Field(() => ID, { description: 'The unit that takes part.' })
  participantId!: string;

  @Field(() => Int, {
    description: `Above zero, at most ${WEIGHT_MAX}: 3 : 2 : 1 is 1/2, 1/3, 1/6.`,
  })
  weight!: number;
}

@InputType({ description: 'Shares that are proposed to all units that take part.' })
export class ProposeSharesInput {
  @Field(() => ID, { description: 'The program.' })
  programId!: string;

  @Field(() => Int, {
    description: 'The version of the program you read; another one is a conflict.',
  })
  expectedVersion!: number;

  @Part(() => [ShareInput], { description: 'One for each unit that takes part.' })
  shares!: ShareInput[];
}

@InputType({ description: 'What a unit says of shares that are proposed.' })
export class AnswerSharesInput extends changeInput('The participation') {
  @Field(() => Int, { description: '`sharesVersion` of the program that you read.' })
  version!: number;

  @Field(() => SideAnswer, { description: 'Whether it agrees.' })
  answer!: 'YES' | 'NO';

  @Words('Why not; needed with NO', { max: REASON_MAX, nullable: true, lines: true })
  reason?: string | null;
}
