import { type ClassType, Field, ObjectType } from 'type-graphql';
import { enumType } from './enums.ts';
import type { FaultCode } from './errors.ts';

export const ErrorCode = enumType<FaultCode>('ErrorCode', 'What is wrong with an input.', {
  REQUIRED: 'It is missing or empty.',
  TOO_LONG: 'It has too many characters.',
  CONTROL_CHARACTER: 'It contains a control character or an invisible mark.',
  END_BEFORE_START: 'The end is before the start.',
  NOT_POSITIVE: 'It must be above zero.',
  TOO_LARGE: 'It is too large.',
  UNKNOWN: 'It names something that does not exist for you.',
  DUPLICATE: 'It is already there.',
  CLOSED: 'What it would change is closed.',
  SIGN_IN_FAILED: 'The login or the password is not right.',
});

@ObjectType('UserError', {
  description: 'One thing that is wrong with the input; nothing was changed.',
})
export class UserErrorType {
  @Field(() => ErrorCode, { description: 'What is wrong, for programs.' })
  code!: FaultCode;

  @Field(() => [String], { nullable: true, description: 'Path of the input field to blame.' })
  field!: string[] | null;

  @Field(() => String, { description: 'What is wrong, in your language.' })
  message!: string;
}

/**
 * The payload of a mutation: `XPayload { <entity> userErrors }`. The entity is null whenever
 * `userErrors` is not empty.
 */
export function payloadType(verb: string, entity: string, type: () => ClassType<object>) {
  @ObjectType(`${verb}Payload`, { description: `What ${verb} gives back.` })
  class PayloadType {
    @Field(() => [UserErrorType], { description: 'Why nothing was changed; empty on success.' })
    userErrors!: UserErrorType[];
  }
  Field(type, { nullable: true, description: 'The row as it is now; null on userErrors.' })(
    PayloadType.prototype,
    entity,
  );
  return PayloadType;
}
