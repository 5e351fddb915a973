import { type ClassType, Field, ID, Int, ObjectType } from 'type-graphql';
import { ErrorCodeEnum, type FaultCode } from './codes.ts';
import type { Standing } from './errors.ts';

@ObjectType('Standing', {
  description:
    'A row that stands where another was to be put. Also in `errors[].extensions.standing` of a CONFLICT: the row that is in force now, of a corrected figure or a changed target its successor; null when there is none any more.',
})
export class StandingType implements Standing {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => Int, { description: 'Give it as `expectedVersion`.' })
  version!: number;
}

@ObjectType('UserError', {
  description: 'One thing that is wrong with the input; nothing was changed.',
})
export class UserErrorType {
  @Field(() => ErrorCodeEnum, { description: 'What is wrong, for programs.' })
  code!: FaultCode;

  @Field(() => [String], { nullable: true, description: 'Path of the input field to blame.' })
  field!: string[] | null;

  @Field(() => String, { description: 'What is wrong, in your language.' })
  message!: string;

  @Field(() => StandingType, {
    nullable: true,
    description: 'The row that stands in the way, with SLOT_TAKEN; null for all else.',
  })
  standing!: Standing | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words that were probably meant, such as 82.7% for 0.827; with LOOKS_WRONG.',
  })
  offered!: string | null;
}

/**
 * The payload of a mutation: `XPayload { <entity> userErrors }`. The entity is null whenever
 * `userErrors` is not empty.
 */
export function payloadType(
  verb: string,
  entity: string,
  type: () => ClassType<object>,
  description = 'The row as it is now; null on userErrors, and when it is no longer yours to see.',
) {
  @ObjectType(`${verb}Payload`, { description: `What ${verb} gives back.` })
  class PayloadType {
    @Field(() => [UserErrorType], { description: 'Why nothing was changed; empty on success.' })
    userErrors!: UserErrorType[];
  }
  Field(type, { nullable: true, description })(PayloadType.prototype, entity);
  return PayloadType;
}
