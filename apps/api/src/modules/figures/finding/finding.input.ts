import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Whose figures to check.' })
export class RunChecksInput {
  @Field(() => ID, { description: 'The unit, with everything below it; by its id or code.' })
  unitId!: string;
}
