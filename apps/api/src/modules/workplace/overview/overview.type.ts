import { Field, Int, ObjectType } from 'type-graphql';
import { AttentionCode } from '#modules/kit/slice/tallies';

@ObjectType('Attention', {
  description: 'Something to look at in a unit, with its reason; no score.',
})
export class AttentionType {
  @Field(() => AttentionCode, { description: 'For programs.' })
  code!: string;

  @Field(() => String, { description: 'In your language.' })
  message!: string;

  @Field(() => Int, { description: 'How many; one where something is missing altogether.' })
  count!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'In how many programs, of what a program may have several of; else null.',
  })
  programs!: number | null;
}
