import { Field, ID, InputType, Int } from 'type-graphql';
import { Words } from '#kernel/words';

@InputType({ description: 'A partner to take off a program.' })
export class RemoveProgramPartnerInput {
  @Field(() => ID, { description: 'The program.' })
  programId!: string;

  @Field(() => ID, { description: 'The partner.' })
  partnerId!: string;

  @Field(() => Int, {
    description: 'The version of the program you read; another one is a conflict.',
  })
  expectedVersion!: number;
}

@InputType({
  description:
    'A partner to add to a program: one that you see by its id, any other of the register by its name.',
})
export class AddProgramPartnerInput {
  @Field(() => ID, { description: 'The program.' })
  programId!: string;

  @Field(() => ID, { nullable: true, description: 'The partner, if your district works with it.' })
  partnerId?: string | null;

  @Words(
    'Its unified social credit code or its exact name, if your district does not work with it yet',
    { max: 200, nullable: true },
  )
  partnerNamed?: string | null;

  @Field(() => Int, {
    description: 'The version of the program you read; another one is a conflict.',
  })
  expectedVersion!: number;

  @Words('What it does there', { max: 500, nullable: true })
  note?: string | null;
}
