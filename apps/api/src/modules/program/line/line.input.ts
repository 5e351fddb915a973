import { Field, ID, InputType } from 'type-graphql';
import { changeInput } from '#kernel/named-input';
import { Words } from '#kernel/words';

const NAME_MAX = 40;

@InputType({ description: 'A new line of work.' })
export class CreateWorkLineInput {
  @Field(() => ID, {
    nullable: true,
    description: "The district that it is for; null: the platform's, for its operator alone.",
  })
  districtId?: string | null;

  @Field(() => String, {
    description: 'Stable code: 2 to 60 capitals, digits and underscores, a capital first.',
  })
  code!: string;

  @Words('Name in Chinese', { max: NAME_MAX, required: true })
  name!: string;

  @Words('Name in English', { max: NAME_MAX, nullable: true })
  nameEn?: string | null;
}

@InputType({ description: 'A change of a line of work; what is left out stays as it is.' })
export class UpdateWorkLineInput extends changeInput('The line of work') {
  @Words('Name in Chinese', { max: NAME_MAX, nullable: true, required: true })
  name?: string | null;

  @Words('Name in English', { max: NAME_MAX, nullable: true })
  nameEn?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: nothing new belongs to it; false: open again.',
  })
  closed?: boolean | null;
}
